import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const locales = ['en', 'pt'] as const;
const groups = readdirSync(join(root, 'i18n/locales/en')).map((file) => file.replace('.json', ''));

interface Messages {
  [key: string]: string | Messages;
}

function readMessages(locale: string, group: string): Messages {
  return JSON.parse(readFileSync(join(root, 'i18n/locales', locale, `${group}.json`), 'utf8'));
}

function listKeys(messages: Messages, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : listKeys(value, `${prefix}${key}.`),
  );
}

function readMessage(messages: Messages, key: string): string {
  let found: string | Messages | undefined = messages;
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  if (typeof found !== 'string') throw new Error(`no message ${key}`);
  return found;
}

function listNames(message: string): string[] {
  return [...new Set(message.match(/\{\w+\}/gu) ?? [])].toSorted();
}

function readSources(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:vue|ts)$/u.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

const sources = readSources('app') + readSources('server') + readSources('shared');
// t('a.b') names one key; in t(`a.${b}`) what is computed may be any one word.
const usedKeys = [...sources.matchAll(/\bt\(\s*(?:'([^']+)'|`([^`]+)`)/gu)].map(
  ([, fixed, computed]) => {
    const words = (fixed ?? computed ?? '').replaceAll(/\$\{[^}]*\}/gu, '*');
    return new RegExp(`^${words.replaceAll('.', '\\.').replaceAll('*', '\\w+')}$`, 'u');
  },
);

describe.each(groups)('messages of the group %s', (group) => {
  test('are one object named as the file, in every language', () => {
    for (const locale of locales) expect(Object.keys(readMessages(locale, group))).toEqual([group]);
  });

  test('have the same keys and the same names to fill in, in every language', () => {
    const [en, pt] = [readMessages('en', group), readMessages('pt', group)];
    expect(listKeys(pt).toSorted()).toEqual(listKeys(en).toSorted());
    for (const key of listKeys(en)) {
      expect([key, listNames(readMessage(pt, key))]).toEqual([
        key,
        listNames(readMessage(en, key)),
      ]);
      expect(readMessage(pt, key).trim()).not.toBe('');
    }
  });

  test('are all used', () => {
    const unused = listKeys(readMessages('en', group)).filter(
      (key) => !usedKeys.some((used) => used.test(key)),
    );
    expect(unused).toEqual([]);
  });
});

test('every message that the site asks for exists', () => {
  const all = groups.flatMap((group) => listKeys(readMessages('en', group)));
  const missing = usedKeys.filter((used) => !all.some((key) => used.test(key)));
  expect(missing.map(String)).toEqual([]);
});
