import { expect, test } from 'vitest';
import { writeLastModified } from '../../../server/utils/feeds/last-modified';

const now = Date.parse('2024-06-02T10:00:00.500Z');

test.each([
  ['2024-06-02T08:00:00.700Z', 'Sun, 02 Jun 2024 08:00:00 GMT'],
  ['2024-06-02T09:59:59.499Z', 'Sun, 02 Jun 2024 09:59:59 GMT'],
  // Its second lasts: there may be another change in it.
  ['2024-06-02T10:00:00.100Z', null],
  [null, null],
])('a feed that changed at %s bears the date %s', (changedAt, date) => {
  expect(writeLastModified(changedAt, now)).toBe(date);
});
