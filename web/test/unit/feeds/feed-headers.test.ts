import { describe, expect, test } from 'vitest';
import { CompressedOnce } from '../../../server/utils/compression/compressed-once';
import { isNotModified, writeFeedHeaders } from '../../../server/utils/feeds/feed-headers';

const now = Date.parse('2024-06-02T10:00:00.500Z');
const feed = {
  version: '1',
  body: new CompressedOnce(Buffer.from('feed')),
  etag: '"abc"',
  changedAt: '2024-06-02T08:00:00.700Z',
};
const lastModified = 'Sun, 02 Jun 2024 08:00:00 GMT';
const headers = writeFeedHeaders({ feed, staleFor: null }, 'identity', now);

describe('headers of a feed', () => {
  test('have a strong tag and the date of the last change', () => {
    expect(headers).toMatchObject({ ETag: '"abc"', 'Last-Modified': lastModified });
    expect(headers['Cache-Control']).toContain('max-age=0');
    expect(headers).not.toHaveProperty('Age');
  });

  test('have no date while its second lasts, in which there may be another change', () => {
    const changedAt = '2024-06-02T10:00:00.100Z';
    const fresh = writeFeedHeaders(
      { feed: { ...feed, changedAt }, staleFor: null },
      'identity',
      now,
    );
    expect(fresh).not.toHaveProperty('Last-Modified');
    const empty = writeFeedHeaders(
      { feed: { ...feed, changedAt: null }, staleFor: null },
      'identity',
      now,
    );
    expect(empty).not.toHaveProperty('Last-Modified');
  });

  test('say of a feed from memory how old it is', () => {
    const stale = writeFeedHeaders({ feed, staleFor: 90 }, 'identity', now);
    expect(stale).toMatchObject({ Age: '90', 'Cache-Control': 'public, no-cache', ETag: '"abc"' });
  });
});

describe('a compressed feed (RFC 9110 8.8.3.3)', () => {
  const brotli = writeFeedHeaders({ feed, staleFor: null }, 'br', now);

  test('has a tag of its own, and says what it depends on', () => {
    expect(brotli).toMatchObject({ ETag: '"abc-br"', Vary: 'Accept-Encoding' });
    expect(headers).toMatchObject({ ETag: '"abc"', Vary: 'Accept-Encoding' });
  });

  test.each([
    ['"abc-br"', true],
    ['W/"abc-br"', true],
    ['"abc-gzip", "abc-br"', true],
    ['"abc"', false],
    ['"abc-gzip"', false],
  ])('is asked for by its own tag: %s', (tag, expected) => {
    expect(isNotModified({ 'if-none-match': tag }, brotli)).toBe(expected);
  });
});

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
    expect(isNotModified(request, headers)).toBe(expected);
  });

  test('a feed without a date fits no date', () => {
    const { 'Last-Modified': _, ...undated } = headers;
    expect(isNotModified({ 'if-modified-since': lastModified }, undated)).toBe(false);
  });
});
