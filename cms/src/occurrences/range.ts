/** Days in a time zone, both inclusive; no last day is no bound. */
export interface DayRange {
  /** "2024-09-01". */
  from: string;
  to?: string | undefined;
  /** IANA zone in which the days are meant. */
  timeZone: string;
}

/**
 * Builds the filter of the events that occupy at least one day of the range.
 * Timed events are compared by instant, all-day ones by date: those never shift with the zone.
 */
export function filterByRange({ from, to, timeZone }: DayRange): object {
  const start = startOfDay(from, timeZone);
  const end = to === undefined ? undefined : startOfDay(nextDay(to), timeZone);
  const timed = [
    { allDay: false },
    { $or: [{ endsAt: { $gt: start } }, { endsAt: { $null: true }, startsAt: { $gte: start } }] },
    ...(end === undefined ? [] : [{ startsAt: { $lt: end } }]),
  ];
  const allDay = [
    { allDay: true },
    { $or: [{ endDate: { $gte: from } }, { endDate: { $null: true }, startDate: { $gte: from } }] },
    ...(to === undefined ? [] : [{ startDate: { $lte: to } }]),
  ];
  const occupies = { $or: [{ $and: timed }, { $and: allDay }] };
  return end === undefined
    ? occupies
    : { $and: [{ startsAt: { $lt: latestStart(end) } }, occupies] };
}

/** A plain bound that an index can serve: an all-day date may begin a day later in another zone. */
function latestStart(end: string): string {
  return Temporal.Instant.from(end).add({ hours: 26 }).toString({ fractionalSecondDigits: 3 });
}

function startOfDay(date: string, timeZone: string): string {
  return Temporal.PlainDate.from(date)
    .toZonedDateTime(timeZone)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}

function nextDay(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}
