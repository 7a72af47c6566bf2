import { expect, test } from 'vitest';
import { isTimeZone } from './time-zone.js';

test.each(['Europe/Lisbon', 'Atlantic/Azores', 'America/New_York', 'Europe/Kyiv', 'UTC'])(
  'knows %s',
  (zone) => expect(isTimeZone(zone)).toBe(true),
);

test.each([
  '',
  'Lisbon',
  'Mars/Olympus',
  'europe/lisbon',
  '+01:00',
  '-03:00',
  'Z',
  'Europe/Lisbon ',
  '2024-09-17T10:00[Europe/Lisbon]',
])('refuses "%s"', (zone) => expect(isTimeZone(zone)).toBe(false));
