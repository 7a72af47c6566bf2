import { expect, test } from 'vitest';
import { describeSessionCookie, hasSession } from '../../../shared/session-cookie';

test.each([
  ['https://www.example.org', '__Host-session', true],
  ['http://localhost:3000', 'session', false],
  ['http://127.0.0.1:3000', 'session', false],
  ['http://[::1]:3000', 'session', false],
  ['http://site.localhost', 'session', false],
  // Nobody can sign in there: browsers keep no such cookie.
  ['http://www.example.org', '__Host-session', true],
  ['http://127.0.0.1.example.org', '__Host-session', true],
  ['http://192.168.1.2', '__Host-session', true],
])('at %s the cookie is %s, over https only: %s', (siteUrl, name, secure) => {
  const cookie = describeSessionCookie(new URL(siteUrl));
  expect(cookie).toEqual({ name, secure });
  expect(hasSession(`a=b; ${name}=x`)).toBe(true);
});
