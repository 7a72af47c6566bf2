import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOutcomeFilters } from '../../../app/utils/outcome-filters';
import { isCountable, queryNames, readPageAddress } from '../../../server/page-cache/page-address';
import { readEmbedChoices } from '../../../shared/embed';
import { readEventFilters } from '../../../shared/event-filters';

test.each([
  ['/', '/'],
  ['/pt/events', '/pt/events'],
  ['/events/2024/09', '/events/2024/09'],
  ['/events.ics', '/events.ics'],
  ['/event/a.ics?category=fair', '/event/a.ics'],
  ['/event/a?q=x&date=2024-09-17', '/event/a?date=2024-09-17'],
  ['/pt/events.atom?axis=one&date=2024-09-17', '/pt/events.atom?axis=one'],
  ['/pt/outcomes?strand=innovation&category=fair', '/pt/outcomes?strand=innovation'],
  ['/about?date=2024-09-17&q=a&axis=one', '/about'],
  ['/pt?date=2024-09-17', '/pt'],
  ['/constructor?name=x', '/constructor'],
  ['/events?category=fair&axis=one', '/events?axis=one&category=fair'],
  [
    '/embed/current?utm_source=x&theme=dark&category=fair',
    '/embed/current?category=fair&theme=dark',
  ],
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
  '/login',
  '/pt/account?done=profile',
  '/account/data.json',
  '/logout',
  '/forgot-password',
  '/reset-password',
  '/register',
  '/confirm-email',
  '/calendar/secret.ics',
  '/pt/calendar/secret.ics',
  '/readyz',
  '/oembed?url=https%3A%2F%2Fsite.example%2Fevents',
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
  expect(isCountable('/pt/event/a?date=2024-09-17')).toBe(true);
  for (const address of [
    '/events?q=a',
    '/event/a?after=x&date=2024-09-17',
    '/event/a?date=2024-9-17',
    '/event/a.ics?date=2024-09-17',
    '/events.ics?date=2024-09-17',
    '/about?date=2024-09-17',
  ]) {
    expect([address, isCountable(address)]).toEqual([address, false]);
  }
});

/** Tells which parts of a query a function reads. */
function listRead(read: (query: Readonly<Record<string, unknown>>) => unknown): string[] {
  const names: string[] = [];
  read(new Proxy({}, { get: (_, name) => void names.push(String(name)) }));
  return names;
}

const readers: Record<string, string[]> = {
  readEmbedChoices: listRead(readEmbedChoices),
  readEventFilters: listRead(readEventFilters),
  readOutcomeFilters: listRead(readOutcomeFilters),
};

test('what pages and feeds read of a query is part of what they are kept under', () => {
  const app = join(import.meta.dirname, '../../../app');
  const read = new Map<string, Set<string>>();
  for (const file of readdirSync(app, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:vue|ts)$/u.test(file)) continue;
    const text = readFileSync(join(app, file), 'utf8');
    if (!/\b(?:route|useRoute\(\))\.query\b/u.test(text)) continue;
    const [folder, part = ''] = file.split(/[/.]/u);
    expect([file, folder]).toEqual([file, 'pages']);
    if (part === 'search') continue;
    const names = read.get(part) ?? new Set<string>();
    for (const [, name = ''] of text.matchAll(/\broute\.query\.(\w+)/gu)) names.add(name);
    for (const [reader, of] of Object.entries(readers)) {
      if (text.includes(`${reader}(`)) for (const name of of) names.add(name);
    }
    read.set(part, names);
  }
  const sorted = [...read].map(([part, names]) => [part, [...names].toSorted()]);
  expect(Object.fromEntries(sorted)).toEqual(Object.fromEntries(queryNames));
});
