import { LONG_DAYS } from './materialise';

/** Days in a time zone, both inclusive; a day that is left out is no bound. */
export interface DayRange {
  /** "2024-09-01". */
  from?: string | undefined;
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
  const { from, to, timeZone } = range;
  const exact = filterOccupying(range);
  const bounds: object[] = to
    ? [{ startsAt: { $lt: format(startOfNextDay(to, timeZone).add(ZONE_SPREAD)) } }, exact]
    : [exact];
  const short = [{ isLong: false }, ...bounds];
  const long = [{ isLong: true }, ...bounds];
  if (from) {
    const start = startOfDay(from, timeZone).subtract(ZONE_SPREAD);
    short.push({ startsAt: { $gte: format(start.subtract({ hours: 24 * LONG_DAYS })) } });
    // The index has it too: what is over is passed by without a look at its row.
    for (const bound of [short, long]) bound.push({ overAt: { $gt: format(start) } });
  }
  return { short: { $and: short }, long: { $and: long } };
}

/** Builds the filter by which an occurrence occupies a day of the range. */
export function filterOccupying({ from, to, timeZone }: DayRange): object {
  const beginsInTime = to && {
    $or: [
      { allDay: false, startsAt: { $lt: format(startOfNextDay(to, timeZone)) } },
      { allDay: true, firstDate: { $lte: to } },
    ],
  };
  const endsInTime = from && {
    $or: [
      { allDay: false, overAt: { $gt: format(startOfDay(from, timeZone)) } },
      { allDay: true, lastDate: { $gte: from } },
    ],
  };
  return { $and: [beginsInTime, endsInTime].filter((filter) => filter !== undefined) };
}

/** Builds the filter by which an occurrence is over before a day begins. */
export function filterOverBefore(day: string, timeZone: string): object {
  const start = startOfDay(day, timeZone);
  return {
    // What is over has begun: a range of the index.
    startsAt: { $lt: format(start.add(ZONE_SPREAD)) },
    $or: [
      { allDay: false, overAt: { $lte: format(start) } },
      { allDay: true, lastDate: { $lt: day } },
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
