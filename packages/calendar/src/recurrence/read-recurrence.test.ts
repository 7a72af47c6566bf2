import { describe, expect, test } from 'vitest';
import { readRecurrence } from './read-recurrence.js';
import { RecurrenceError } from './recurrence-error.js';

const timed = { startDate: '2024-09-17', startTime: '10:00', timeZone: 'Europe/Lisbon' };
const allDay = { startDate: '2024-09-17', timeZone: 'Europe/Lisbon' };

function catchError(text: string, times = timed): RecurrenceError {
  try {
    readRecurrence(text, times);
  } catch (error) {
    if (error instanceof RecurrenceError) return error;
    throw error;
  }
  throw new Error(`"${text}" was read.`);
}

test('reads the rule, the added and the excluded dates', () => {
  const text = [
    'RRULE:FREQ=MONTHLY;BYDAY=2TU;UNTIL=20251231T235959Z',
    '',
    'rdate;tzid=Europe/Lisbon:20241001T100000,20241002T100000',
    'EXDATE:20241112T100000Z',
  ].join('\r\n');
  expect(readRecurrence(text, timed)).toEqual({
    rule: new Map([
      ['FREQ', 'MONTHLY'],
      ['BYDAY', '2TU'],
      ['UNTIL', '20251231T235959Z'],
    ]),
    ruleLine: 1,
    added: ['2024-10-01T10:00:00', '2024-10-02T10:00:00'],
    excluded: ['2024-11-12T10:00:00Z'],
  });
});

test('an all-day event has dates', () => {
  const text = 'RDATE;VALUE=DATE:20241001\nRRULE:FREQ=WEEKLY;UNTIL=20241231';
  expect(readRecurrence(text, allDay)).toMatchObject({ ruleLine: 2, added: ['2024-10-01'] });
});

test('no text, no recurrence', () => {
  const none = { rule: null, ruleLine: null, added: [], excluded: [] };
  expect(readRecurrence(' \n\n', timed)).toEqual(none);
});

