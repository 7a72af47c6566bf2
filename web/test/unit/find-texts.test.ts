import { readQuestion } from 'text-search';
import { expect, test } from 'vitest';
import { findTexts, type SiteText } from '../../app/utils/find-texts';

function makeText(path: string, title: string, text: string): SiteText {
  return { path, language: 'en', title, texts: [text] };
}

const texts = [
  makeText('/privacy', 'Privacy', 'This site uses cookies for members alone'),
  makeText('/keys', 'Keys', 'A key for members and robots'),
  makeText('/limits', 'Limits', 'What a robot may ask with a key'),
];
const noEntries = { counts: [{ count: 0 }], leftOut: [] };

function find(question: string, entries: Parameters<typeof findTexts>[3] = noEntries) {
  const { found, leftOut } = findTexts(texts, readQuestion(question), 'en', entries);
  return { paths: found.map(({ path }) => path), leftOut };
}

test('texts with all words come without a note, whatever the entries lack', () => {
  expect(find('cookies of members')).toEqual({ paths: ['/privacy'], leftOut: [] });
  const entries = { counts: [{ count: 2 }], leftOut: ['cookies'] };
  expect(find('cookies members', entries)).toEqual({ paths: ['/privacy'], leftOut: [] });
});

test('where entries have all words, no text comes with fewer', () => {
  expect(find('cookies unicorn', { counts: [{ count: 1 }], leftOut: [] }).paths).toEqual([]);
});

test('what was left out for the entries is left out for the texts', () => {
  const entries = { counts: [{ count: 3 }, { count: 0 }], leftOut: ['unicorn'] };
  expect(find('robots unicorn', entries)).toEqual({
    paths: ['/keys', '/limits'],
    leftOut: ['unicorn'],
  });
});

test('where there are no entries, words are left out that stand nowhere, then the commonest', () => {
  expect(find('cookies unicorn')).toEqual({ paths: ['/privacy'], leftOut: ['unicorn'] });
  // Two texts have a key, one has cookies, none has both.
  expect(find('the key to cookies')).toEqual({ paths: ['/privacy'], leftOut: ['key'] });
  expect(find('unicorn')).toEqual({ paths: [], leftOut: [] });
  expect(find('')).toEqual({ paths: [], leftOut: [] });
});
