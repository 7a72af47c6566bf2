import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveWallTimes } from './wall-time.js';
import { WallTimeError } from './wall-time-error.js';
import type { WallTimes } from './wall-time-input.js';

const lisbon = { timeZone: 'Europe/Lisbon' };

function catchError(times: WallTimes): WallTimeError {
  try {
    resolveWallTimes(times);
  } catch (error) {
    if (error instanceof WallTimeError) return error;
    throw error;
  }
  throw new Error('It was accepted.');
}

describe('what an event may leave out', () => {
  test('start and end, in summer and in winter', () => {
    expect(
      resolveWallTimes({
        startDate: '2024-09-17',
        startTime: '10:00',
        endTime: '12:30',
        ...lisbon,
      }),
    ).toEqual({
      startsAt: '2024-09-17T09:00:00.000Z',
      endsAt: '2024-09-17T11:30:00.000Z',
      allDay: false,
      notices: [],
    });
    expect(
      resolveWallTimes({
        startDate: '2024-12-17',
        startTime: '10:00',
        endTime: '12:30',
        ...lisbon,
      }),
    ).toMatchObject({ startsAt: '2024-12-17T10:00:00.000Z', endsAt: '2024-12-17T12:30:00.000Z' });
  });

  test('start and end on different days', () => {
    expect(
      resolveWallTimes({
        startDate: '2024-09-30',
        startTime: '09:00',
        endDate: '2024-10-02',
        endTime: '17:00',
        ...lisbon,
      }),
    ).toMatchObject({ startsAt: '2024-09-30T08:00:00.000Z', endsAt: '2024-10-02T16:00:00.000Z' });
  });

  test('no start time: all day, one day', () => {
    expect(resolveWallTimes({ startDate: '2024-09-17', ...lisbon })).toEqual({
      startsAt: '2024-09-16T23:00:00.000Z',
      endsAt: '2024-09-17T23:00:00.000Z',
      allDay: true,
      notices: [],
    });
  });

  test('no start time, an end date: all day to the last day inclusive', () => {
    expect(
      resolveWallTimes({ startDate: '2024-09-30', endDate: '2024-10-02', ...lisbon }),
    ).toMatchObject({
      startsAt: '2024-09-29T23:00:00.000Z',
      endsAt: '2024-10-02T23:00:00.000Z',
      allDay: true,
    });
  });

  test('start time alone: open end', () => {
    expect(
      resolveWallTimes({ startDate: '2024-09-17', startTime: '18:00', ...lisbon }),
    ).toMatchObject({ startsAt: '2024-09-17T17:00:00.000Z', endsAt: null, allDay: false });
  });

  test('end date without end time: to the end of that day', () => {
    expect(
      resolveWallTimes({
        startDate: '2024-09-17',
        startTime: '18:00',
        endDate: '2024-09-18',
        ...lisbon,
      }),
    ).toMatchObject({ endsAt: '2024-09-18T23:00:00.000Z', allDay: false });
  });

  test('end time without end date: the same day', () => {
    expect(
      resolveWallTimes({
        startDate: '2024-09-17',
        startTime: '18:00',
        endTime: '18:01',
        ...lisbon,
      }),
    ).toMatchObject({ endsAt: '2024-09-17T17:01:00.000Z' });
  });

  test.each([null, undefined, ''])('an empty field (%o) is one left out', (empty) => {
    const times = { startTime: empty, endDate: empty, endTime: empty };
    expect(resolveWallTimes({ startDate: '2024-09-17', ...times, ...lisbon }).allDay).toBe(true);
  });

  test.each(['10:00', '10:00:00', '10:00:00.000', '10:00:00.0'])(
    'reads the time %s',
    (startTime) => {
      expect(resolveWallTimes({ startDate: '2024-09-17', startTime, ...lisbon }).startsAt).toBe(
        '2024-09-17T09:00:00.000Z',
      );
    },
  );
});