describe('what is refused, by reason', () => {
  test.each([
    ['FREQ=WEEKLY', 'malformedLine'],
    ['RRULE FREQ=WEEKLY', 'malformedLine'],
    ['RRULE:', 'malformedLine'],
    ['RDATE;TZID=Europe/Lisbon;TZID=Europe/Lisbon:20241001T100000', 'malformedLine'],
    ['SUMMARY:Meeting', 'unknownProperty'],
    ['EXRULE:FREQ=WEEKLY', 'unsupportedProperty'],
    ['DTSTART;TZID=Europe/Lisbon:20240917T100000', 'startGiven'],
    ['DURATION:PT1H', 'startGiven'],
    ['RRULE;X-NOTE=1:FREQ=WEEKLY', 'unsupportedParameter'],
    ['RRULE:BYDAY=MO', 'missingFrequency'],
    ['RRULE:FREQ=FORTNIGHTLY', 'malformedPart'],
    ['RRULE:FREQ=WEEKLY;BYDAY=XX', 'malformedPart'],
    ['RRULE:FREQ=WEEKLY;BYDAY=', 'malformedPart'],
    ['RRULE:FREQ=WEEKLY;INTERVAL=0', 'malformedPart'],
    ['RRULE:FREQ=YEARLY;INTERVAL=301', 'malformedPart'],
    ['RRULE:FREQ=WEEKLY;COUNT=0', 'malformedPart'],
    ['RRULE:FREQ=MONTHLY;BYMONTHDAY=32', 'malformedPart'],
    ['RRULE:FREQ=MONTHLY;BYMONTHDAY=0', 'malformedPart'],
    ['RRULE:FREQ=YEARLY;BYMONTH=13', 'malformedPart'],
    ['RRULE:FREQ=DAILY;BYHOUR=24', 'malformedPart'],
    ['RRULE:FREQ=YEARLY;BYWEEKNO=54', 'malformedPart'],
    ['RRULE:FREQ=WEEKLY;WKST=1', 'malformedPart'],
    ['RRULE:FREQ=WEEKLY;UNTIL=soon', 'malformedPart'],
    ['RRULE:FREQ=WEEKLY;UNTIL=20250230T000000Z', 'malformedPart'],
    ['RRULE:FREQ=WEEKLY;', 'unknownPart'],
    ['RRULE:FREQ=WEEKLY;DAYS=MO', 'unknownPart'],
    ['RRULE:FREQ=WEEKLY;CONSTRUCTOR=1', 'unknownPart'],
    ['RRULE:RSCALE=HEBREW;FREQ=YEARLY', 'unsupportedPart'],
    ['RRULE:FREQ=WEEKLY;FREQ=DAILY', 'repeatedPart'],
    ['RRULE:FREQ=WEEKLY;COUNT=3;UNTIL=20251231T235959Z', 'conflictingParts'],
    ['RRULE:FREQ=MONTHLY;BYWEEKNO=20', 'conflictingParts'],
    ['RRULE:FREQ=MONTHLY;BYYEARDAY=20', 'conflictingParts'],
    ['RRULE:FREQ=WEEKLY;BYMONTHDAY=20', 'conflictingParts'],
    ['RRULE:FREQ=WEEKLY;BYDAY=2TU', 'conflictingParts'],
    ['RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=2TU', 'conflictingParts'],
    ['RRULE:FREQ=MONTHLY;BYSETPOS=1', 'conflictingParts'],
    ['RRULE:FREQ=WEEKLY;UNTIL=20251231', 'untilType'],
    ['RRULE:FREQ=WEEKLY;UNTIL=20251231T235959', 'untilType'],
    ['RRULE:FREQ=WEEKLY;UNTIL=20240916T000000Z', 'untilBeforeStart'],
    ['RDATE:20240931T100000', 'malformedDate'],
    ['RDATE:20240930T240000', 'malformedDate'],
    ['RDATE:20241001T100000,', 'malformedDate'],
    ['RDATE:20241001', 'dateType'],
    ['EXDATE;VALUE=DATE:20241001', 'dateType'],
    ['RDATE;TZID=Europe/Madrid:20241001T100000', 'otherZone'],
    ['RDATE;VALUE=PERIOD:20241001T100000Z/PT1H', 'unsupportedParameter'],
    ['RDATE;X-NOTE=1:20241001T100000', 'unsupportedParameter'],
  ])('%s: %s', (text, reason) => {
    expect(catchError(text)).toMatchObject({ reason, line: 1 });
  });

  test.each([
    ['RRULE:FREQ=HOURLY', 'timePartOfAllDay'],
    ['RRULE:FREQ=DAILY;BYHOUR=9', 'timePartOfAllDay'],
    ['RRULE:FREQ=DAILY;UNTIL=20251231T235959Z', 'untilType'],
    ['RDATE:20241001', 'dateType'],
    ['RDATE;VALUE=DATE:20241001T100000', 'dateType'],
  ])('of an all-day event, %s: %s', (text, reason) => {
    expect(catchError(text, { ...allDay, startTime: '' })).toMatchObject({ reason, line: 1 });
  });

  test('the line is the one in the text', () => {
    expect(catchError('RRULE:FREQ=WEEKLY\n\nRRULE:FREQ=DAILY')).toMatchObject({
      reason: 'repeatedRule',
      line: 3,
    });
  });

  test('the message says what is wrong, where, and what to do', () => {
    expect(catchError('RRULE:FREQ=WEEKLY;UNTIL=20251231').message).toBe(
      'The rule in line 1 ends with UNTIL=20251231, but the event has a time. Write the last moment in UTC, such as UNTIL=20241231T235959Z.',
    );
    expect(catchError('EXDATE:20241001').message).toBe(
      'Line 1 of the recurrence, EXDATE, has the date 20241001 without a time. Add the time of the start, such as 20241001T100000.',
    );
    expect(catchError('RRULE:FREQ=DAILY;BYMONTHDAY=32').message).toBe(
      'The rule in line 1 has BYMONTHDAY=32, which cannot be read. Write BYMONTHDAY= and, for instance, 15 or -1.',
    );
  });

  test('what is quoted is cut to what can be read', () => {
    expect(catchError('x'.repeat(10_000)).message.length).toBeLessThan(250);
  });
});
