import { describe, expect, test } from 'vitest';
import { resolveWallTimes } from '../wall-time.js';
import { expandOccurrences } from './expand-occurrences.js';
import { RecurrenceError } from './recurrence-error.js';
import type { OccurrenceOverride, RecurringTimes } from './recurring-times.js';

const timeZone = 'Europe/Lisbon';
const autumn = { from: '2024-09-01T00:00:00Z', to: '2024-12-01T00:00:00Z' };
const meeting = {
  startDate: '2024-09-10',
  startTime: '10:00',
  endTime: '11:30',
  timeZone,
  recurrence: 'RRULE:FREQ=WEEKLY;COUNT=4',
};

function expandWith(...overrides: OccurrenceOverride[]) {
  return expandOccurrences({ ...meeting, overrides }, autumn);
}

function listNames(event: RecurringTimes, range = autumn): string[] {
  return expandOccurrences(event, range).map(({ recurrenceId }) => recurrenceId);
}

describe('what an occurrence tells', () => {
  test('timed', () => {
    expect(expandOccurrences(meeting, autumn)[1]).toEqual({
      recurrenceId: '2024-09-17T10:00:00',
      startsAt: '2024-09-17T09:00:00.000Z',
      endsAt: '2024-09-17T10:30:00.000Z',
      allDay: false,
      startDate: '2024-09-17',
      startTime: '10:00:00',
      endDate: '2024-09-17',
      endTime: '11:30:00',
      timeZone,
      cancelled: false,
    });
  });

  test('all day', () => {
    const fair = { startDate: '2024-09-10', endDate: '2024-09-12', timeZone };
    const recurrence = 'RRULE:FREQ=MONTHLY;COUNT=2';
    expect(expandOccurrences({ ...fair, recurrence }, autumn)[1]).toEqual({
      recurrenceId: '2024-10-10',
      startsAt: '2024-10-09T23:00:00.000Z',
      endsAt: '2024-10-12T23:00:00.000Z',
      allDay: true,
      startDate: '2024-10-10',
      startTime: null,
      endDate: '2024-10-12',
      endTime: null,
      timeZone,
      cancelled: false,
    });
  });

  test('open end', () => {
    expect(expandOccurrences({ ...meeting, endTime: null }, autumn)[1]).toMatchObject({
      endsAt: null,
      endDate: null,
      endTime: null,
    });
  });

  test.each<RecurringTimes>([
    { ...meeting, recurrence: null },
    { ...meeting, recurrence: ' ' },
    { startDate: '2024-10-26', endDate: '2024-10-28', timeZone },
    { startDate: '2024-10-26', startTime: '22:00', endDate: '2024-10-27', timeZone },
    { startDate: '2024-10-27', startTime: '01:30', endTime: '03:00', timeZone },
  ])('what does not recur happens once, as written: %o', (event) => {
    const { startsAt, endsAt, allDay } = resolveWallTimes(event);
    const found = expandOccurrences(event, autumn);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ startsAt, endsAt, allDay });
  });
});

describe('the series', () => {
  test('the start counts, whether the rule gives it or not', () => {
    const recurrence = 'RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=3';
    expect(listNames({ ...meeting, recurrence })).toEqual([
      '2024-09-10T10:00:00',
      '2024-09-11T10:00:00',
      '2024-09-18T10:00:00',
    ]);
  });

  test('dates are added and excluded, in wall time or UTC, with and without a rule', () => {
    const recurrence = [
      'RDATE:20240905T160000,20240920T090000Z',
      'EXDATE:20240910T100000',
      'EXDATE:20240917T090000Z',
    ].join('\n');
    expect(listNames({ ...meeting, recurrence })).toEqual([
      '2024-09-05T16:00:00',
      '2024-09-20T10:00:00',
    ]);
    expect(listNames({ ...meeting, recurrence: `${meeting.recurrence}\n${recurrence}` })).toEqual([
      '2024-09-05T16:00:00',
      '2024-09-20T10:00:00',
      '2024-09-24T10:00:00',
      '2024-10-01T10:00:00',
    ]);
  });

  test('a date that the rule gives and a line adds happens once', () => {
    const recurrence = `${meeting.recurrence}\nRDATE:20240917T100000`;
    expect(listNames({ ...meeting, recurrence })).toHaveLength(4);
  });

  test('the last moment is part of the series', () => {
    const recurrence = 'RRULE:FREQ=WEEKLY;UNTIL=20240924T090000Z';
    expect(listNames({ ...meeting, recurrence })).toHaveLength(3);
    const days = { startDate: '2024-09-10', timeZone };
    expect(listNames({ ...days, recurrence: 'RRULE:FREQ=DAILY;UNTIL=20240912' })).toEqual([
      '2024-09-10',
      '2024-09-11',
      '2024-09-12',
    ]);
  });

  test('milliseconds of a time are kept', () => {
    const found = expandOccurrences({ ...meeting, startTime: '10:00:00.250' }, autumn);
    expect(found[1]?.startsAt).toBe('2024-09-17T09:00:00.250Z');
  });
});

