import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { describeTimeZone } from './time-zone-rules.js';
import { writeTimeZone } from './write-time-zone.js';

const zones = [
  'Europe/Lisbon',
  'Atlantic/Azores',
  'Atlantic/Madeira',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Nuuk',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Jerusalem',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Europe/Dublin',
  'Europe/Istanbul',
  'Pacific/Apia',
  'Pacific/Chatham',
  'UTC',
];

/** The parser's own reading of what was written. */
function readZone(timeZone: string, first: number, last: number): ICAL.Timezone {
  const lines = writeTimeZone(timeZone, { first, last });
  return new ICAL.Timezone(new ICAL.Component(ICAL.parse(lines.join('\r\n'))));
}

/** The wall times of a zone, each 19 hours and 20 minutes, so that all hours of the day come. */
function* listWallTimes(first: number, last: number): Generator<Temporal.PlainDateTime> {
  let wall = Temporal.PlainDateTime.from({ year: first, month: 1, day: 1 });
  while (wall.year <= last) {
    yield wall;
    wall = wall.add({ hours: 19, minutes: 20 });
  }
}

/** The offsets that a wall time can have: two where it comes twice, and where it does not come. */
function findOffsets(wall: Temporal.PlainDateTime, timeZone: string): number[] {
  return (['earlier', 'later'] as const).map(
    (disambiguation) => wall.toZonedDateTime(timeZone, { disambiguation }).offsetNanoseconds / 1e9,
  );
}

describe('writeTimeZone', () => {
  it.each(zones)('tells the clock of %s, read by another program', (timeZone) => {
    const zone = readZone(timeZone, 2010, 2035);
    const wrong = [...listWallTimes(2010, 2035)].filter((wall) => {
      const { year, month, day, hour, minute } = wall;
      const offset = zone.utcOffset(new ICAL.Time({ year, month, day, hour, minute }, zone));
      return !findOffsets(wall, timeZone).includes(offset);
    });
    expect(wrong.map(String)).toEqual([]);
  });

  it.each(['Europe/Lisbon', 'Atlantic/Azores', 'America/New_York'])(
    'tells the clock of %s long after the years used, for series that never end',
    (timeZone) => {
      const zone = readZone(timeZone, 2024, 2024);
      const wrong = [...listWallTimes(2040, 2050)].filter((wall) => {
        const { year, month, day, hour, minute } = wall;
        const offset = zone.utcOffset(new ICAL.Time({ year, month, day, hour, minute }, zone));
        return !findOffsets(wall, timeZone).includes(offset);
      });
      expect(wrong.map(String)).toEqual([]);
    },
  );
});

describe('describeTimeZone', () => {
  it('gives the rule of a zone that has one, without an end', () => {
    expect(describeTimeZone('Europe/Lisbon', 2024, 2024).map(({ rule }) => rule)).toEqual([
      'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    ]);
  });

  it('begins with the change before the first year', () => {
    const [first] = describeTimeZone('Europe/Lisbon', 2024, 2024);
    expect(first?.start.toString()).toBe('2023-10-29T02:00:00');
  });

  it('ends a rule that the zone has given up', () => {
    const rules = describeTimeZone('America/New_York', 2000, 2010).map(({ rule }) => rule);
    expect(rules).toEqual([
      'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z',
      'FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z',
      'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
      'FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
    ]);
  });

  it('lists one by one the changes that follow the moon', () => {
    const parts = describeTimeZone('Africa/Casablanca', 2020, 2022);
    expect(parts.every(({ rule }) => rule === undefined)).toBe(true);
    expect(parts.length).toBe(7);
  });

  it('gives a zone without changes one part', () => {
    const [part, ...others] = describeTimeZone('UTC', 2024, 2024);
    expect(part).toMatchObject({ from: 0, to: 0, isSummer: false });
    expect(others).toEqual([]);
  });

  it('calls summer what goes forward and back within the year', () => {
    const lisbon = describeTimeZone('Europe/Lisbon', 2024, 2024);
    expect(lisbon.map(({ isSummer }) => isSummer)).toEqual([false, true]);
    const istanbul = describeTimeZone('Europe/Istanbul', 2017, 2030);
    expect(istanbul.map(({ isSummer }) => isSummer)).toEqual([false]);
  });
});
