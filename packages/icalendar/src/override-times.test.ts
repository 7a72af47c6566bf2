import { expandOccurrences, resolveWallTimes, type WallTimes } from 'calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOverride } from './override-times.js';

const series: WallTimes = {
  startDate: '2024-09-03',
  startTime: '22:00',
  endDate: '2024-09-04',
  endTime: '01:00',
  timeZone: 'Europe/Lisbon',
};
const override = { originalDate: '2024-09-10', cancelled: false };

describe('applyOverride', () => {
  it('puts the occurrence where the rule has it when nothing is moved', () => {
    expect(applyOverride(series, override)).toEqual({
      ...series,
      startDate: '2024-09-10',
      endDate: '2024-09-11',
    });
  });

  it('takes the end along with the start', () => {
    expect(applyOverride(series, { ...override, startTime: '15:00' })).toEqual({
      ...series,
      startDate: '2024-09-10',
      startTime: '15:00',
      endDate: null,
      endTime: '18:00',
    });
  });

  it('keeps the days of an all-day series', () => {
    const allDay = { startDate: '2024-09-03', endDate: '2024-09-05', timeZone: 'Europe/Lisbon' };
    expect(applyOverride(allDay, { ...override, startDate: '2024-09-12' })).toMatchObject({
      startDate: '2024-09-12',
      startTime: null,
      endDate: '2024-09-14',
    });
  });

  it('takes a given end as it is', () => {
    const end = { endDate: '2024-09-10', endTime: '23:00' };
    expect(applyOverride(series, { ...override, ...end })).toMatchObject({
      startDate: '2024-09-10',
      startTime: '22:00',
      ...end,
    });
  });

  it('leaves an open end open', () => {
    const open = { startDate: '2024-09-03', startTime: '19:00', timeZone: 'Europe/Lisbon' };
    const moved = applyOverride(open, { ...override, startTime: '20:00' });
    expect(moved.endDate ?? moved.endTime ?? null).toBeNull();
  });

  it('counts from the time that the override names, where the series has several a day', () => {
    expect(applyOverride(series, { ...override, originalTime: '10:00' })).toMatchObject({
      startTime: '10:00',
      endTime: '13:00',
    });
  });

  it('gives a date of an all-day series that is given a time the rest of its day', () => {
    const allDay = { startDate: '2024-09-03', timeZone: 'Europe/Lisbon' };
    expect(applyOverride(allDay, { ...override, startTime: '15:00' })).toMatchObject({
      startTime: '15:00',
      endDate: '2024-09-10',
    });
  });

  it('is what the calendar makes of the override, on the nights of the clocks too', () => {
    const time = fc.constantFrom('00:30', '01:45', '09:00', '22:00', '23:15');
    const date = fc.constantFrom(
      '2024-03-30',
      '2024-03-31',
      '2024-06-12',
      '2024-10-26',
      '2024-10-27',
    );
    const zone = fc.constantFrom('Europe/Lisbon', 'Europe/Berlin', 'America/New_York');
    const moves = fc.record({ startDate: date, startTime: time }, { requiredKeys: [] });
    const lengths = fc.constantFrom(
      {},
      { endDate: '2024-01-11', endTime: '05:30' },
      { endDate: '2024-01-10', endTime: '23:50' },
      { endDate: '2024-01-12' },
    );
    const range = { from: '2024-03-01T00:00:00Z', to: '2025-01-01T00:00:00Z' };
    fc.assert(
      fc.property(
        date,
        time,
        zone,
        moves,
        lengths,
        (originalDate, startTime, timeZone, move, end) => {
          const plain = { startDate: '2024-01-10', startTime, ...end, timeZone };
          const changed = { originalDate, cancelled: false, ...move };
          const expanded = expandOccurrences(
            { ...plain, recurrence: 'RRULE:FREQ=DAILY', overrides: [changed] },
            range,
          );
          const wanted = `${originalDate}T${startTime}:00`;
          const occurrence = expanded.find(({ recurrenceId }) => recurrenceId === wanted);
          const { startsAt, endsAt } = resolveWallTimes(applyOverride(plain, changed));
          // What ends in the second of two equal hours has no wall time of its own.
          const ends = Temporal.Instant.from(occurrence?.endsAt ?? startsAt);
          const wall = ends.toZonedDateTimeISO(timeZone).toPlainDateTime();
          fc.pre(
            occurrence !== undefined && wall.toZonedDateTime(timeZone).toInstant().equals(ends),
          );
          expect({ startsAt, endsAt }).toEqual({
            startsAt: occurrence?.startsAt,
            endsAt: occurrence?.endsAt,
          });
        },
      ),
      { numRuns: 100 },
    );
  });
});
