import { describe, expect, test } from 'vitest';
import { isNotModified } from '../../server/utils/not-modified';

const lastModified = 'Sun, 02 Jun 2024 08:00:00 GMT';

describe('a conditional request (RFC 9110 13.2.2)', () => {
  test.each([
    ['no condition', {}, false],
    ['the same tag', { 'if-none-match': '"abc"' }, true],
    ['the tag as a proxy weakened it', { 'if-none-match': 'W/"abc"' }, true],
    ['one of several tags', { 'if-none-match': '"x", "abc"' }, true],
    ['any tag', { 'if-none-match': '*' }, true],
    ['another tag', { 'if-none-match': '"x"' }, false],
    [
      'another tag with a date that fits: the tag counts',
      { 'if-none-match': '"x"', 'if-modified-since': lastModified },
      false,
    ],
    [
      'the same tag with an old date: the tag counts',
      { 'if-none-match': '"abc"', 'if-modified-since': 'Sat, 01 Jun 2024 08:00:00 GMT' },
      true,
    ],
    ['the date', { 'if-modified-since': lastModified }, true],
    ['a date before', { 'if-modified-since': 'Sun, 02 Jun 2024 07:59:59 GMT' }, false],
    ['what is no date', { 'if-modified-since': 'yesterday' }, false],
    ['a tag from fetch()', { 'if-none-match': '"abc"', 'cache-control': 'no-cache' }, true],
  ])('%s', (_, request, expected) => {
    expect(isNotModified(request, '"abc"', lastModified)).toBe(expected);
  });

  test.each([
    ['"abc-br"', true],
    ['W/"abc-br"', true],
    ['"abc-gzip", "abc-br"', true],
    ['"abc"', false],
    ['"abc-gzip"', false],
  ])('of what is compressed asks by its own tag: %s (8.8.3.3)', (tag, expected) => {
    expect(isNotModified({ 'if-none-match': tag }, '"abc-br"')).toBe(expected);
  });

  test('of what has no date fits no date', () => {
    expect(isNotModified({ 'if-modified-since': lastModified }, '"abc"')).toBe(false);
  });
});
