import type { WallTimes } from 'calendar';
import { writeLine } from './content-line.js';
import { ownNames } from './property-design.js';
import { addDays, formatMoment } from './wall-moment.js';

/**
 * Writes start and end: dates for an all-day event, else wall time with its zone. DTEND is
 * exclusive, and missing for an open end (RFC 5545 3.6.1).
 */
export function writeTimes(times: WallTimes): string[] {
  return times.startTime ? writeTimed(times, times.startTime) : writeAllDay(times);
}

function writeAllDay({ startDate, endDate, timeZone }: WallTimes): string[] {
  return [
    writeLine('dtstart', 'date', startDate),
    writeLine('dtend', 'date', addDays(endDate ?? startDate, 1)),
    // A date has no zone, but an event that is somewhere has.
    writeLine(ownNames.timeZone, 'text', timeZone),
  ];
}

function writeTimed(times: WallTimes, startTime: string): string[] {
  const { startDate, endDate, endTime, timeZone } = times;
  const write = (name: string, date: string, time: string) =>
    writeLine(name, 'date-time', formatMoment(date, time), { tzid: timeZone });
  const start = write('dtstart', startDate, startTime);

  if (endTime) return [start, write('dtend', endDate ?? startDate, endTime)];
  if (!endDate) return [start];
  // "To the end of that day" and "to midnight" are one moment; the mark keeps what was meant.
  const mark = writeLine(ownNames.endOfDay, 'text', 'TRUE');
  return [start, write('dtend', addDays(endDate, 1), '00:00'), mark];
}

/** Writes which occurrence of a series an override is about: all-day where `time` is null. */
export function writeRecurrenceId(date: string, time: string | null, timeZone: string): string {
  return time
    ? writeLine('recurrence-id', 'date-time', formatMoment(date, time), { tzid: timeZone })
    : writeLine('recurrence-id', 'date', date);
}
