import type { WallTimes } from 'calendar';

/** When an event is: wall times as written, and the instants that they stand for. */
export interface EventSpan extends Pick<
  WallTimes,
  'startDate' | 'endDate' | 'endTime' | 'timeZone'
> {
  allDay: boolean | null;
  /** UTC; the end is exclusive, null is an open end. */
  startsAt: string | null;
  endsAt: string | null;
}

/**
 * Writes start and end for machines: "2024-09-17T10:00:00+01:00" with the offset of the event's own
 * zone; a date where no hour was written, the last day inclusive; null for an open end.
 */
export function writeOffsetTimes(span: EventSpan): { start: string; end: string | null } {
  const { startDate, endDate, endTime, allDay, startsAt, endsAt, timeZone } = span;
  if (allDay || startsAt === null) return { start: startDate, end: endDate ?? startDate };
  const start = writeOffsetTime(startsAt, timeZone);
  if (endsAt === null) return { start, end: null };
  // "To the end of that day": its midnight is ours, not the editor's.
  return { start, end: endTime ? writeOffsetTime(endsAt, timeZone) : (endDate ?? null) };
}

function writeOffsetTime(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toString({ timeZone, smallestUnit: 'second' });
}
