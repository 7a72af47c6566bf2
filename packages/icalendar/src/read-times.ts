import ICAL from 'ical.js';
import { resolveWallTimes, WallTimeError, type WallTimes } from 'calendar';
import { EntryProblem } from './entry-problem.js';
import { ownNames } from './property-design.js';
import type { PropertyBag } from './property-bag.js';
import { readOneMoment, toWall, type Moment, type WallMoment } from './read-moment.js';
import { addDays, formatTime } from './wall-moment.js';
import type { ZoneFinder } from './zone-finder.js';

/**
 * Reads start and end. The zone is that of the start; `timeZone` overrides it, for the moved dates
 * of a series. Throws EntryProblem.
 */
export function readTimes(bag: PropertyBag, zones: ZoneFinder, timeZone?: string): WallTimes {
  const property = bag.take('dtstart');
  if (!property) throw new EntryProblem(bag.line, 'It has no start (DTSTART).');
  const start = readOneMoment(property, zones);
  const zone = timeZone ?? chooseZone(start, bag, zones);
  const wall = toWall(start, zone);
  const times = { startDate: wall.date, startTime: wall.time, timeZone: zone };
  const end = readEnd(bag, zones, start, times);
  const complete = { ...times, ...end };
  checkTimes(complete, property.line.number);
  return complete;
}

function chooseZone({ time, zone }: Moment, bag: PropertyBag, zones: ZoneFinder): string {
  if (!time) return zones.find(bag.takeText(ownNames.timeZone) ?? '', 0) ?? zones.floating;
  if (zone === null) return zones.floating;
  if (zone !== 'utc') return zone;
  // A series in UTC does not follow anybody's summer time: only a single event can be moved.
  return bag.has('rrule') || bag.has('rdate') ? 'UTC' : zones.ofUtc;
}

type Start = Pick<WallTimes, 'startDate' | 'startTime' | 'timeZone'>;
type End = Pick<WallTimes, 'endDate' | 'endTime'>;
const openEnd: End = { endDate: null, endTime: null };

function readEnd(bag: PropertyBag, zones: ZoneFinder, start: Moment, times: Start): End {
  const property = bag.take('dtend');
  if (property) {
    const end = readOneMoment(property, zones);
    if ((end.time === null) !== (start.time === null)) {
      throw new EntryProblem(
        property.line.number,
        'Its start and its end are not both dates or both times.',
      );
    }
    // A floating end belongs to the clock of its start.
    return describeEnd(toWall(end, times.timeZone), times, bag);
  }
  const duration = bag.take('duration');
  if (!duration) return openEnd;
  return describeEnd(
    addDuration(times, String(duration.values[0]), duration.line.number),
    times,
    bag,
  );
}

/** Days are days of the calendar, hours are exact (RFC 5545 3.3.6). */
function addDuration(times: Start, text: string, line: number): WallMoment {
  const duration = parseDuration(text, line);
  const date = Temporal.PlainDate.from(times.startDate).add({
    weeks: duration.weeks,
    days: duration.days,
  });
  if (!times.startTime) return { date: date.toString(), time: null };
  const { hours, minutes, seconds } = duration;
  const end = date
    .toZonedDateTime({ timeZone: times.timeZone, plainTime: times.startTime })
    .add({ hours, minutes, seconds });
  return { date: end.toPlainDate().toString(), time: formatTime(end.toPlainTime()) };
}

function parseDuration(text: string, line: number): ICAL.Duration {
  const isDuration =
    /^\+?P(?=T?\d)(\d{1,4}W)?(\d{1,5}D)?(T(?=\d)(\d{1,6}H)?(\d{1,7}M)?(\d{1,8}S)?)?$/;
  if (!isDuration.test(text)) {
    throw new EntryProblem(line, `Its DURATION "${text.slice(0, 30)}" is none.`);
  }
  return ICAL.Duration.fromString(text);
}

/** The exclusive end of the format → the fields of an editor, each only where it is needed. */
function describeEnd({ date, time }: WallMoment, times: Start, bag: PropertyBag): End {
  const { startDate, startTime } = times;
  if (!time) {
    const last = addDays(date, -1);
    // Many programs end an all-day event on the day it starts.
    return { endDate: last === startDate || date === startDate ? null : last, endTime: null };
  }
  if (date === startDate && time === startTime) return openEnd;
  if (bag.takeText(ownNames.endOfDay) && time === '00:00') {
    return { endDate: addDays(date, -1), endTime: null };
  }
  return { endDate: date === startDate ? null : date, endTime: time };
}

function checkTimes(times: WallTimes, line: number): void {
  try {
    resolveWallTimes(times);
  } catch (error) {
    if (error instanceof WallTimeError) throw new EntryProblem(line, error.message);
    throw error;
  }
}