describe('years', () => {
  test('29 February of a leap year', () => {
    expect(
      resolveWallTimes({ startDate: '2024-02-29', startTime: '10:00', ...lisbon }).startsAt,
    ).toBe('2024-02-29T10:00:00.000Z');
    expect(
      resolveWallTimes({ startDate: '2024-02-28', endDate: '2024-02-29', ...lisbon }),
    ).toMatchObject({ endsAt: '2024-03-01T00:00:00.000Z' });
  });

  test('over the end of a year', () => {
    expect(
      resolveWallTimes({
        startDate: '2024-12-31',
        startTime: '22:00',
        endDate: '2025-01-01',
        endTime: '02:00',
        ...lisbon,
      }),
    ).toMatchObject({ startsAt: '2024-12-31T22:00:00.000Z', endsAt: '2025-01-01T02:00:00.000Z' });
  });

  test('the first and the last day of the calendar', () => {
    expect(resolveWallTimes({ startDate: '1900-01-01', timeZone: 'UTC' }).startsAt).toBe(
      '1900-01-01T00:00:00.000Z',
    );
    expect(resolveWallTimes({ startDate: '2199-12-31', timeZone: 'UTC' }).endsAt).toBe(
      '2200-01-01T00:00:00.000Z',
    );
  });
});

describe('nights in which clocks change', () => {
  test.each([
    ['Europe/Lisbon', '2024-03-31', '01:30', '2024-03-31T01:30:00.000Z', '2024-03-31T02:30'],
    ['Atlantic/Azores', '2024-03-31', '00:30', '2024-03-31T01:30:00.000Z', '2024-03-31T01:30'],
    ['America/New_York', '2024-03-10', '02:30', '2024-03-10T07:30:00.000Z', '2024-03-10T03:30'],
  ])('%s: %s has no %s, it moves forward', (timeZone, startDate, startTime, startsAt, used) => {
    expect(resolveWallTimes({ startDate, startTime, timeZone })).toMatchObject({
      startsAt,
      notices: [{ field: 'startTime', kind: 'nonexistent', used }],
    });
  });

  test.each([
    ['Europe/Lisbon', '2024-10-27', '01:30', '2024-10-27T00:30:00.000Z'],
    ['Atlantic/Azores', '2024-10-27', '00:30', '2024-10-27T00:30:00.000Z'],
    ['America/New_York', '2024-11-03', '01:30', '2024-11-03T05:30:00.000Z'],
  ])('%s: %s has %s twice, the first counts', (timeZone, startDate, startTime, startsAt) => {
    expect(resolveWallTimes({ startDate, startTime, timeZone })).toMatchObject({
      startsAt,
      notices: [{ field: 'startTime', kind: 'ambiguous', used: `${startDate}T${startTime}` }],
    });
  });

  test('the end is noticed as well, after the start', () => {
    const { notices } = resolveWallTimes({
      startDate: '2024-03-31',
      startTime: '01:15',
      endDate: '2024-10-27',
      endTime: '01:45',
      ...lisbon,
    });
    expect(notices).toEqual([
      { field: 'startTime', kind: 'nonexistent', used: '2024-03-31T02:15' },
      { field: 'endTime', kind: 'ambiguous', used: '2024-10-27T01:45' },
    ]);
  });

  test('the hours at the edges of the change are as they are written', () => {
    for (const startTime of ['00:59', '02:00']) {
      expect(resolveWallTimes({ startDate: '2024-03-31', startTime, ...lisbon }).notices).toEqual(
        [],
      );
      expect(resolveWallTimes({ startDate: '2024-10-27', startTime, ...lisbon }).notices).toEqual(
        [],
      );
    }
  });

  test('a night of the clocks has 23 or 25 hours', () => {
    const hoursOf = (startDate: string, timeZone: string) => {
      const { startsAt, endsAt } = resolveWallTimes({ startDate, timeZone });
      return (Date.parse(endsAt ?? '') - Date.parse(startsAt)) / 3_600_000;
    };
    expect(hoursOf('2024-03-31', 'Europe/Lisbon')).toBe(23);
    expect(hoursOf('2024-10-27', 'Europe/Lisbon')).toBe(25);
    expect(hoursOf('2024-03-31', 'Atlantic/Azores')).toBe(23);
    expect(hoursOf('2024-10-27', 'Atlantic/Azores')).toBe(25);
  });

  test('where midnight is skipped the day begins at one', () => {
    expect(
      resolveWallTimes({ startDate: '2024-03-31', timeZone: 'Atlantic/Azores' }).startsAt,
    ).toBe('2024-03-31T01:00:00.000Z');
    expect(resolveWallTimes({ startDate: '2024-03-30', timeZone: 'Atlantic/Azores' }).endsAt).toBe(
      '2024-03-31T01:00:00.000Z',
    );
  });

  test('a later wall time that is not a later moment is refused', () => {
    const error = catchError({
      startDate: '2024-03-31',
      startTime: '01:30',
      endTime: '02:15',
      ...lisbon,
    });
    expect(error).toMatchObject({ field: 'endTime', reason: 'endNotAfterStart' });
  });
});

