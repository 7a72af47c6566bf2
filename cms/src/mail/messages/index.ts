import type { Language } from '../../content';
import { en } from './en';
import type { MailTexts } from './mail-texts';
import { pt } from './pt';

export type { MailKind } from './mail-texts';

/** What mails say, in each language of the content. */
export const mailTexts: Readonly<Record<Language, MailTexts>> = {
  en,
  pt,
};
