import { expect, test } from 'vitest';
import { findForgery } from '../../../server/accounts/forgery';

const site = new URL('https://www.example.org');
const own = 'https://www.example.org';

test.each([
  ['same-origin', own],
  ['same-origin', undefined],
  [undefined, own],
])('Sec-Fetch-Site %s and Origin %s are a page of the site', (fetchSite, origin) => {
  expect(findForgery({ fetchSite, origin }, site)).toBeNull();
});

test.each([
  [undefined, undefined],
  ['cross-site', own],
  ['same-site', own],
  ['none', own],
  ['none', undefined],
  ['cross-site', undefined],
  ['Same-Origin', own],
  ['', own],
  ['same-origin', 'https://evil.example'],
  ['same-origin', 'null'],
  [undefined, 'null'],
  [undefined, ''],
  [undefined, 'http://www.example.org'],
  [undefined, 'https://www.example.org:8443'],
  [undefined, 'https://example.org'],
  [undefined, 'https://evil.www.example.org'],
  [undefined, 'https://www.example.org.evil.example'],
  [undefined, 'https://www.example.org@evil.example'],
  [undefined, 'http://localhost'],
])('Sec-Fetch-Site %s and Origin %s are refused', (fetchSite, origin) => {
  const forgery = fetchSite === undefined && origin === undefined ? 'unsaid' : 'otherSite';
  expect(findForgery({ fetchSite, origin }, site)).toBe(forgery);
});

test.each([
  ['http://127.0.0.1:3000', true],
  ['http://[::1]:3000', true],
  ['http://localhost:3000', true],
  ['http://localhost:4000', false],
  ['https://localhost:3000', false],
  ['http://evil.example:3000', false],
  ['http://127.0.0.1.evil.example:3000', false],
  ['http://localhost.evil.example:3000', false],
])('on this machine, %s is the site: %s', (origin, isOwn) => {
  const forgery = findForgery({ fetchSite: undefined, origin }, new URL('http://localhost:3000'));
  expect(forgery === null).toBe(isOwn);
});
