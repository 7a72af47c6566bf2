import { expect, test } from 'vitest';
import { findClientAddress, findClientNetwork } from './index.js';

test.each([
  ['nobody is believed without a proxy', 0, '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['one proxy adds the last', 1, '10.0.0.1', '192.0.2.66, 198.51.100.1', '198.51.100.1'],
  [
    'two proxies add the last two',
    2,
    '10.0.0.1',
    '6.6.6.6, 198.51.100.1, 10.0.0.2',
    '198.51.100.1',
  ],
  ['who comes past the proxies is who connects', 2, '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['a proxy that says nothing', 1, '10.0.0.1', undefined, '10.0.0.1'],
  ['what is no address', 1, '10.0.0.1', 'unknown', '10.0.0.1'],
  ['an empty one', 1, '10.0.0.1', '198.51.100.1, ', '10.0.0.1'],
  ['an attempt to write a header', 1, '10.0.0.1', '1.1.1.1\r\nX: y', '10.0.0.1'],
  ['IPv4 written as IPv6', 0, '::ffff:203.0.113.9', undefined, '203.0.113.9'],
  ['IPv6', 1, '10.0.0.1', '2001:DB8:0:1:0:0:0:1', '2001:db8:0:1::1'],
  ['no connection', 0, undefined, '198.51.100.1', 'unknown'],
])('%s', (_, trustedProxies, socketAddress, forwardedFor, address) => {
  expect(findClientAddress({ socketAddress, forwardedFor }, trustedProxies)).toBe(address);
});

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:db8:0:1::1', '2001:db8:0:1::'],
  ['2001:db8:0:1:ffff:ffff:ffff:ffff', '2001:db8:0:1::'],
  ['2001:db8:0:2::1', '2001:db8:0:2::'],
  ['fe80::1%eth0', 'fe80::'],
  ['unknown', 'unknown'],
])('%s is counted as %s', (address, network) => {
  expect(findClientNetwork(address)).toBe(network);
});
