import { LONG_DAYS } from './materialise';

/** Days in a time zone, both inclusive; no last day is no bound. */
export interface DayRange {
  /** "2024-09-01". */
  from: string;
  to?: string | undefined;
  /** IANA zone in which the days are meant. */
  timeZone: string;
}

/** An all-day occurrence lies on its date everywhere, so its stored instant may be a day off in another zone. */
const ZONE_SPREAD = { hours: 26 };

/**
 * Builds the two filters that together find what occupies a day of the range: the short occurrences,
 * which start at most `LONG_DAYS` before it, by one range of the index on starts; and the long ones.
 */
export function filtersByRange(range: DayRange): { short: object; long: object } {
  const start = startOfDay(range.from, range.timeZone);
  const earliest = start.subtract(ZONE_SPREAD).subtract({ hours: 24 * LONG_DAYS });
  const latest =
    range.to === undefined ? undefined : startOfNextDay(range.to, range.timeZone).add(ZONE_SPREAD);
  const until = latest ? { $lt: format(latest) } : {};
  // The index has it too: what is over is passed by without a look at its row.
  const overAt = { $gt: format(start.subtract(ZONE_SPREAD)) };
  const exact = occupies(range, format(start));
  return {
    short: {
      $and: [{ isLong: false, startsAt: { $gte: format(earliest), ...until }, overAt }, exact],
    },
    long: { $and: [{ isLong: true, ...(latest && { startsAt: until }), overAt }, exact] },
  };
}

function occupies({ from, to, timeZone }: DayRange, start: string): object {
  const timed = { allDay: false, overAt: { $gt: start } };
  const allDay = { allDay: true, lastDate: { $gte: from } };
  if (to === undefined) return { $or: [timed, allDay] };
  const end = format(startOfNextDay(to, timeZone));
  return {
    $or: [
      { ...timed, startsAt: { $lt: end } },
      { ...allDay, firstDate: { $lte: to } },
    ],
  };
}

function startOfDay(date: string, timeZone: string): Temporal.Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).toInstant();
}

function startOfNextDay(date: string, timeZone: string): Temporal.Instant {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
}

function format(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 });
}
