import fc from 'fast-check';
import type { CalendarEvent, OccurrenceOverride, Tombstone } from '../src/index.js';

type WallTimes = CalendarEvent['times'];

const ANOTHER_HOUR = '23:59:58';

/** Events as the reader gives them: each field only where it is needed, times without idle seconds. */

const zones = ['Europe/Lisbon', 'Atlantic/Azores', 'America/New_York', 'Africa/Casablanca', 'UTC'];
const statuses: CalendarEvent['eventStatus'][] = [
  'scheduled',
  'cancelled',
  'postponed',
  'rescheduled',
  'movedOnline',
];

const dateInYears = fc
  .integer({ min: 0, max: 365 * 60 })
  .map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }).toString());
const timeOfDay = fc
  .integer({ min: 0, max: 86_399 })
  .map((seconds) => Temporal.PlainTime.from('00:00').add({ seconds }))
  .map((time) => time.toString({ smallestUnit: time.second === 0 ? 'minute' : 'second' }));
const timeZone = fc.constantFrom(...zones);
const instant = fc
  .integer({ min: 0, max: 4_000_000_000 })
  .map((seconds) =>
    Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString({ fractionalSecondDigits: 3 }),
  );

function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

const allDay = fc.record({
  startDate: dateInYears,
  startTime: fc.constant(null),
  length: fc.integer({ min: 0, max: 9 }),
  timeZone,
});

const timed = fc.record({
  startDate: dateInYears,
  startTime: timeOfDay,
  length: fc.integer({ min: 1, max: 9 }),
  endTime: timeOfDay,
  kind: fc.constantFrom('open', 'end of day', 'exact'),
  timeZone,
});

const times: fc.Arbitrary<WallTimes> = fc.oneof(
  allDay.map(({ length, ...start }) => ({
    ...start,
    endDate: length === 0 ? null : addDays(start.startDate, length),
    endTime: null,
  })),
  timed.map(({ length, kind, endTime, ...start }) => ({
    ...start,
    endDate: kind === 'open' ? null : addDays(start.startDate, length),
    endTime: kind === 'exact' ? endTime : null,
  })),
);

/** Text of any characters, as it is once clean: see cleanText. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }),
    fc.constantFrom('a;b,c\\d\\n\ne', '\\', ',', '"quoted" ^n ^^', ' spaces ', 'BEGIN:VEVENT'),
  )
  .map((any) => any.replaceAll(/(?![\n\t])\p{Cc}/gu, ''))
  .filter((any) => any !== '');
const trimmed = text.map((any) => any.replaceAll('\n', ' ').trim()).filter((any) => any !== '');
const token = fc.webUrl({ withQueryParameters: true });
const parameter = trimmed.map((any) => any.replaceAll('\t', ' '));

const details = fc.record(
  {
    summary: text,
    description: text,
    url: token,
    language: fc.constantFrom('en', 'pt'),
    category: fc.constantFrom('fair', 'meeting'),
    categories: fc.array(trimmed, { minLength: 1, maxLength: 3 }),
    visibility: fc.constantFrom('public' as const, 'members' as const),
    location: text,
    onlineUrl: token,
    organiserName: text,
    organiserUrl: token,
    contact: text,
    imageUrl: token,
    attachments: fc.array(
      fc.record(
        { url: token, mime: fc.constantFrom('application/pdf', 'image/png'), name: parameter },
        { requiredKeys: ['url'] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    createdAt: instant,
    updatedAt: instant,
  },
  { requiredKeys: [] },
);

const position = fc.option(
  fc.record({
    latitude: fc.integer({ min: -90_000_000, max: 90_000_000 }).map((micro) => micro / 1e6),
    longitude: fc.integer({ min: -180_000_000, max: 180_000_000 }).map((micro) => micro / 1e6),
  }),
  { nil: {} },
);

function writeBasic(date: string, time: string | null | undefined): string {
  const day = date.replaceAll('-', '');
  return time ? `${day}T${time.replaceAll(':', '').padEnd(6, '0')}` : day;
}

/** A series by a rule, by single dates or by both, with dates left out, and others moved or cancelled. */
function arbitrarySeries(
  start: WallTimes,
): fc.Arbitrary<Pick<CalendarEvent, 'recurrence' | 'overrides'>> {
  const kind = start.startTime ? '' : ';VALUE=DATE';
  const rule = fc.constantFrom(
    null,
    'FREQ=WEEKLY',
    'FREQ=WEEKLY;COUNT=30',
    'FREQ=WEEKLY;INTERVAL=1',
    'FREQ=MONTHLY;BYDAY=-1FR',
    'FREQ=YEARLY;BYMONTH=3,10;BYMONTHDAY=1',
  );
  const weeks = fc.uniqueArray(fc.integer({ min: 1, max: 29 }), { maxLength: 6 });
  const parts = { rule, weeks, cancelled: fc.boolean(), inUtc: fc.boolean() };
  return fc.record(parts).map((series) => {
    const [excluded, ...others] = series.weeks.map((week) => addDays(start.startDate, 7 * week));
    const added = `${writeBasic(addDays(start.startDate, 300), start.startTime)}${series.inUtc && start.startTime ? 'Z' : ''}`;
    const lines = [
      ...(series.rule ? [`RRULE:${series.rule}`] : []),
      ...(series.rule && !series.inUtc ? [] : [`RDATE${kind}:${added}`]),
      ...(excluded ? [`EXDATE${kind}:${writeBasic(excluded, start.startTime)}`] : []),
    ];
    const overrides = others.toSorted().map((originalDate, index): OccurrenceOverride => {
      // As in a series of several hours a day; the hour of its start is not said again.
      const hasOwnTime = index > 3 && start.startTime && start.startTime !== ANOTHER_HOUR;
      const original = hasOwnTime ? { originalDate, originalTime: ANOTHER_HOUR } : { originalDate };
      return index % 2 === 0
        ? { ...original, cancelled: true }
        : { ...original, cancelled: series.cancelled, ...moveByDay(start, originalDate, index) };
    });
    return {
      recurrence: lines.join('\n'),
      ...(overrides.length > 0 && { overrides }),
    };
  });
}

