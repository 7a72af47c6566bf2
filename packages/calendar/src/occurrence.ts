/** When something happens, as the CMS stores it. */
export interface OccurrenceTimes {
  /** UTC, ISO 8601. */
  startsAt: string;
  /** UTC, ISO 8601, exclusive; null is an open end. */
  endsAt: string | null;
  allDay: boolean;
  /** "2024-09-17", as written by the editor. */
  startDate: string;
  /** The last day, inclusive; null is the start date. Counts for all-day occurrences only. */
  endDate: string | null;
  /** IANA zone in which the dates were written. */
  timeZone: string;
}

/** When something happens, as the calendar of one time zone shows it. */
export interface LocalTimes {
  /** "2024-09-17T10:00", or "2024-09-17" if all day. */
  localStart: string;
  /** As `localStart`; if all day the last day, inclusive. Null is an open end. */
  localEnd: string | null;
  /** The days it occupies, inclusive. */
  firstDate: string;
  lastDate: string;
}

/**
 * Tells when an occurrence happens for someone in `timeZone` (IANA).
 *
 * All-day dates never shift with the zone: a fair on the 17th is on the 17th for everyone.
 * An end at midnight does not occupy the day that begins then; an open end occupies the start day.
 */
export function localize(times: OccurrenceTimes, timeZone: string): LocalTimes {
  return times.allDay ? localizeDays(times) : localizeHours(times, timeZone);
}

function localizeDays({ startDate, endDate }: OccurrenceTimes): LocalTimes {
  const lastDate = endDate ?? startDate;
  return { localStart: startDate, localEnd: lastDate, firstDate: startDate, lastDate };
}

function localizeHours({ startsAt, endsAt }: OccurrenceTimes, timeZone: string): LocalTimes {
  const start = readInstant(startsAt, timeZone);
  const end = endsAt === null ? null : readInstant(endsAt, timeZone);
  const lastMoment = end?.subtract({ nanoseconds: 1 }) ?? start;
  return {
    localStart: formatToMinute(start),
    localEnd: end && formatToMinute(end),
    firstDate: start.toPlainDate().toString(),
    lastDate: lastMoment.toPlainDate().toString(),
  };
}

function readInstant(iso: string, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone);
}

function formatToMinute(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
