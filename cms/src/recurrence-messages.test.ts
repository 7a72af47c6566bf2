import { checkRecurrence, RecurrenceError, type RecurringTimes } from 'calendar';
import { describe, expect, it } from 'vitest';
import type { portuguese } from './recurrence-messages';
import { describeRecurrenceError } from './recurrence-messages';

const timed: RecurringTimes = {
  startDate: '2024-09-17',
  startTime: '10:00',
  timeZone: 'Europe/Lisbon',
};
const daily: RecurringTimes = { ...timed, recurrence: 'RRULE:FREQ=DAILY' };
const allDay: RecurringTimes = { ...timed, startTime: null };
const cancel = (originalDate: string) => ({ originalDate, cancelled: true });

/** A recurrence for each reason to refuse one, and what both languages have to quote of it. */
const mistakes: Record<keyof typeof portuguese, [RecurringTimes, quoted: string]> = {
  malformedLine: [{ ...timed, recurrence: 'every week' }, 'every week'],
  unknownProperty: [{ ...timed, recurrence: 'SUMMARY:Fair' }, 'SUMMARY'],
  unsupportedProperty: [{ ...timed, recurrence: 'EXRULE:FREQ=DAILY' }, 'EXRULE'],
  unsupportedParameter: [{ ...timed, recurrence: 'RRULE;X=1:FREQ=DAILY' }, 'X'],
  startGiven: [{ ...timed, recurrence: 'DTSTART:20240917T100000' }, 'DTSTART'],
  repeatedRule: [{ ...timed, recurrence: 'RRULE:FREQ=DAILY\nRRULE:FREQ=DAILY' }, 'RRULE'],
  missingFrequency: [{ ...timed, recurrence: 'RRULE:COUNT=3' }, 'FREQ=DAILY, WEEKLY'],
  malformedPart: [{ ...timed, recurrence: 'RRULE:FREQ=WEEKLY;BYDAY=XX' }, 'BYDAY=XX'],
  unknownPart: [{ ...timed, recurrence: 'RRULE:FREQ=WEEKLY;BYMOON=1' }, 'BYMOON'],
  unsupportedPart: [{ ...timed, recurrence: 'RRULE:FREQ=WEEKLY;RSCALE=CHINESE' }, 'RSCALE'],
  repeatedPart: [{ ...timed, recurrence: 'RRULE:FREQ=WEEKLY;COUNT=2;COUNT=3' }, 'COUNT'],
  conflictingParts: [{ ...timed, recurrence: 'RRULE:FREQ=WEEKLY;BYMONTHDAY=1' }, 'BYMONTHDAY'],
  timePartOfAllDay: [{ ...allDay, recurrence: 'RRULE:FREQ=DAILY;BYHOUR=9' }, 'BYHOUR'],
  untilType: [{ ...timed, recurrence: 'RRULE:FREQ=DAILY;UNTIL=20241001' }, 'UNTIL=20241001'],
  untilBeforeStart: [
    { ...timed, recurrence: 'RRULE:FREQ=DAILY;UNTIL=20240101T000000Z' },
    'UNTIL=20240101T000000Z',
  ],
  malformedDate: [{ ...timed, recurrence: 'RDATE:20240230T100000' }, '20240230T100000'],
  dateType: [{ ...timed, recurrence: 'RDATE:20240918' }, '20240918'],
  otherZone: [{ ...timed, recurrence: 'RDATE;TZID=Asia/Tokyo:20240918T100000' }, 'Asia/Tokyo'],
  malformedOverride: [
    { ...daily, overrides: [{ ...cancel('2024-09-17'), startTime: '25:00' }] },
    '2024-09-17',
  ],
  repeatedOverride: [
    { ...daily, overrides: [cancel('2024-09-17'), cancel('2024-09-17')] },
    '2024-09-17',
  ],
  overrideOfNoDate: [{ ...daily, overrides: [cancel('2024-09-16')] }, '2024-09-16'],
  overrideOfNoSeries: [{ ...timed, overrides: [cancel('2024-09-17')] }, ''],
  tooMany: [{ ...timed, recurrence: 'RRULE:FREQ=HOURLY' }, '3000'],
  tooManyPast: [
    { ...timed, startDate: '2010-01-01', recurrence: 'RRULE:FREQ=HOURLY;UNTIL=20200101T000000Z' },
    '30000',
  ],
  tooSlow: [{ ...timed, recurrence: 'RRULE:FREQ=SECONDLY;INTERVAL=2;BYMINUTE=1;BYSECOND=1' }, 'BY'],
};

function provoke(event: RecurringTimes): RecurrenceError {
  try {
    checkRecurrence(event, { from: '2024-09-10T00:00:00Z', to: '2029-09-10T00:00:00Z' });
  } catch (error) {
    if (error instanceof RecurrenceError) return error;
    throw error;
  }
  throw new Error('Nothing was wrong.');
}

describe('describeRecurrenceError', () => {
  it.each(Object.entries(mistakes))('words %s in both languages', (reason, [event, quoted]) => {
    const error = provoke(event);
    expect(error.reason).toBe(reason);
    const [en, pt] = [describeRecurrenceError(error, 'en'), describeRecurrenceError(error, 'pt')];
    expect(pt).not.toBe(en);
    for (const message of [en, pt]) {
      expect(message).toContain(quoted);
      expect(message).not.toMatch(/[{}]|undefined|null/);
      expect(message).toMatch(/\.$/);
    }
  });

  it('names the line at fault', () => {
    const recurrence = 'RRULE:FREQ=WEEKLY\nEXDATE:tomorrow';
    const error = provoke({ ...timed, recurrence });
    expect(describeRecurrenceError(error, 'pt')).toBe(
      'Na linha 2 da repetição, «TOMORROW» não é uma data. Escreva 20240917T100000 ou, se o evento durar o dia inteiro, 20240917.',
    );
  });
});
