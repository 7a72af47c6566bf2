import { WallTimeError } from './wall-time-error.js';
import { parseWallTimes, type ParsedWallTimes, type WallTimes } from './wall-time-input.js';

/** A time that the clocks of its zone skip (spring) or show twice (autumn) on that day. */
export interface WallTimeNotice {
  field: 'startTime' | 'endTime';
  kind: 'nonexistent' | 'ambiguous';
  /** The wall time that counts, "2024-03-31T02:30". */
  used: string;
}

/** When an event happens, in instants. */
export interface ResolvedTimes {
  /** UTC, "2024-09-17T09:00:00.000Z". */
  startsAt: string;
  /** UTC, exclusive; null is an open end. */
  endsAt: string | null;
  allDay: boolean;
  /** What the editor should be told. */
  notices: WallTimeNotice[];
}

/**
 * Turns wall times into instants.
 *
 * - No start time: all day, from the start date to the end date.
 * - Start time, neither end date nor end time: open end.
 * - Start time and end date without end time: to the end of that day.
 * - End time without end date: on the start date.
 * - A skipped time moves forward by what was skipped, a time that comes twice is its first
 *   occurrence (RFC 5545 3.3.5); both are noticed.
 *
 * Throws WallTimeError at the first field that is wrong.
 */
export function resolveWallTimes(times: WallTimes): ResolvedTimes {
  const wall = parseWallTimes(times);
  checkEndFields(wall);

  const start = resolveStart(wall);
  const end = resolveEnd(wall);
  if (end && Temporal.ZonedDateTime.compare(end.moment, start.moment) <= 0) {
    throw describeEarlyEnd(wall);
  }
  return {
    startsAt: formatInstant(start.moment),
    endsAt: end && formatInstant(end.moment),
    allDay: wall.startTime === null,
    notices: [start, end].flatMap((resolved) => resolved?.notice ?? []),
  };
}

interface ResolvedTime {
  moment: Temporal.ZonedDateTime;
  notice?: WallTimeNotice;
}

function resolveStart(wall: ParsedWallTimes): ResolvedTime {
  return wall.startTime
    ? resolveTime('startTime', wall.startDate.toPlainDateTime(wall.startTime), wall.timeZone)
    : { moment: wall.startDate.toZonedDateTime(wall.timeZone) };
}

function resolveEnd(wall: ParsedWallTimes): ResolvedTime | null {
  const lastDate = wall.endDate ?? wall.startDate;
  if (wall.endTime) {
    return resolveTime('endTime', lastDate.toPlainDateTime(wall.endTime), wall.timeZone);
  }
  if (wall.startTime && !wall.endDate) return null;
  // The first moment of the next day: not always midnight, which the Azores skip in spring.
  return { moment: lastDate.add({ days: 1 }).toZonedDateTime(wall.timeZone) };
}

function resolveTime(
  field: WallTimeNotice['field'],
  written: Temporal.PlainDateTime,
  timeZone: string,
): ResolvedTime {
  // "compatible" is RFC 5545 3.3.5: the offset before the gap, the first of two.
  const moment = written.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  const used = moment.toPlainDateTime();
  const second = written.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (used.equals(written) && second.equals(moment)) return { moment };

  const kind = used.equals(written) ? 'ambiguous' : 'nonexistent';
  return { moment, notice: { field, kind, used: used.toString({ smallestUnit: 'minute' }) } };
}

function checkEndFields({ startDate, startTime, endDate, endTime }: ParsedWallTimes): void {
  if (endTime && !startTime) {
    throw new WallTimeError(
      'endTime',
      'endTimeWithoutStartTime',
      'The end time has no start time. Give a start time, or clear the end time for an all-day event.',
    );
  }
  if (endDate && Temporal.PlainDate.compare(endDate, startDate) < 0) {
    throw new WallTimeError(
      'endDate',
      'endBeforeStart',
      `The end date ${endDate} lies before the start date ${startDate}. Give the same day or a later one.`,
    );
  }
}

/** Compared as instants: on a night of the clocks a later wall time can be an earlier moment. */
function describeEarlyEnd({ endDate }: ParsedWallTimes): WallTimeError {
  const remedy = endDate
    ? 'Give a later end time or end date.'
    : 'Give a later end time, or an end date if the event ends on another day.';
  return new WallTimeError(
    'endTime',
    'endNotAfterStart',
    `The end time is not after the start. ${remedy}`,
  );
}

function formatInstant(moment: Temporal.ZonedDateTime): string {
  return moment.toInstant().toString({ fractionalSecondDigits: 3 });
}
