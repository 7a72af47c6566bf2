import { resolveWallTimes, type WallTimes } from 'calendar';
import nodeIcal, { type ParameterValue, type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { readCalendar, writeCalendar, type CalendarEvent } from '../src/index.js';
import { head, listFixtures, readFixture } from './files.js';

/** Reads a feed by another parser than ours. */
function parse(feed: string): Map<string, VEvent> {
  const components = Object.values(nodeIcal.sync.parseICS(feed));
  return new Map(
    components.flatMap((component) =>
      component?.type === 'VEVENT' ? [[component.uid, component]] : [],
    ),
  );
}

function readValue(value: ParameterValue | undefined): string | undefined {
  return typeof value === 'object' ? value.val : value;
}

/** The parser gives a date as midnight in the zone of the machine. */
function formatLocalDate(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return Temporal.PlainDate.from({ year, month, day }).toString();
}

function findTimes(event: VEvent) {
  return event.datetype === 'date'
    ? {
        startsOn: formatLocalDate(event.start),
        endsBefore: event.end && formatLocalDate(event.end),
      }
    : { startsAt: event.start.toISOString(), endsAt: event.end?.toISOString() };
}

function expectTimes(times: WallTimes) {
  if (!times.startTime) {
    const last = Temporal.PlainDate.from(times.endDate ?? times.startDate);
    return { startsOn: times.startDate, endsBefore: last.add({ days: 1 }).toString() };
  }
  const { startsAt, endsAt } = resolveWallTimes(times);
  // No end is an end at the start (RFC 5545 3.6.1), as this parser says.
  return { startsAt, endsAt: endsAt ?? startsAt };
}

describe('another parser', () => {
  const golden = listFixtures('golden').flatMap((name) => {
    const file = readFixture('golden', name);
    const { events } = readCalendar(file, { timeZone: 'Europe/Lisbon' });
    const parsed = parse(file.toString('utf8'));
    return events.map((event) => ({ name: `${event.uid} of ${name}`, event, parsed }));
  });

  it.each(golden)('reads in $name what we read', ({ event, parsed }) => {
    const other = parsed.get(event.uid);
    if (!other) throw new Error(`${event.uid} is missing.`);
    expect(findTimes(other)).toEqual(expectTimes(event.times));
    const { summary, description } = event;
    const whole = [summary, description].filter(Boolean).join('\n\n') || undefined;
    expect({
      title: readValue(other.summary),
      description: readValue(other.description),
      location: readValue(other.location),
      sequence: Number(other.sequence),
      stampedAt: other.dtstamp.toISOString(),
      url: readValue(other.url),
    }).toEqual({
      title: event.title,
      description: whole,
      location: event.location,
      sequence: event.sequence,
      stampedAt: event.stampedAt,
      url: event.url,
    });
    expect(other.geo && { ...other.geo }).toEqual(
      event.latitude === undefined ? undefined : { lat: event.latitude, lon: event.longitude },
    );
    expect(Object.keys(other.recurrences ?? {}).filter((key) => !key.includes('T')).length).toBe(
      event.overrides?.length ?? 0,
    );
  });

  it('reads the dates of series, moved and cancelled ones', () => {
    const parsed = parse(readFixture('golden', 'recurring.ics').toString('utf8'));
    const weekly = parsed.get('weekly@example.org');
    expect(weekly?.recurrences).toMatchObject({
      '2024-09-17': { status: 'CANCELLED' },
      '2024-10-01': { start: new Date('2024-10-02T14:00:00Z') },
    });
    const dates = weekly?.rrule?.between(new Date('2024-10-20'), new Date('2024-11-12'));
    // Wall time stays when the clocks go back on 27 October.
    expect(dates?.map((date) => date.toISOString())).toEqual([
      '2024-10-22T08:30:00.000Z',
      '2024-10-29T09:30:00.000Z',
      '2024-11-05T09:30:00.000Z',
    ]);
  });
});

describe('the nights on which the clocks change', () => {
  const nights: [string, string][] = [
    ['Europe/Lisbon', '2024-03-31'],
    ['Europe/Lisbon', '2024-10-27'],
    ['Atlantic/Azores', '2024-03-31'],
    ['Atlantic/Azores', '2024-10-27'],
    ['America/New_York', '2024-03-10'],
    ['America/New_York', '2024-11-03'],
  ];
  const shapes: [string, Partial<WallTimes>][] = [
    ['all day', {}],
    ['two days', { endDate: 'next' }],
    ['through the night', { startTime: '00:15', endTime: '04:00' }],
    ['before the change', { startTime: '00:10', endTime: '00:50' }],
    ['after the change', { startTime: '03:30', endTime: '04:30' }],
    ['to the end of the next day', { startTime: '09:00', endDate: 'next' }],
    ['with an open end', { startTime: '12:00' }],
  ];
  const cases = nights.flatMap(([timeZone, date]) =>
    shapes.map(([shape, times]) => ({ timeZone, date, shape, times })),
  );

  it.each(cases)('$timeZone, $date, $shape: right in the feed', ({ timeZone, date, times }) => {
    // The clocks of the Azores change at midnight: what is skipped or comes twice, which parsers
    // read differently, is held by the calendar's tests.
    const isMidnight = timeZone === 'Atlantic/Azores';
    const startTime = isMidnight && times.startTime?.startsWith('00') ? '01:15' : times.startTime;
    const endTime = times.endTime === '00:50' && isMidnight ? '01:50' : times.endTime;
    const next = Temporal.PlainDate.from(date).add({ days: 1 }).toString();
    const endDate = times.endDate && next;
    const event: CalendarEvent = {
      uid: 'night@example.org',
      sequence: 0,
      stampedAt: '2024-01-01T00:00:00.000Z',
      title: 'Night',
      eventStatus: 'scheduled',
      times: { startDate: date, startTime, endDate, endTime, timeZone },
    };
    const other = parse(writeCalendar({ ...head, events: [event] })).get(event.uid);
    expect(other && findTimes(other)).toEqual(expectTimes(event.times));
  });
});