describe('what is refused, by field and reason', () => {
  const good = { startDate: '2024-09-17', startTime: '10:00', ...lisbon };

  test.each<[Partial<WallTimes>, string, string]>([
    [{ startDate: '17/09/2024' }, 'startDate', 'malformed'],
    [{ startDate: '' }, 'startDate', 'malformed'],
    [{ startDate: '2024-9-17' }, 'startDate', 'malformed'],
    [{ startDate: '2024-09-31' }, 'startDate', 'malformed'],
    [{ startDate: '2023-02-29' }, 'startDate', 'malformed'],
    [{ startDate: '2024-09-17T10:00' }, 'startDate', 'malformed'],
    [{ startDate: '1899-12-31' }, 'startDate', 'outOfRange'],
    [{ startDate: '0024-09-17' }, 'startDate', 'outOfRange'],
    [{ endDate: '2200-01-01' }, 'endDate', 'outOfRange'],
    [{ endDate: 'tomorrow' }, 'endDate', 'malformed'],
    [{ startTime: '10h00' }, 'startTime', 'malformed'],
    [{ startTime: '24:00' }, 'startTime', 'malformed'],
    [{ startTime: '10:60' }, 'startTime', 'malformed'],
    [{ endTime: '9:30' }, 'endTime', 'malformed'],
    [{ endTime: '10:00:61' }, 'endTime', 'malformed'],
    [{ timeZone: 'Lisbon' }, 'timeZone', 'unknownZone'],
    [{ timeZone: '+01:00' }, 'timeZone', 'unknownZone'],
    [{ endDate: '2024-09-16' }, 'endDate', 'endBeforeStart'],
    [{ endTime: '10:00' }, 'endTime', 'endNotAfterStart'],
    [{ endTime: '09:59' }, 'endTime', 'endNotAfterStart'],
    [{ endTime: '00:00' }, 'endTime', 'endNotAfterStart'],
    [{ endDate: '2024-09-17', endTime: '09:00' }, 'endTime', 'endNotAfterStart'],
    [{ startTime: null, endTime: '12:00' }, 'endTime', 'endTimeWithoutStartTime'],
  ])('%o', (change, field, reason) => {
    expect(catchError({ ...good, ...change })).toMatchObject({ field, reason });
  });

  test('the message names the field and the remedy', () => {
    expect(catchError({ ...good, endDate: '2024-09-16' }).message).toBe(
      'The end date 2024-09-16 lies before the start date 2024-09-17. Give the same day or a later one.',
    );
    expect(catchError({ ...good, timeZone: 'Lisbon' }).message).toBe(
      'The time zone "Lisbon" does not exist. Choose an IANA zone, such as Europe/Lisbon.',
    );
    expect(catchError({ ...good, endTime: '09:00' }).message).toBe(
      'The end time is not after the start. Give a later end time, or an end date if the event ends on another day.',
    );
  });
});

/** Null is a refusal with a reason; any other error passes through. */
function resolveOrRefuse(times: WallTimes) {
  try {
    return resolveWallTimes(times);
  } catch (error) {
    if (error instanceof WallTimeError) return null;
    throw error;
  }
}

test('whatever is accepted ends after it starts, and starts where it was written', () => {
  const anyDate = fc
    .date({
      min: new Date('1970-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
  const anyTime = fc.option(
    fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
  );
  const anyTimes = fc.record({
    startDate: anyDate,
    startTime: anyTime,
    endDate: fc.option(anyDate),
    endTime: anyTime,
    timeZone: fc.constantFrom('Europe/Lisbon', 'Atlantic/Azores', 'America/New_York', 'Asia/Tokyo'),
  });

  fc.assert(
    fc.property(anyTimes, (times) => {
      const resolved = resolveOrRefuse(times);
      fc.pre(resolved !== null);
      const { startsAt, endsAt, allDay } = resolved;
      expect(allDay).toBe(times.startTime === null);
      expect(endsAt === null || endsAt > startsAt).toBe(true);
      const start = Temporal.Instant.from(startsAt).toZonedDateTimeISO(times.timeZone);
      expect(start.toPlainDate().toString()).toBe(times.startDate);
    }),
  );
});
