import { expect, test } from 'vitest';
import { readReturnPath } from '../../../server/accounts/return-path';

test.each([
  ['/', '/'],
  ['/events', '/events'],
  ['/pt/events?category=fair&q=a%20b', '/pt/events?category=fair&q=a%20b'],
  ['/event/a?date=2024-09-17', '/event/a?date=2024-09-17'],
  ['/account?done=profile', '/account?done=profile'],
  ['/search?q=//evil.example', '/search?q=//evil.example'],
  ['/search?q=https://evil.example', '/search?q=https://evil.example'],
  ['/evento/a%C3%A7%C3%A3o', '/evento/a%C3%A7%C3%A3o'],
  ['/search?q=100%25', '/search?q=100%25'],
  ['/events#part', '/events'],
  ['/events/../about', '/about'],
])('%s leads to %s', (value, path) => {
  expect(readReturnPath(value)).toBe(path);
});

test.each([
  undefined,
  '',
  'events',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  '/%2fevil.example',
  '/%2F%2Fevil.example',
  '/%252fevil.example',
  '/%5cevil.example',
  '/%255Cevil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/%2e/%2fevil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/%09/evil.example',
  '/%0d%0aSet-Cookie:%20a=b',
  '/events\r\nSet-Cookie: a=b',
  '/\u0000/evil.example',
  ' /events',
  'https://evil.example/',
  'https:evil.example',
  'https:/evil.example',
  'http://site.invalid/events',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html,x',
  '@evil.example',
  '.evil.example',
  ':80@evil.example',
  '/%',
  '/%c0%af',
  `/${'x'.repeat(1000)}`,
  '/login',
  '/pt/login?to=/login',
  '/logout',
  '/reset-password?token=x',
])('%j leads nowhere', (value) => {
  expect(readReturnPath(value)).toBeNull();
});
