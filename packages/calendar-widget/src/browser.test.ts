import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';

const LIMIT = 6144;
const module = readFileSync(fileURLToPath(import.meta.resolve('calendar-widget/browser')));

test('the module is one file that takes no more than 6 kB of a visitor’s network', () => {
  expect(brotliCompressSync(module).length).toBeLessThanOrEqual(LIMIT);
  expect(module.toString()).not.toMatch(/\bimport\b[^.]/u);
});
