import enChangelog from '../../../i18n/locales/en/changelog.json' with { type: 'json' };
import enData from '../../../i18n/locales/en/data.json' with { type: 'json' };
import enEvent from '../../../i18n/locales/en/event.json' with { type: 'json' };
import enFeed from '../../../i18n/locales/en/feed.json' with { type: 'json' };
import enFilter from '../../../i18n/locales/en/filter.json' with { type: 'json' };
import enForm from '../../../i18n/locales/en/form.json' with { type: 'json' };
import enSite from '../../../i18n/locales/en/site.json' with { type: 'json' };
import ptChangelog from '../../../i18n/locales/pt/changelog.json' with { type: 'json' };
import ptData from '../../../i18n/locales/pt/data.json' with { type: 'json' };
import ptEvent from '../../../i18n/locales/pt/event.json' with { type: 'json' };
import ptFeed from '../../../i18n/locales/pt/feed.json' with { type: 'json' };
import ptFilter from '../../../i18n/locales/pt/filter.json' with { type: 'json' };
import ptForm from '../../../i18n/locales/pt/form.json' with { type: 'json' };
import ptSite from '../../../i18n/locales/pt/site.json' with { type: 'json' };
import type { Language } from 'languages';

/** Gives a message in a language, its `{names}` filled in. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const messages: Readonly<Record<Language, unknown>> = {
  en: { ...enChangelog, ...enData, ...enEvent, ...enFeed, ...enFilter, ...enForm, ...enSite },
  pt: { ...ptChangelog, ...ptData, ...ptEvent, ...ptFeed, ...ptFilter, ...ptForm, ...ptSite },
};

/** Translates outside pages, where there is no Vue I18n. Throws an Error for a key that is not there. */
export function createTranslate(language: Language): Translate {
  return (key, values = {}) => {
    let found = messages[language];
    for (const part of key.split('.')) found = isGroup(found) ? found[part] : undefined;
    if (typeof found !== 'string') throw new Error(`There is no message ${key} in ${language}.`);
    return found.replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''));
  };
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
