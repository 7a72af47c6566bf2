import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WallTimeError } from '../wall-time-error.js';
import { expandOccurrences } from './expand-occurrences.js';
import { overlapsRange } from './instant-range.js';
import { RecurrenceError } from './recurrence-error.js';
import type { OccurrenceOverride, RecurringTimes } from './recurring-times.js';

const zones = ['Europe/Lisbon', 'Atlantic/Azores', 'America/New_York', 'Australia/Lord_Howe'];
const day = 86_400_000;
const epoch = Date.parse('2024-01-01T00:00:00Z');

const anyInstant = fc
  .integer({ min: 0, max: 3 * 365 * 24 })
  .map((hours) => new Date(epoch + hours * 3_600_000).toISOString());
const anyDate = fc
  .integer({ min: 0, max: 800 })
  .map((days) => new Date(epoch + days * day).toISOString().slice(0, 10));
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);

const anyPart = fc.constantFrom(
  '',
  'INTERVAL=2',
  'INTERVAL=3',
  'COUNT=7',
  'COUNT=40',
  'BYMONTH=3,10,11',
  'BYDAY=SU,MO',
  'BYDAY=-1SU',
  'BYDAY=FR;BYMONTHDAY=13',
  'BYMONTHDAY=-1,31',
  'BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'BYHOUR=1,2',
  'BYWEEKNO=1,13',
  'BYYEARDAY=90,-1',
  'WKST=SU',
);
const anyRule = fc
  .tuple(
    fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'WEEKLY', 'DAILY', 'HOURLY'),
    fc.uniqueArray(anyPart, { maxLength: 3 }),
  )
  .map(([frequency, parts]) =>
    [`RRULE:FREQ=${frequency}`, ...parts.filter((part) => part !== '')].join(';'),
  );

const anyOverride: fc.Arbitrary<OccurrenceOverride> = fc.record({
  originalDate: anyDate,
  cancelled: fc.boolean(),
  startDate: fc.option(anyDate),
});

const anyEvent: fc.Arbitrary<RecurringTimes> = fc
  .record({
    startDate: anyDate,
    startTime: fc.option(anyTime),
    moreDays: fc.integer({ min: 0, max: 4 }),
    endTime: fc.option(fc.constant('23:45')),
    timeZone: fc.constantFrom(...zones),
    recurrence: anyRule,
    overrides: fc.uniqueArray(anyOverride, {
      maxLength: 3,
      selector: ({ originalDate }) => originalDate,
    }),
  })
  .map(giveEnd);

function giveEnd({ moreDays, ...event }: RecurringTimes & { moreDays: number }): RecurringTimes {
  const endDate = Temporal.PlainDate.from(event.startDate).add({ days: moreDays }).toString();
  const endTime = event.startTime === null ? null : event.endTime;
  return { ...event, endDate: moreDays === 0 ? null : endDate, endTime };
}

/** Null is a refusal with a reason; any other error passes through. */
function expandOrRefuse(event: RecurringTimes, from: string, to: string) {
  try {
    return expandOccurrences(event, { from, to });
  } catch (error) {
    if (error instanceof RecurrenceError || error instanceof WallTimeError) return null;
    throw error;
  }
}

