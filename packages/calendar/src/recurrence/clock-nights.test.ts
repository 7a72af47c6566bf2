import { describe, expect, test } from 'vitest';
import { expandOccurrences } from './expand-occurrences.js';
import type { RecurringTimes } from './recurring-times.js';

/** The start and end of each occurrence in 2024 or later, in UTC to the minute. */
function list(event: RecurringTimes): string[] {
  return expandOccurrences(event, {
    from: '2024-01-01T00:00:00Z',
    to: '2030-01-01T00:00:00Z',
  }).map(({ startsAt, endsAt }) => `${startsAt.slice(0, 16)}/${endsAt?.slice(0, 16) ?? 'open'}`);
}

// In 2024 Lisbon goes from 01:00 to 02:00 on 31 March and from 02:00 to 01:00 on 27 October; the
// Azores, at the same moments, from 00:00 to 01:00 and from 01:00 to 00:00; New York from 02:00 to
// 03:00 on 10 March and from 02:00 to 01:00 on 3 November.
const lisbon = 'Europe/Lisbon';
const azores = 'Atlantic/Azores';
const newYork = 'America/New_York';

describe('an hour that is kept in wall time', () => {
  test.each([
    [lisbon, '2024-03-30', ['2024-03-30T10:00', '2024-03-31T09:00', '2024-04-01T09:00']],
    [lisbon, '2024-10-26', ['2024-10-26T09:00', '2024-10-27T10:00', '2024-10-28T10:00']],
    [azores, '2024-03-30', ['2024-03-30T11:00', '2024-03-31T10:00', '2024-04-01T10:00']],
    [azores, '2024-10-26', ['2024-10-26T10:00', '2024-10-27T11:00', '2024-10-28T11:00']],
    [newYork, '2024-03-09', ['2024-03-09T15:00', '2024-03-10T14:00', '2024-03-11T14:00']],
    [newYork, '2024-11-02', ['2024-11-02T14:00', '2024-11-03T15:00', '2024-11-04T15:00']],
  ])('%s, daily at 10:00 from %s', (timeZone, startDate, starts) => {
    const recurrence = 'RRULE:FREQ=DAILY;COUNT=3';
    expect(list({ startDate, startTime: '10:00', timeZone, recurrence })).toEqual(
      starts.map((start) => `${start}/open`),
    );
  });
});

describe('an hour that the clocks skip is left out and not counted (RFC 5545 3.3.10)', () => {
  test.each([
    [lisbon, '2024-03-30', '01:30', ['2024-03-30T01:30', '2024-04-01T00:30', '2024-04-02T00:30']],
    [azores, '2024-03-30', '00:30', ['2024-03-30T01:30', '2024-04-01T00:30', '2024-04-02T00:30']],
    [newYork, '2024-03-09', '02:30', ['2024-03-09T07:30', '2024-03-11T06:30', '2024-03-12T06:30']],
  ])('%s, daily from %s at %s', (timeZone, startDate, startTime, starts) => {
    const recurrence = 'RRULE:FREQ=DAILY;COUNT=3';
    expect(list({ startDate, startTime, timeZone, recurrence })).toEqual(
      starts.map((start) => `${start}/open`),
    );
  });
});

describe('an hour that is written moves forward when it is skipped (RFC 5545 3.3.5)', () => {
  test('the first of a series, for that day only', () => {
    const event = { startDate: '2024-03-31', startTime: '01:30', timeZone: lisbon };
    expect(list({ ...event, recurrence: 'RRULE:FREQ=WEEKLY;COUNT=3' })).toEqual([
      '2024-03-31T01:30/open',
      '2024-04-07T00:30/open',
      '2024-04-14T00:30/open',
    ]);
  });

  test('an added date', () => {
    const event = { startDate: '2024-03-30', startTime: '01:30', timeZone: lisbon };
    expect(list({ ...event, recurrence: 'RDATE:20240331T013000' })).toEqual([
      '2024-03-30T01:30/open',
      '2024-03-31T01:30/open',
    ]);
  });
});

describe('of an hour that comes twice the first counts', () => {
  test.each([
    [lisbon, '2024-10-26', '01:30', ['2024-10-26T00:30', '2024-10-27T00:30', '2024-10-28T01:30']],
    [azores, '2024-10-26', '00:30', ['2024-10-26T00:30', '2024-10-27T00:30', '2024-10-28T01:30']],
    [newYork, '2024-11-02', '01:30', ['2024-11-02T05:30', '2024-11-03T05:30', '2024-11-04T06:30']],
  ])('%s, daily from %s at %s', (timeZone, startDate, startTime, starts) => {
    const recurrence = 'RRULE:FREQ=DAILY;COUNT=3';
    expect(list({ startDate, startTime, timeZone, recurrence })).toEqual(
      starts.map((start) => `${start}/open`),
    );
  });

  test('the second can be added in UTC, and has a name of its own', () => {
    const event = { startDate: '2024-10-27', startTime: '01:30', timeZone: lisbon };
    const found = expandOccurrences(
      { ...event, recurrence: 'RDATE:20241027T013000Z' },
      { from: '2024-10-01T00:00:00Z', to: '2024-11-01T00:00:00Z' },
    );
    expect(found.map(({ recurrenceId, startTime }) => [recurrenceId, startTime])).toEqual([
      ['2024-10-27T01:30:00', '01:30:00'],
      ['2024-10-27T01:30:00Z', '01:30:00'],
    ]);
  });
});

