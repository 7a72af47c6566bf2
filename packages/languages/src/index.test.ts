import { expect, test } from 'vitest';
import { defaultLanguage, isLanguage, languages, tagOf } from './index.js';

test('each language has a code of its own, a tag that dates are written by, and a name', () => {
  expect(new Set(languages.map(({ code }) => code)).size).toBe(languages.length);
  for (const { code, tag, name } of languages) {
    expect(new Intl.Locale(tag).language).toBe(code);
    expect(Intl.DateTimeFormat.supportedLocalesOf(tag)).toEqual([tag]);
    expect(name.trim()).not.toBe('');
  }
});

test('the first language is the default', () => {
  expect(defaultLanguage).toBe(languages[0].code);
});

test('knows its languages from what is none', () => {
  for (const { code } of languages) expect(isLanguage(code)).toBe(true);
  for (const other of ['xx', 'en-GB', '', null, undefined, 1])
    expect(isLanguage(other)).toBe(false);
});

test('gives a tag, also to a language that is not in the list', () => {
  expect(tagOf(languages[0].code)).toBe(languages[0].tag);
  expect(tagOf('xx')).toBe('xx');
});
