import { expect, test } from 'vitest';
import { findStarts, hasStart, StepLimitError } from './find-starts.js';
import { readSeries } from './series.js';

const series = readSeries({
  startDate: '2024-09-17',
  startTime: '10:00',
  timeZone: 'Europe/Lisbon',
  recurrence: 'RRULE:FREQ=DAILY',
});
const first = series.start.moment;
const limits = { periods: 100, candidates: 100 };

test('both ends of the stretch are in it', () => {
  expect(findStarts(series, first, first.add({ days: 2 }), limits)).toEqual([
    first,
    first.add({ days: 1 }),
    first.add({ days: 2 }),
  ]);
  expect(findStarts(series, first, first.subtract({ seconds: 1 }), limits)).toEqual([]);
});

test('a moment is a start or is none', () => {
  expect(hasStart(series, first.add({ days: 40 }), limits)).toBe(true);
  expect(hasStart(series, first.add({ days: 40, seconds: 1 }), limits)).toBe(false);
});

test('the library takes no more steps than it may', () => {
  expect(() => findStarts(series, first, first.add({ days: 200 }), limits)).toThrow(StepLimitError);
});
