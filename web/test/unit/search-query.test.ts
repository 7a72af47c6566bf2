import { expect, test } from 'vitest';
import {
  MAX_SEARCH_LENGTH,
  readSearchQuery,
  toSearchTypes,
  writeSearchQuery,
} from '../../shared/search-query';

test.each([
  [{}, ''],
  [{ q: '' }, ''],
  [{ q: ['a', 'b'] }, ''],
  [{ q: '  two \n words\t' }, 'two words'],
  [{ q: 'nul\0and\u0085half\uD800' }, 'nul and half'],
  [{ q: '"fair" OR <b>' }, '"fair" OR <b>'],
])('%j asks for "%s"', (query, text) => {
  expect(readSearchQuery(query)).toEqual({ text, isCut: false, kind: null });
});

test('ten thousand characters are cut, none of them in half', () => {
  const { text, isCut } = readSearchQuery({ q: '🤖'.repeat(5000) });
  expect(text).toBe('🤖'.repeat(MAX_SEARCH_LENGTH));
  expect(isCut).toBe(true);
});

test('a kind is one that is known, and a type of the CMS unless it is the site’s own', () => {
  expect(readSearchQuery({ q: 'fair', type: 'EVENT' }).kind).toBeNull();
  const query = readSearchQuery({ q: 'fair', type: 'event' });
  expect(query.kind).toBe('event');
  expect(writeSearchQuery(query)).toEqual({ q: 'fair', type: 'event' });
  expect(writeSearchQuery({ text: 'fair', kind: null })).toEqual({ q: 'fair' });
  expect(toSearchTypes('event')).toEqual(['EVENT']);
  expect(toSearchTypes('page')).toBeNull();
  expect(toSearchTypes(null)).toBeNull();
});