describe('hours that pass are the same each night (RFC 5545 3.8.5.3)', () => {
  test.each([
    [
      lisbon,
      '2024-03-30',
      ['2024-03-30T22:00/2024-03-31T05:00', '2024-03-31T21:00/2024-04-01T04:00'],
    ],
    [
      lisbon,
      '2024-03-29',
      ['2024-03-29T22:00/2024-03-30T05:00', '2024-03-30T22:00/2024-03-31T05:00'],
    ],
    [
      lisbon,
      '2024-10-25',
      ['2024-10-25T21:00/2024-10-26T04:00', '2024-10-26T21:00/2024-10-27T04:00'],
    ],
    [
      azores,
      '2024-03-29',
      ['2024-03-29T23:00/2024-03-30T06:00', '2024-03-30T23:00/2024-03-31T06:00'],
    ],
    [
      newYork,
      '2024-11-01',
      ['2024-11-02T02:00/2024-11-02T09:00', '2024-11-03T02:00/2024-11-03T09:00'],
    ],
  ])('%s, 22:00 to 05:00, two nights from %s', (timeZone, startDate, expected) => {
    const endDate = Temporal.PlainDate.from(startDate).add({ days: 1 }).toString();
    // Seven hours each: on the night of 30 March the clocks then show 06:00.
    const endTime = startDate === '2024-03-30' ? '06:00' : '05:00';
    expect(
      list({
        startDate,
        startTime: '22:00',
        endDate,
        endTime,
        timeZone,
        recurrence: 'RRULE:FREQ=DAILY;COUNT=2',
      }),
    ).toEqual(expected);
  });
});

describe('days are days of the calendar', () => {
  test('from Friday to Sunday at the same hour', () => {
    expect(
      list({
        startDate: '2024-03-22',
        startTime: '18:00',
        endDate: '2024-03-24',
        endTime: '18:00',
        timeZone: lisbon,
        recurrence: 'RRULE:FREQ=WEEKLY;COUNT=3',
      }),
    ).toEqual([
      '2024-03-22T18:00/2024-03-24T18:00',
      '2024-03-29T18:00/2024-03-31T17:00',
      '2024-04-05T17:00/2024-04-07T17:00',
    ]);
  });

  test('to the end of a day without an end time', () => {
    expect(
      list({
        startDate: '2024-10-20',
        startTime: '18:00',
        endDate: '2024-10-20',
        timeZone: lisbon,
        recurrence: 'RRULE:FREQ=WEEKLY;COUNT=2',
      }),
    ).toEqual(['2024-10-20T17:00/2024-10-20T23:00', '2024-10-27T18:00/2024-10-28T00:00']);
  });

  test.each([
    [
      lisbon,
      '2024-03-30',
      ['2024-03-30T00:00/2024-03-31T00:00', '2024-03-31T00:00/2024-03-31T23:00'],
    ],
    [
      lisbon,
      '2024-10-26',
      ['2024-10-25T23:00/2024-10-26T23:00', '2024-10-26T23:00/2024-10-28T00:00'],
    ],
    // On 31 March the Azores have no midnight: the day begins at one.
    [
      azores,
      '2024-03-30',
      ['2024-03-30T01:00/2024-03-31T01:00', '2024-03-31T01:00/2024-04-01T00:00'],
    ],
    [
      azores,
      '2024-10-26',
      ['2024-10-26T00:00/2024-10-27T00:00', '2024-10-27T00:00/2024-10-28T01:00'],
    ],
    [
      newYork,
      '2024-03-09',
      ['2024-03-09T05:00/2024-03-10T05:00', '2024-03-10T05:00/2024-03-11T04:00'],
    ],
    [
      newYork,
      '2024-11-02',
      ['2024-11-02T04:00/2024-11-03T04:00', '2024-11-03T04:00/2024-11-04T05:00'],
    ],
  ])('%s, all day, two days from %s', (timeZone, startDate, expected) => {
    expect(list({ startDate, timeZone, recurrence: 'RRULE:FREQ=DAILY;COUNT=2' })).toEqual(expected);
  });

  test('all day, several days, each week', () => {
    expect(
      list({
        startDate: '2024-03-23',
        endDate: '2024-03-24',
        timeZone: azores,
        recurrence: 'RRULE:FREQ=WEEKLY;COUNT=2',
      }),
    ).toEqual(['2024-03-23T01:00/2024-03-25T01:00', '2024-03-30T01:00/2024-04-01T00:00']);
  });
});
