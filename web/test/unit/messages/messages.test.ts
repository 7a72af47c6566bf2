import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLanguage, languageCodes } from 'languages';
import { describe, expect, test } from 'vitest';
import { createTranslate } from '../../../server/utils/messages/translate';
import { listCallsIn, listMessageCalls } from './message-calls';

const locales = join(import.meta.dirname, '../../../i18n/locales');

interface Messages {
  [key: string]: string | Messages;
}

function listGroups(locale: string): string[] {
  return readdirSync(join(locales, locale)).map((file) => file.replace('.json', ''));
}

function readGroup(locale: string, group: string): Messages {
  return JSON.parse(readFileSync(join(locales, locale, `${group}.json`), 'utf8'));
}

function flatten(messages: Messages, prefix = ''): [key: string, message: string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

function readMessages(locale: string): Map<string, string> {
  return new Map(listGroups(locale).flatMap((group) => flatten(readGroup(locale, group))));
}

/** The names that a message has filled in; all its forms, singular and plural, together. */
function listNames(message: string): string[] {
  return [...new Set(message.match(/(?<=\{)\w+(?=\})/gu) ?? [])].toSorted();
}

const messages = readMessages(defaultLanguage);
const calls = listMessageCalls('app', 'server', 'shared');
const asked = new Set(calls.flatMap(({ keys }) => keys));

describe.each(languageCodes)('the messages in %s', (locale) => {
  const translated = readMessages(locale);

  test('are in files of one object each, named as the file', () => {
    expect(listGroups(locale)).toEqual(listGroups(defaultLanguage));
    for (const group of listGroups(locale)) {
      expect(Object.keys(readGroup(locale, group))).toEqual([group]);
    }
  });

  test('are those of the default language, and none is empty', () => {
    expect([...translated.keys()].toSorted()).toEqual([...messages.keys()].toSorted());
    const empty = [...translated].filter(([, message]) => message.trim() === '');
    expect(empty).toEqual([]);
  });

  test('have the same names to fill in as in the default language', () => {
    const names = [...translated].map(([key, message]) => [key, listNames(message)]);
    const expected = [...translated].map(([key]) => [key, listNames(messages.get(key) ?? '')]);
    expect(names).toEqual(expected);
  });
});

test('every message that the site asks for exists', () => {
  const missing = calls.flatMap(({ place, keys }) =>
    keys.filter((key) => !messages.has(key)).map((key) => `${key} (${place})`),
  );
  expect(missing).toEqual([]);
});

test('every message is asked for', () => {
  expect([...messages.keys()].filter((key) => !asked.has(key))).toEqual([]);
});

test('every name that a message fills in is given to it', () => {
  const lacking = calls.flatMap(({ place, keys, rest }) => {
    const names = new Set(keys.flatMap((key) => listNames(messages.get(key) ?? '')));
    return [...names]
      .filter((name) => !new RegExp(`\\b${name}\\b`, 'u').test(rest))
      .map((name) => `{${name}} in ${place}`);
  });
  expect(lacking).toEqual([]);
});

test.each(languageCodes)('feeds find all their messages in %s', (language) => {
  const translate = createTranslate(language);
  for (const { keys } of listMessageCalls('server')) {
    for (const key of keys) expect(translate(key)).not.toBe('');
  }
});

describe('a key', () => {
  const read = (text: string) => listCallsIn({ file: 'a.vue', text });

  test('is read off where it is used, with what is given to its message', () => {
    const [call] = read("{{ t('home.next', { title: (a) }) }} {{ b }}");
    expect(call?.keys).toEqual(['home.next']);
    expect(call?.rest).toContain('title');
    expect(call?.rest).not.toContain('b');
  });

  test('that is computed stands for all that it may be', () => {
    expect(read('t(`filter.${format}`)')[0]?.keys).toEqual(['filter.online', 'filter.onsite']);
  });

  test('that cannot be read off is refused, with its place', () => {
    expect(() => read('t(key)')).toThrow(/^a\.vue: t\(key\): its key should be written/);
    expect(() => read('t(`home.${what}`)')).toThrow(/say in message-calls\.ts .* home\.\*/);
  });
});
