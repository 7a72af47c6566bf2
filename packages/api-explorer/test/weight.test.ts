import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';

const KIBIBYTE = 1024;

const readBuilt = async (file: string) => readFile(new URL(`../dist/${file}`, import.meta.url));

test.each([
  ['api-explorer.js', 320],
  ['api-explorer.css', 12],
])('%s weighs %i kB at most, compressed', async (file, most) => {
  const built = await readBuilt(file);
  const compressed = brotliCompressSync(built, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  expect(compressed.length).toBeLessThanOrEqual(most * KIBIBYTE);
});

test('the script evaluates no text, and loads no other', async () => {
  const script = String(await readBuilt('api-explorer.js'));
  expect(script.match(/\beval\(|\bnew Function\b|\bimportScripts\b|\bimport\s*\(/g)).toBeNull();
  expect(script.match(/^import\b.*/gm)).toBeNull();
});

test('the styles bring no fonts, and ask no host', async () => {
  const styles = String(await readBuilt('api-explorer.css'));
  expect(styles.match(/@font-face|@import|https?:/g)).toBeNull();
});
