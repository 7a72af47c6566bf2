import { resolveWallTimes } from '../wall-time.js';
import { parseWallTimes, type WallTimes } from '../wall-time-input.js';

/**
 * How long each occurrence of a series lasts: so many whole days, a length in days of the calendar
 * and hours of the clock, or open.
 */
export type Length =
  | { kind: 'allDay'; moreDays: number }
  | { kind: 'toEndOfDay'; moreDays: number }
  | { kind: 'exact'; duration: Temporal.Duration; moreDays: number }
  | { kind: 'open' };

/** Measures an event. `moreDays` are the days after the first. Throws WallTimeError. */
export function measureLength(times: WallTimes): Length {
  const { startsAt, endsAt } = resolveWallTimes(times);
  const { startDate, startTime, endDate, endTime, timeZone } = parseWallTimes(times);
  const moreDays = startDate.until(endDate ?? startDate).days;

  if (startTime === null) return { kind: 'allDay', moreDays };
  if (endsAt === null) return { kind: 'open' };
  if (endTime === null) return { kind: 'toEndOfDay', moreDays };
  // Days are days of the calendar, hours are hours that pass (RFC 5545 3.3.6, 3.8.5.3).
  const [start, end] = [startsAt, endsAt].map((instant) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone),
  );
  const duration =
    start && end ? start.until(end, { largestUnit: 'day' }) : new Temporal.Duration();
  return { kind: 'exact', duration, moreDays };
}

/**
 * Tells how far back from a moment an occurrence of this length can have started that lasts still.
 * Where days are counted, one more covers the nights of the clocks.
 */
export function findReach(length: Length): Temporal.Duration {
  switch (length.kind) {
    case 'open':
      return new Temporal.Duration();
    case 'exact':
      return length.duration.days === 0 ? length.duration : length.duration.add({ days: 1 });
    default:
      return Temporal.Duration.from({ days: length.moreDays + 2 });
  }
}
