import { expect, test } from 'vitest';
import { isWebAddress } from '../../app/utils/web-address';

test.each(['https://example.org/', 'http://example.org', '/about'])(
  '%s may be a link',
  (address) => {
    expect(isWebAddress(address)).toBe(true);
  },
);

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//example.org',
  '/\\example.org',
  'example.org',
  '',
  null,
  undefined,
])('%j may not', (address) => {
  expect(isWebAddress(address)).toBe(false);
});
