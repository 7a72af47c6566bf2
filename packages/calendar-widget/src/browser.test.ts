import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';

const KILOBYTE = 1024;
const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)));
const readJson = (path: string): unknown => JSON.parse(read(path).toString());

test.each([
  ['calendar.js', 'the module of the site', 6],
  ['event-calendar.js', 'the element for other people’s pages', 12],
])('%s, %s, is one file that takes no more than %d kB of a visitor’s network', (name, _, most) => {
  const file = read(`../dist/browser/${name}`);
  expect(brotliCompressSync(file).length).toBeLessThanOrEqual(most * KILOBYTE);
  expect(file.toString()).not.toMatch(/\bimport\b[^.]/u);
});

const releases = Object.entries(readJson('../releases.json') as Record<string, string>);

test.each(releases)('version %s is what pages were told that it is', (version, integrity) => {
  const file = read(`../releases/${version}/event-calendar.js`);
  expect(`sha384-${createHash('sha384').update(file).digest('base64')}`).toBe(integrity);
});

test('the element is released as it is built: else raise its version, and run "pnpm --filter calendar-widget release"', () => {
  const { version } = readJson('../package.json') as { version: string };
  expect(releases.at(-1)?.[0]).toBe(version);
  const released = read(`../releases/${version}/event-calendar.js`);
  expect(read('../dist/browser/event-calendar.js').equals(released)).toBe(true);
});
