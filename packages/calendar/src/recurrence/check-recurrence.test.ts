import { describe, expect, test } from 'vitest';
import { fixedClock } from '../clock.js';
import { checkRecurrence } from './check-recurrence.js';
import { expandOccurrences } from './expand-occurrences.js';
import { RecurrenceError } from './recurrence-error.js';
import type { OccurrenceOverride } from './recurring-times.js';

const horizon = { from: '2024-09-01T00:00:00Z', to: '2029-09-01T00:00:00Z' };
const limits = { occurrences: 3000, past: 30_000, milliseconds: 200 };
/** So that a busy machine fails no test. */
const stopped = fixedClock('2024-09-01T00:00:00Z');
const start = { startDate: '2024-09-17', startTime: '10:00', timeZone: 'Europe/Lisbon' };

function catchReason(recurrence: string, overrides: OccurrenceOverride[] = []): string | null {
  try {
    checkRecurrence({ ...start, recurrence, overrides }, horizon, limits, stopped);
    return null;
  } catch (error) {
    if (error instanceof RecurrenceError) return error.reason;
    throw error;
  }
}

test.each([
  '',
  'RRULE:FREQ=WEEKLY;BYDAY=TU,TH',
  'RRULE:FREQ=MONTHLY;BYDAY=2TU',
  'RRULE:FREQ=DAILY',
  'RRULE:FREQ=DAILY;COUNT=3000',
  'RRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
  'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
  'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'RRULE:FREQ=MINUTELY;BYHOUR=9;BYMINUTE=0',
  'RRULE:FREQ=MINUTELY;INTERVAL=15;COUNT=6',
])('accepts %s', (recurrence) => {
  expect(catchReason(recurrence)).toBeNull();
});

test.each([
  'RRULE:FREQ=HOURLY',
  'RRULE:FREQ=MINUTELY',
  'RRULE:FREQ=SECONDLY',
  'RRULE:FREQ=SECONDLY;COUNT=1000000',
  'RRULE:FREQ=DAILY;BYHOUR=10,14',
  'RRULE:FREQ=DAILY;BYHOUR=8,9,10,11;BYMINUTE=0,10,20,30,40,50;BYSECOND=0,30',
  `RRULE:FREQ=DAILY\nRDATE:${listMinutes(2000)}`,
])('refuses as too many %s', (recurrence) => {
  expect(catchReason(recurrence)).toBe('tooMany');
});

describe('dates that are over', () => {
  const event = { ...start, startDate: '2010-01-01' };
  const materialised = { from: '1899-12-31T00:00:00Z', to: horizon.to };

  test.each([
    ['RRULE:FREQ=HOURLY;UNTIL=20200101T000000Z', 'tooManyPast'],
    ['RRULE:FREQ=SECONDLY;UNTIL=20200201T000000Z', 'tooManyPast'],
    ['RRULE:FREQ=SECONDLY;INTERVAL=2;BYMINUTE=1;BYSECOND=1;UNTIL=20200201T000000Z', 'tooSlow'],
  ])('are refused where they are too many or too slow to find: %s', (recurrence, reason) => {
    const fewer = { ...limits, past: 3000 };
    expect(() => checkRecurrence({ ...event, recurrence }, horizon, fewer, stopped)).toThrow(
      expect.objectContaining({ reason }),
    );
  });

  test.each([
    ['1950-01-01', 'RRULE:FREQ=DAILY'],
    ['2010-01-01', 'RRULE:FREQ=MINUTELY;BYHOUR=9;BYMINUTE=0'],
  ])('can be worked out where they are accepted: since %s, %s', (startDate, recurrence) => {
    const accepted = { ...event, startDate, recurrence };
    checkRecurrence(accepted, horizon, limits, stopped);
    expect(expandOccurrences(accepted, materialised).length).toBeGreaterThan(3000);
  });
});

/** So many minutes from 20:00 on 1 January 2025, as RDATE has them. */
function listMinutes(count: number): string {
  const first = Temporal.PlainDateTime.from('2025-01-01T20:00');
  return Array.from({ length: count }, (_, minutes) =>
    first.add({ minutes }).toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, ''),
  ).join(',');
}

describe('slowness', () => {
  test.each([
    'RRULE:FREQ=SECONDLY;INTERVAL=2;BYMINUTE=1;BYSECOND=1',
    `RRULE:FREQ=HOURLY;BYHOUR=9;BYSECOND=${Array.from({ length: 60 }, (_, index) => index)};BYSETPOS=-1`,
  ])('is told by the steps of the library: %s', (recurrence) => {
    expect(catchReason(recurrence)).toBe('tooSlow');
  });

  test('is told by the clock, twice', () => {
    const event = { ...start, recurrence: 'RRULE:FREQ=WEEKLY' };
    const check = (...milliseconds: number[]) =>
      checkRecurrence(event, horizon, limits, runClock(milliseconds));
    expect(() => check(0, 150)).not.toThrow();
    expect(() => check(0, 250, 250, 300)).not.toThrow();
    expect(() => check(0, 250, 250, 500)).toThrow(expect.objectContaining({ reason: 'tooSlow' }));
  });

  /** A clock that shows these milliseconds in turn. */
  function runClock(milliseconds: number[]) {
    const left = [...milliseconds];
    return { now: () => stopped.now().add({ milliseconds: left.shift() ?? 0 }) };
  }
});

test("the limits are the caller's", () => {
  const event = { ...start, recurrence: 'RRULE:FREQ=WEEKLY;COUNT=5' };
  const limit = (occurrences: number) => () =>
    checkRecurrence(event, horizon, { ...limits, occurrences }, stopped);
  expect(limit(5)).not.toThrow();
  expect(limit(4)).toThrow("The event recurs more than 4 times within the calendar's horizon.");
});

test('a date outside the horizon does not count', () => {
  const event = { ...start, recurrence: 'RRULE:FREQ=DAILY;COUNT=3' };
  const check = (to: string) => () =>
    checkRecurrence(event, { ...horizon, to }, { ...limits, occurrences: 2 }, stopped);
  expect(check('2024-09-19T09:00:00Z')).not.toThrow();
  expect(check('2024-09-19T09:00:01Z')).toThrow(RecurrenceError);
});

test('what cannot be read is refused', () => {
  expect(catchReason('RRULE:FREQ=WEEKLY;UNTIL=20251231')).toBe('untilType');
});

test('an override changes a date that the series has', () => {
  const weekly = 'RRULE:FREQ=WEEKLY';
  expect(catchReason(weekly, [{ originalDate: '2024-09-24', cancelled: true }])).toBeNull();
  expect(catchReason(weekly, [{ originalDate: '2024-09-25', cancelled: true }])).toBe(
    'overrideOfNoDate',
  );
  expect(catchReason('', [{ originalDate: '2024-09-17', cancelled: true }])).toBe(
    'overrideOfNoSeries',
  );
});
