import type { Language } from 'languages';
import { en } from './en';
import { pt } from './pt';

/** Gives a message in a language, its `{names}` filled in. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const messages: Readonly<Record<Language, unknown>> = {
  en,
  pt,
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