describe('the range', () => {
  const at = (from: string, to: string) => listNames(meeting, { from, to });

  test('is half open', () => {
    expect(at('2024-09-17T10:30:00Z', '2024-09-24T09:00:00Z')).toEqual([]);
    expect(at('2024-09-17T10:29:00Z', '2024-09-24T09:01:00Z')).toEqual([
      '2024-09-17T10:00:00',
      '2024-09-24T10:00:00',
    ]);
    expect(at('2024-09-17T09:00:00Z', '2024-09-17T09:00:00Z')).toEqual([]);
  });

  test('an open end counts as its start', () => {
    const open = { ...meeting, endTime: null };
    const to = '2024-09-18T00:00:00Z';
    expect(listNames(open, { from: '2024-09-17T09:00:00Z', to })).toHaveLength(1);
    expect(listNames(open, { from: '2024-09-17T09:01:00Z', to })).toHaveLength(0);
  });

  test('meets what began long before it', () => {
    const course = { startDate: '2024-01-01', endDate: '2024-03-31', timeZone };
    const recurrence = 'RRULE:FREQ=YEARLY';
    expect(
      listNames(
        { ...course, recurrence },
        { from: '2031-03-31T22:00:00Z', to: '2031-03-31T23:00:00Z' },
      ),
    ).toEqual(['2031-01-01']);
  });

  test('runs a rule that is far too frequent to be saved', () => {
    const recurrence = 'RRULE:FREQ=SECONDLY';
    const minute = { from: '2029-01-01T00:00:00Z', to: '2029-01-01T00:01:00Z' };
    const ticking = { ...meeting, endTime: null, recurrence };
    expect(listNames(ticking, minute)).toHaveLength(60);
  });

  test('is refused when it is none', () => {
    expect(() => at('yesterday', '2024-09-24T09:01:00Z')).toThrow(RangeError);
  });
});