describe('whatever the event', () => {
  test('the occurrences of a window are those of a larger window cut to it', () => {
    const anyGap = fc.integer({ min: 0, max: 30 * 24 });
    const anyWindows = fc.tuple(anyInstant, anyGap, anyGap, anyGap).map(([start, ...gaps]) => {
      const ends = gaps.map((_, index) => gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap));
      const [from, to, outerTo] = ends.map((hours) =>
        new Date(Date.parse(start) + hours * 3_600_000).toISOString(),
      ) as [string, string, string];
      return { outer: { from: start, to: outerTo }, inner: { from, to } };
    });
    fc.assert(
      fc.property(anyEvent, anyWindows, (event, { outer, inner }) => {
        const larger = expandOrRefuse(event, outer.from, outer.to);
        fc.pre(larger !== null);
        const expected = larger.filter((occurrence) => overlapsRange(occurrence, inner));
        const found = expandOrRefuse(event, inner.from, inner.to);
        expect(JSON.stringify(found, null, 1)).toBe(JSON.stringify(expected, null, 1));
      }),
      { numRuns: 300 },
    );
  });

  test('occurrences are in order, end after they start, and have names of their own', () => {
    fc.assert(
      fc.property(anyEvent, anyInstant, (event, from) => {
        const found = expandOrRefuse(
          event,
          from,
          new Date(Date.parse(from) + 90 * day).toISOString(),
        );
        fc.pre(found !== null);
        expect(found.map(({ startsAt }) => startsAt)).toEqual(
          found.map(({ startsAt }) => startsAt).toSorted(),
        );
        expect(found.every(({ startsAt, endsAt }) => endsAt === null || endsAt > startsAt)).toBe(
          true,
        );
        expect(new Set(found.map(({ recurrenceId }) => recurrenceId)).size).toBe(found.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('whatever the text', () => {
  const times = { startDate: '2024-03-30', timeZone: 'Europe/Lisbon' };
  const fragments = `RRULE RDATE EXDATE EXRULE DTSTART : ; = , - + / VALUE DATE PERIOD TZID FREQ
    UNTIL COUNT INTERVAL BYSECOND BYMINUTE BYHOUR BYDAY BYMONTHDAY BYYEARDAY BYWEEKNO BYMONTH
    BYSETPOS WKST YEARLY MONTHLY WEEKLY DAILY HOURLY SECONDLY SU FR 0 1 31 53 366 99999999
    20240331 20240331T013000 20240331T013000Z Europe/Lisbon`.split(/\s+/);
  const anyFragment = fc.constantFrom(...fragments, ' ', '\n');
  const anyText = fc.oneof(
    fc.array(anyFragment, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' }),
    fc.string().map((text) => `RRULE:FREQ=DAILY;${text}`),
  );

  test('a text is read or refused with a reason', () => {
    const anyStart = fc.constantFrom(null, '01:30');
    fc.assert(
      fc.property(anyText, anyStart, (recurrence, startTime) => {
        expect(() =>
          expandOrRefuse(
            { ...times, startTime, recurrence },
            '2024-03-30T00:00:00Z',
            '2024-04-02T00:00:00Z',
          ),
        ).not.toThrow();
      }),
      { numRuns: 3000 },
    );
  });

  /** Parts that are each well-formed, so that most rules reach the library. */
  const anyNumbers = (least: number, most: number) =>
    fc
      .uniqueArray(
        fc.integer({ min: least, max: most }).filter((number) => number !== 0 || least === 0),
        { minLength: 1, maxLength: 3 },
      )
      .map((numbers) => numbers.join(','));
  const anyParts = fc.record(
    {
      INTERVAL: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 1e10 })),
      COUNT: fc.integer({ min: 1, max: 5000 }),
      UNTIL: fc.constantFrom('20240401T000000Z', '99991231T235959Z', '20240401', '99991231'),
      BYSECOND: anyNumbers(0, 59),
      BYMINUTE: anyNumbers(0, 59),
      BYHOUR: anyNumbers(0, 23),
      BYDAY: fc.constantFrom('SU', 'MO,TU', '1SU', '-5FR', '53MO'),
      BYMONTHDAY: anyNumbers(-31, 31),
      BYYEARDAY: anyNumbers(-366, 366),
      BYWEEKNO: anyNumbers(-53, 53),
      BYMONTH: anyNumbers(1, 12),
      BYSETPOS: anyNumbers(-366, 366),
      WKST: fc.constantFrom('MO', 'SU', 'WE'),
    },
    { requiredKeys: [] },
  );
  const anyFrequency = fc.constantFrom(
    ...'YEARLY MONTHLY WEEKLY DAILY HOURLY MINUTELY SECONDLY'.split(' '),
  );

  test('a rule of well-formed parts is worked out or refused with a reason', () => {
    const anyStart = fc.constantFrom(null, '01:30');
    fc.assert(
      fc.property(anyFrequency, anyParts, anyStart, (frequency, parts, startTime) => {
        const recurrence = Object.entries(parts).reduce(
          (rule, [name, value]) => `${rule};${name}=${value}`,
          `RRULE:FREQ=${frequency}`,
        );
        expect(() =>
          expandOrRefuse(
            { ...times, startTime, recurrence },
            '2024-03-31T00:00:00Z',
            '2024-03-31T03:00:00Z',
          ),
        ).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});