function moveByDay(
  start: WallTimes,
  originalDate: string,
  index: number,
): Partial<OccurrenceOverride> {
  const startDate = addDays(originalDate, 1);
  const hours = { startDate, startTime: '08:15', endDate: startDate, endTime: '09:45:30' };
  // A date of an all-day series may be given hours.
  if (!start.startTime && index > 2) return hours;
  if (!start.startTime) return { startDate, endDate: addDays(startDate, 3) };
  if (start.endTime) return hours;
  const end = start.endDate ? { endDate: addDays(startDate, 12) } : {};
  return { startDate, startTime: '08:15', ...end };
}

/** Places where people leave a space, or none. */
const space = fc.constantFrom('', '', '', ' ', '\t', '\u00A0');
const typedValue = fc
  .constantFrom(
    'RRULE:FREQ=WEEKLY;BYDAY=TU,TH',
    'rrule:freq=monthly;byday=2tu;count=7',
    'RRULE:FREQ=WEEKLY;',
    'RRULE:FREQ=YEARLY;BYMONTH=1,7;UNTIL=20301231T235959Z',
    'RDATE:20280301T100000,20280302T090000Z',
    'RDATE;VALUE=DATE-TIME:20280301T100000',
    'RDATE;VALUE=DATE:20280301,20280302',
    'EXDATE;TZID=Europe/Lisbon:20270112T100000,20270119T100000',
    'EXDATE:20270112T100000,',
    '',
  )
  .chain((line) => {
    const parts = line.split(/(?<=[:;,=])|(?=[:;,=])/);
    return fc
      .array(space, { minLength: parts.length + 1, maxLength: parts.length + 1 })
      .map((spaces) => spaces.map((blank, index) => `${blank}${parts[index] ?? ''}`).join(''));
  });

/** The lines of a recurrence as an editor types them: right or wrong, with spaces here and there. */
export const typedRecurrence = fc
  .array(typedValue, { minLength: 1, maxLength: 4 })
  .chain((lines) => fc.constantFrom('\n', '\r\n').map((end) => lines.join(end)));

const identity = {
  uid: trimmed,
  sequence: fc.integer({ min: 0, max: 1000 }),
  stampedAt: instant,
};

export const arbitraryEvent: fc.Arbitrary<CalendarEvent> = times.chain((start) =>
  fc
    .record({
      ...identity,
      title: trimmed,
      eventStatus: fc.constantFrom(...statuses),
      times: fc.constant(start),
      details,
      position,
      series: fc.oneof(fc.constant({}), arbitrarySeries(start)),
    })
    .map(({ details: known, position: place, series, ...event }) => ({
      ...event,
      ...known,
      ...place,
      ...series,
    })),
);

export const arbitraryTombstone: fc.Arbitrary<Tombstone> = fc.record({ ...identity, times });