describe('overrides', () => {
  const original = { originalDate: '2024-09-17', originalTime: '10:00' };

  test('a cancelled date is told as such', () => {
    const found = expandWith({ ...original, cancelled: true });
    expect(found.map(({ cancelled }) => cancelled)).toEqual([false, true, false, false]);
  });

  test('a moved date keeps its name, its hour and its length', () => {
    const found = expandWith({ ...original, cancelled: false, startDate: '2024-09-26' });
    expect(found.map(({ recurrenceId, startsAt }) => [recurrenceId, startsAt])).toEqual([
      ['2024-09-10T10:00:00', '2024-09-10T09:00:00.000Z'],
      ['2024-09-24T10:00:00', '2024-09-24T09:00:00.000Z'],
      ['2024-09-17T10:00:00', '2024-09-26T09:00:00.000Z'],
      ['2024-10-01T10:00:00', '2024-10-01T09:00:00.000Z'],
    ]);
    expect(found[2]).toMatchObject({ startDate: '2024-09-26', endTime: '11:30:00' });
  });

  test.each<[Partial<OccurrenceOverride>, object]>([
    [{ startTime: '15:00' }, { startTime: '15:00:00', endTime: '16:30:00' }],
    [{ endTime: '13:00' }, { startTime: '10:00:00', endTime: '13:00:00' }],
    [
      { startDate: '2024-09-18', endTime: '13:00' },
      { startDate: '2024-09-18', endDate: '2024-09-18', endTime: '13:00:00' },
    ],
    [{ endDate: '2024-09-18' }, { endDate: '2024-09-18', endTime: '11:30:00' }],
    [
      { originalTime: null, startTime: '09:00' },
      { startTime: '09:00:00', endTime: '10:30:00' },
    ],
    [{ startTime: '', endTime: '', startDate: null }, { startTime: '10:00:00' }],
  ])('what %o leaves out is as in the series', (change, expected) => {
    const found = expandWith({ ...original, cancelled: false, ...change });
    expect(found[1]).toMatchObject({ recurrenceId: '2024-09-17T10:00:00', ...expected });
    expect(found).toHaveLength(4);
  });

  test('an all-day date moves, and can be given hours', () => {
    const event = {
      startDate: '2024-09-10',
      endDate: '2024-09-11',
      timeZone,
      recurrence: 'RRULE:FREQ=WEEKLY;COUNT=2',
    };
    const expand = (change: Partial<OccurrenceOverride>) =>
      expandOccurrences(
        { ...event, overrides: [{ originalDate: '2024-09-17', cancelled: false, ...change }] },
        autumn,
      )[1];
    expect(expand({ startDate: '2024-09-19' })).toMatchObject({
      recurrenceId: '2024-09-17',
      allDay: true,
      startDate: '2024-09-19',
      endDate: '2024-09-20',
    });
    expect(expand({ startTime: '09:00', endDate: '2024-09-17', endTime: '12:00' })).toMatchObject({
      recurrenceId: '2024-09-17',
      allDay: false,
      startsAt: '2024-09-17T08:00:00.000Z',
      endsAt: '2024-09-17T11:00:00.000Z',
    });
    expect(expand({ startTime: '09:00' })).toMatchObject({ endDate: '2024-09-18', endTime: null });
  });

  test('moved into the range and out of it', () => {
    const overrides = [{ ...original, cancelled: false, startDate: '2025-02-04' }];
    const event = { ...meeting, overrides };
    expect(listNames(event, { from: '2025-02-01T00:00:00Z', to: '2025-03-01T00:00:00Z' })).toEqual([
      '2024-09-17T10:00:00',
    ]);
    expect(listNames(event)).toEqual([
      '2024-09-10T10:00:00',
      '2024-09-24T10:00:00',
      '2024-10-01T10:00:00',
    ]);
  });

  test('of an event that does not recur change nothing', () => {
    const overrides = [{ originalDate: '2024-09-10', cancelled: true }];
    const found = expandOccurrences({ ...meeting, recurrence: null, overrides }, autumn);
    expect(found).toMatchObject([{ cancelled: false }]);
  });

  test.each(['2024-09-18', '2024-09-03', '2024-10-08'])(
    'of %s, which the series does not have, changes nothing',
    (originalDate) => {
      const found = expandWith({ originalDate, cancelled: false, startDate: '2024-09-20' });
      expect(found).toEqual(expandOccurrences(meeting, autumn));
    },
  );

  test('of an excluded date changes nothing', () => {
    const recurrence = `${meeting.recurrence}\nEXDATE:20240917T100000`;
    const overrides = [{ ...original, cancelled: false, startDate: '2024-09-20' }];
    expect(listNames({ ...meeting, recurrence, overrides })).toHaveLength(3);
  });

  test.each<[OccurrenceOverride[], string]>([
    [[{ originalDate: '17 September', cancelled: true }], 'malformedOverride'],
    [[{ ...original, cancelled: false, startTime: '25:00' }], 'malformedOverride'],
    [[{ ...original, cancelled: false, endDate: '2024-09-16' }], 'malformedOverride'],
    [[{ ...original, cancelled: false, endTime: '09:00' }], 'malformedOverride'],
    [
      [
        { ...original, cancelled: true },
        { ...original, originalTime: null, cancelled: false },
      ],
      'repeatedOverride',
    ],
  ])('%o is refused: %s', (overrides, reason) => {
    expect(() => expandWith(...overrides)).toThrow(RecurrenceError);
    expect(() => expandWith(...overrides)).toThrow(expect.objectContaining({ reason, line: null }));
  });

  test('the message names the date and the remedy', () => {
    expect(() => expandWith({ ...original, cancelled: false, endDate: '2024-09-16' })).toThrow(
      'The change of the date 2024-09-17 10:00 of the series is wrong. The end date 2024-09-16 lies before the start date 2024-09-17. Give the same day or a later one.',
    );
    expect(() =>
      expandOccurrences(
        {
          startDate: '2024-09-10',
          timeZone,
          recurrence: 'RRULE:FREQ=DAILY',
          overrides: [{ ...original, cancelled: true }],
        },
        autumn,
      ),
    ).toThrow('The series is all day: name the original date without a time.');
  });
});
