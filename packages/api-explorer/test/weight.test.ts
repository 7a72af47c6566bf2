import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';

const script = readFileSync(new URL('../dist/api-explorer.js', import.meta.url));
const KIBIBYTE = 1024;

test('the script weighs 320 kB at most, compressed as the site compresses', () => {
  const compressed = brotliCompressSync(script, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
  });
  expect(compressed.length).toBeLessThanOrEqual(320 * KIBIBYTE);
});

test('it evaluates no text, and loads no other', () => {
  const text = String(script);
  expect(text.match(/\beval\(|\bnew Function\b|\bimportScripts\b|\bimport\s*\(/g)).toBeNull();
  expect(text.match(/^import\b.*/gm)).toBeNull();
});

test('its styles bring no fonts, and ask no host', () => {
  expect(String(script).match(/@font-face|@import|url\(["']?https?:/g)).toBeNull();
});
