import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { chooseEncoding, compress, tagEncoded } from '../../../server/utils/compression/compress';

describe('the encoding of an answer (RFC 9110 12.5.3)', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['identity', 'identity'],
    ['identity, br;q=0.5', 'identity'],
    ['deflate, zstd', 'identity'],
    ['GZIP', 'gzip'],
    [';;q=,br;q=x', 'identity'],
  ])('%s: %s', (accepted, expected) => {
    expect(chooseEncoding(accepted)).toBe(expected);
  });
});

const text = Buffer.from('a calendar of many events\r\n'.repeat(200));

test('a body is what it was when decompressed', async () => {
  expect(brotliDecompressSync(await compress(text, 'br'))).toEqual(text);
  expect(gunzipSync(await compress(text, 'gzip'))).toEqual(text);
  expect(await compress(text, 'identity')).toBe(text);
});

test('a tag says the encoding, but for the bytes themselves', () => {
  expect(['br', 'gzip', 'identity'].map((one) => tagEncoded('"a"', one as 'br'))).toEqual([
    '"a-br"',
    '"a-gzip"',
    '"a"',
  ]);
});
