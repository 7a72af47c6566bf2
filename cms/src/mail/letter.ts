import type { Language } from '../content';
import { toLine } from './line';
import { mailTexts, type MailKind } from './messages';
import type { Sender } from './sender';

/** What a mail says, before it is written as text and as HTML. Every text is one line. */
export interface Letter {
  language: Language;
  subject: string;
  greeting: string;
  before: string[];
  facts: { label: string; value: string }[];
  action: { label: string; hint: string; address: string };
  after: string[];
  /** Who writes. */
  signature: string;
  siteUrl: string;
  automatic: string;
}

/** What is known of a mail when it is written. */
export interface LetterContents {
  kind: MailKind;
  language: Language;
  sender: Sender;
  /** Where the button leads: absolute. */
  address: string;
  /** Of whom it is to; left out where it is not certain that they have written it themselves. */
  name?: string;
  /** What else the texts name: `{event}`, `{email}`, `{valid}`. */
  values?: Readonly<Record<string, string>>;
  facts?: Letter['facts'];
}

/** Words a mail in its language. */
export function writeLetter(contents: LetterContents): Letter {
  const { kind, language, sender, address, name, facts = [] } = contents;
  const texts = mailTexts[language];
  const mail = texts.mails[kind];
  const values: Record<string, string> = {
    ...contents.values,
    site: sender.site,
    association: sender.name,
    contact: sender.replyTo ?? sender.address,
    name: name ?? '',
  };
  const fill = (text: string): string =>
    toLine(text.replace(/\{(\w+)\}/gu, (whole, key: string) => toLine(values[key] ?? whole)));
  return {
    language,
    subject: fill(mail.subject),
    greeting: fill(name ? texts.greeting : texts.greetingToAnyone),
    before: mail.before.map(fill),
    facts: facts.map(({ label, value }) => ({ label, value: toLine(value) })),
    action: { label: mail.action, hint: texts.orCopy, address },
    after: mail.after.map(fill),
    signature: sender.name,
    siteUrl: sender.siteUrl,
    automatic: fill(texts.automatic),
  };
}
