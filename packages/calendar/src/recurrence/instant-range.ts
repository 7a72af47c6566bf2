import { findReach, type Length } from './length.js';

/** A stretch of time, half open: `from` is in it, `to` is not. */
export interface InstantRange {
  /** UTC, ISO 8601. */
  from: string;
  /** UTC, ISO 8601. */
  to: string;
}

interface Times {
  startsAt: string;
  endsAt: string | null;
}

/** Tells whether something happens within a range; with an open end it counts as its start. */
export function overlapsRange({ startsAt, endsAt }: Times, { from, to }: InstantRange): boolean {
  return (
    isBefore(startsAt, to) && (endsAt === null ? !isBefore(startsAt, from) : isBefore(from, endsAt))
  );
}

function isBefore(one: string, other: string): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}

/** Gives the stretch of starts from which occurrences of this length can reach into `range`. */
export function widenRange(
  { from, to }: InstantRange,
  zone: string,
  length: Length,
): { from: Temporal.ZonedDateTime; to: Temporal.ZonedDateTime } {
  const last = Temporal.Instant.from(to).toZonedDateTimeISO(zone);
  return {
    from: Temporal.Instant.from(from).toZonedDateTimeISO(zone).subtract(findReach(length)),
    // Days are worked out in UTC, and are up to half a day elsewhere in the event's zone.
    to: length.kind === 'allDay' ? last.add({ days: 1 }) : last,
  };
}
