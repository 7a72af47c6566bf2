import ICAL from 'ical.js';
import type { WallTimes } from 'calendar';
import { EntryProblem } from './entry-problem.js';
import type { Property } from './parse-components.js';
import type { PropertyBag } from './property-bag.js';
import { readMoments, toWall, type Moment } from './read-moment.js';
import type { ZoneFinder } from './zone-finder.js';

/**
 * Reads the recurrence of an event whose times are `times`, as lines in its wall time; null where
 * it happens once. What programs often write otherwise than RFC 5545 asks is put right; `lost` is told
 * what has no place.
 * Throws EntryProblem.
 */
export function readRecurrence(
  bag: PropertyBag,
  times: WallTimes,
  zones: ZoneFinder,
  lost: (name: string) => void,
): string | null {
  const exception = bag.take('exrule');
  if (exception) {
    throw new EntryProblem(
      exception.line.number,
      'It has an EXRULE, which RFC 5545 has done away with; without it, it would show dates that do not take place.',
    );
  }
  const lines = bag
    .takeAll('rrule', 'rdate', 'exdate')
    .map((property) =>
      property.name === 'rrule'
        ? readRule(property, times)
        : readDates(property, times, zones, lost),
    );
  return lines.length > 0 ? lines.join('\n') : null;
}

function readRule({ values, line }: Property, times: WallTimes): string {
  const rule = String(values[0]).toUpperCase().replaceAll(/\s/g, '').replace(/;$/, '');
  try {
    ICAL.Recur.fromString(rule);
  } catch {
    throw new EntryProblem(line.number, `Its rule "${rule.slice(0, 80)}" cannot be read.`);
  }
  return `RRULE:${rule.replace(/(?<=(?:^|;)UNTIL=)[^;]*/, (until) => readUntil(until, times, line.number))}`;
}

/** UNTIL is a date for an all-day event, else in UTC (RFC 5545 3.3.10). */
function readUntil(until: string, times: WallTimes, line: number): string {
  const match = /^(\d{8})(?:T(\d{6})(Z?))?$/.exec(until);
  const [, date, time, utc] = match ?? [];
  if (date === undefined) throw new EntryProblem(line, `Its rule ends on "${until}", no date.`);
  if (!times.startTime) return date;
  if (utc) return until;
  // A last day without a time is meant whole.
  return toUtc(`${date}T${time ?? '235959'}`, times.timeZone, line);
}

function toUtc(wall: string, timeZone: string, line: number): string {
  try {
    const instant = Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).toInstant();
    return instant.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
  } catch {
    throw new EntryProblem(line, `Its rule ends on "${wall}", no date.`);
  }
}

function readDates(
  property: Property,
  times: WallTimes,
  zones: ZoneFinder,
  lost: (name: string) => void,
): string {
  // A period gives an occurrence a length of its own, for which the content model has no place.
  if (property.values.some(Array.isArray)) lost(`${property.name.toUpperCase()};VALUE=PERIOD`);
  const starts = property.values.map((value): unknown => (Array.isArray(value) ? value[0] : value));
  const moments = readMoments({ ...property, values: starts }, zones);
  const name = property.name.toUpperCase();
  return times.startTime
    ? `${name}:${moments.map((moment) => formatStart(moment, times)).join(',')}`
    : `${name};VALUE=DATE:${moments.map((moment) => formatDate(toWall(moment, times.timeZone).date)).join(',')}`;
}

function formatStart(moment: Moment, times: WallTimes): string {
  if (moment.zone === 'utc') {
    return `${formatDate(moment.date.toString())}T${formatTime(moment.time?.toString() ?? '')}Z`;
  }
  const { date, time } = toWall(moment, times.timeZone);
  return `${formatDate(date)}T${formatTime(time ?? times.startTime ?? '')}`;
}

function formatDate(date: string): string {
  return date.replaceAll('-', '');
}

/** "10:00" → "100000". */
function formatTime(time: string): string {
  return time.replaceAll(':', '').padEnd(6, '0');
}
