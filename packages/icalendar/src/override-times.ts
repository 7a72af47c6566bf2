import type { WallTimes } from 'calendar';
import type { OccurrenceOverride } from './calendar-event.js';
import { addDays, formatTime } from './wall-moment.js';

/** When the rule of `series` puts the occurrence that `override` names: all-day where the time is null. */
export function findOriginal(
  series: WallTimes,
  { originalDate, originalTime }: OccurrenceOverride,
): { date: string; time: string | null } {
  return {
    date: originalDate,
    time: series.startTime ? (originalTime ?? series.startTime) : null,
  };
}

/**
 * Gives the times that an occurrence has after its override. What the override leaves open is as
 * the series has it: the start that the rule gives, and an end as far from the start as the
 * series' own. It is what `expandOccurrences` of the calendar makes of it, in wall time.
 */
export function applyOverride(series: WallTimes, override: OccurrenceOverride): WallTimes {
  const original = findOriginal(series, override);
  const startDate = override.startDate ?? original.date;
  const startTime = override.startTime ?? original.time;
  const end =
    override.endDate || override.endTime
      ? readGivenEnd(series, override, startDate)
      : moveEnd(series, startDate, startTime);
  return { startDate, startTime, ...end, timeZone: series.timeZone };
}

type End = Pick<WallTimes, 'endDate' | 'endTime'>;

function readGivenEnd(series: WallTimes, override: OccurrenceOverride, startDate: string): End {
  const endDate = override.endDate ?? (series.endDate && addDays(startDate, countDays(series)));
  return { endDate, endTime: override.endTime ?? series.endTime };
}

function moveEnd(series: WallTimes, startDate: string, startTime: string | null): End {
  if (series.startTime && startTime && series.endTime) {
    const end = addLength(series, readMoment(startDate, startTime));
    const endDate = end.toPlainDate().toString();
    return {
      endDate: endDate === startDate ? null : endDate,
      endTime: formatTime(end.toPlainTime()),
    };
  }
  // A date of an all-day series that is given a time lasts to the end of its day.
  const hasEndDate = series.endDate || (startTime && !series.startTime);
  return {
    endDate: hasEndDate ? addDays(startDate, countDays(series)) : null,
    endTime: series.endTime,
  };
}

/** Days are days of the calendar, hours are hours that pass (RFC 5545 3.8.5.3). */
function addLength(series: WallTimes, start: Temporal.PlainDateTime): Temporal.PlainDateTime {
  const { startDate, startTime, endDate, endTime, timeZone } = series;
  const from = readMoment(startDate, startTime ?? '00:00');
  const to = readMoment(endDate ?? startDate, endTime ?? '00:00');
  const length = from
    .toZonedDateTime(timeZone)
    .until(to.toZonedDateTime(timeZone), { largestUnit: 'day' });
  const exact = start.toZonedDateTime(timeZone).add(length);
  const wall = exact.toPlainDateTime();
  // The second of two equal hours cannot be written; there the clock's own length must do.
  return wall.toZonedDateTime(timeZone).equals(exact) ? wall : start.add(from.until(to));
}

function countDays({ startDate, endDate }: WallTimes): number {
  return Temporal.PlainDate.from(startDate).until(endDate ?? startDate).days;
}

function readMoment(date: string, time: string): Temporal.PlainDateTime {
  return Temporal.PlainDate.from(date).toPlainDateTime(time);
}
