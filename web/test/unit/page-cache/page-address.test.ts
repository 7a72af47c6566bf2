import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isCountable, queryNames, readPageAddress } from '../../../server/page-cache/page-address';

test.each([
  ['/', '/'],
  ['/pt/events', '/pt/events'],
  ['/events/2024/09', '/events/2024/09'],
  ['/events.ics', '/events.ics'],
  ['/event/a.ics?category=fair', '/event/a.ics?category=fair'],
  ['/events?category=fair&axis=one', '/events?axis=one&category=fair'],
  ['/events?utm_source=x&category=fair&x=1', '/events?category=fair'],
  ['/about?', '/about'],
  ['/?x=1', '/'],
  ['/events?q=a%20b', '/events?q=a+b'],
])('%s is kept under %s', (url, address) => {
  expect(readPageAddress(url)).toBe(address);
});

test.each([
  '//evil.example',
  '/About',
  '/about%2Fus',
  '/about/',
  '/about/../admin',
  '/./about',
  '/_payload.json',
  '/about/_payload.json',
  '/_nuxt/entry.css',
  '/uploads/photo.png',
  '/search?q=competitive',
  '/pt/search',
  '/healthz',
  '/readyz',
  'http://evil.example/about',
  '/about\\us',
  '/evento/ação',
  '*',
  `/events?q=${'x'.repeat(500)}`,
])('%s is not kept', (url) => {
  expect(readPageAddress(url)).toBeNull();
});

test('there are only so many pages as there is content, but any number of questions', () => {
  expect(isCountable('/event/a')).toBe(true);
  expect(isCountable('/event/a?date=2024-09-17')).toBe(true);
  expect(isCountable('/events?q=a')).toBe(false);
});

test('what pages and feeds read of a query is part of what they are kept under', () => {
  const web = join(import.meta.dirname, '../../..');
  const read = new Set<string>();
  for (const folder of ['app', 'shared']) {
    for (const file of readdirSync(join(web, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:vue|ts)$/u.test(file)) continue;
      const text = readFileSync(join(web, folder, file), 'utf8');
      const reading = file.endsWith('filters.ts') ? /\bquery\.(\w+)/gu : /\broute\.query\.(\w+)/gu;
      for (const [, name = ''] of text.matchAll(reading)) read.add(name);
    }
  }
  expect([...read].toSorted()).toEqual(queryNames);
});
