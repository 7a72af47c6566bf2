import { describe, expect, it } from 'vitest';
import { expandOccurrences } from './expand-occurrences.js';
import { tellMovedFrom } from './moved-from.js';
import type { OccurrenceOverride, RecurringTimes } from './recurring-times.js';

const range = { from: '2024-01-01T00:00:00Z', to: '2025-01-01T00:00:00Z' };

const timed: RecurringTimes = {
  startDate: '2024-09-17',
  startTime: '10:00',
  endTime: '11:00',
  timeZone: 'Europe/Lisbon',
  recurrence: 'RRULE:FREQ=WEEKLY;COUNT=3',
};
const allDay: RecurringTimes = { ...timed, startTime: null, endTime: null };

/** Where each date of the series has been moved from, in `timeZone`, in the order of starts. */
function tellAll(
  event: RecurringTimes,
  overrides: OccurrenceOverride[],
  timeZone = 'Europe/Lisbon',
): (string | null)[] {
  return expandOccurrences({ ...event, overrides }, range).map((occurrence) =>
    tellMovedFrom(occurrence, timeZone),
  );
}

describe('tellMovedFrom', () => {
  it('says nothing of dates that are where the series has them', () => {
    expect(tellAll(timed, [])).toEqual([null, null, null]);
    expect(tellAll(allDay, [])).toEqual([null, null, null]);
    const cancelled = { originalDate: '2024-09-24', cancelled: true };
    expect(tellAll(timed, [cancelled])).toEqual([null, null, null]);
    const longer = { originalDate: '2024-09-24', cancelled: false, endTime: '18:00' };
    expect(tellAll(timed, [longer])).toEqual([null, null, null]);
  });

  it.each<[string, RecurringTimes, Partial<OccurrenceOverride>, string, string]>([
    ['to another day', timed, { startDate: '2024-09-25' }, 'Europe/Lisbon', '2024-09-24T10:00'],
    ['to another hour', timed, { startTime: '15:00' }, 'Europe/Lisbon', '2024-09-24T10:00'],
    ['for another zone', timed, { startTime: '15:00' }, 'Asia/Tokyo', '2024-09-24T18:00'],
    ['of an all-day series', allDay, { startDate: '2024-09-25' }, 'Asia/Tokyo', '2024-09-24'],
    ['from the whole day to an hour', allDay, { startTime: '09:00' }, 'Asia/Tokyo', '2024-09-24'],
  ])('tells of a date moved %s', (_, event, change, timeZone, expected) => {
    const override = { originalDate: '2024-09-24', cancelled: false, ...change };
    expect(tellAll(event, [override], timeZone)).toEqual([null, expected, null]);
  });

  it('tells the second of two equal hours from the first', () => {
    const second = {
      recurrenceId: '2024-10-27T01:30:00Z',
      startsAt: '2024-10-27T01:30:00.000Z',
      allDay: false,
      startDate: '2024-10-27',
      timeZone: 'Europe/Lisbon',
    };
    expect(tellMovedFrom(second, 'Europe/Lisbon')).toBeNull();
    const first = { ...second, startsAt: '2024-10-27T00:30:00.000Z' };
    expect(tellMovedFrom(first, 'Europe/Lisbon')).toBe('2024-10-27T01:30');
  });
});
