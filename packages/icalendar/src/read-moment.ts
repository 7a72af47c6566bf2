import { EntryProblem } from './entry-problem.js';
import type { Property } from './parse-components.js';
import { readParameter } from './property-bag.js';
import { formatTime } from './wall-moment.js';
import type { ZoneFinder } from './zone-finder.js';

/** A date, or a date and time, as a file gives it. */
export interface Moment {
  /** Null for a date. */
  time: Temporal.PlainTime | null;
  date: Temporal.PlainDate;
  /** "utc" has a Z; null is floating, or a date. */
  zone: string | 'utc' | null;
}

/** The first and the last year that have a calendar page. */
const years = { first: 1900, last: 2199 };

/** Reads each value of DTSTART and its like. Throws EntryProblem. */
export function readMoments(property: Property, zones: ZoneFinder): Moment[] {
  if (property.values.length === 0) throw describeUnreadable(property);
  return property.values.map((value) => readMoment(String(value), property, zones));
}

/** Reads a property that has one value. Throws EntryProblem. */
export function readOneMoment(property: Property, zones: ZoneFinder): Moment {
  const [moment] = readMoments(property, zones);
  if (!moment) throw describeUnreadable(property);
  return moment;
}

function readMoment(text: string, property: Property, zones: ZoneFinder): Moment {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(Z?))?$/.exec(text);
  const [, date, time, utc] = match ?? [];
  if (date === undefined) throw describeUnreadable(property);
  const plain = parseWall(date, time ?? '00:00:00', property);
  if (plain.year < years.first || plain.year > years.last) {
    throw new EntryProblem(
      property.line.number,
      `${property.name.toUpperCase()} lies outside the years ${years.first} to ${years.last}.`,
    );
  }
  const zone = utc ? 'utc' : findZone(property, plain.year, zones);
  return time
    ? { date: plain.toPlainDate(), time: plain.toPlainTime(), zone }
    : { date: plain.toPlainDate(), time: null, zone: null };
}

function parseWall(date: string, time: string, property: Property): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toPlainDateTime(time);
  } catch {
    throw describeUnreadable(property);
  }
}

function describeUnreadable({ name, line }: Property): EntryProblem {
  return new EntryProblem(line.number, `${name.toUpperCase()} is no date and no time that exist.`);
}

function findZone(property: Property, year: number, zones: ZoneFinder): string | null {
  const tzid = readParameter(property, 'tzid');
  if (!tzid) return null;
  const zone = zones.find(tzid, year);
  if (zone) return zone;
  throw new EntryProblem(
    property.line.number,
    `The time zone "${tzid}" is not known, and no known zone is like its definition.`,
  );
}

/** A moment in the wall time of one zone; `time` is null for a date. */
export interface WallMoment {
  date: string;
  time: string | null;
}

/** Gives the wall time in `timeZone` of a moment; a floating one has it already. */
export function toWall({ date, time, zone }: Moment, timeZone: string): WallMoment {
  if (!time || zone === null || zone === timeZone) {
    return { date: date.toString(), time: time && formatTime(time) };
  }
  const wall = date
    .toZonedDateTime({ timeZone: zone === 'utc' ? 'UTC' : zone, plainTime: time })
    .withTimeZone(timeZone);
  return { date: wall.toPlainDate().toString(), time: formatTime(wall.toPlainTime()) };
}
