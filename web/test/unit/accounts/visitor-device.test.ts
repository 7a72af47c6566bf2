import { expect, test } from 'vitest';
import { nameDevice } from '../../../server/accounts/visitor-device';

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0', 'Firefox, Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari, iOS',
  ],
  ['Lynx/2.9.2 libwww-FM/2.14', 'Lynx'],
  ['<script>alert(1)</script>/1.0', ''],
  ['\u0000\r\nX-Site-Token: x', ''],
  ['', ''],
  [undefined, ''],
])('%s is %j', (userAgent, device) => {
  expect(nameDevice(userAgent)).toBe(device);
});

test('a long name is cut', () => {
  expect(nameDevice(`${'x'.repeat(10_000)}/1.0`).length).toBeLessThanOrEqual(60);
});
