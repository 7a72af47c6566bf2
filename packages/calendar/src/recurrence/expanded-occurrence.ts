import type { Length } from './length.js';

/** One dated happening of an event. */
export interface ExpandedOccurrence {
  /**
   * Names the date within its series, whatever an override makes of it: "2024-09-17" (all day) or
   * "2024-09-17T10:00:00", in the event's zone. Of two equal hours of a night on which the clocks
   * go back, the second is named in UTC: "2024-11-03T06:30:00Z".
   */
  recurrenceId: string;
  /** UTC, ISO 8601. */
  startsAt: string;
  /** UTC, ISO 8601, exclusive; null is an open end. */
  endsAt: string | null;
  allDay: boolean;
  /** What clocks and calendars of the event's zone show: "2024-09-17", "10:00:00". */
  startDate: string;
  /** Null if all day. */
  startTime: string | null;
  /** The last day, inclusive; null is an open end. */
  endDate: string | null;
  /** Null if all day, open, or to the end of the last day. */
  endTime: string | null;
  /** IANA, the event's. */
  timeZone: string;
  cancelled: boolean;
}

export type OccurrenceTimesInZone = Omit<ExpandedOccurrence, 'recurrenceId' | 'cancelled'>;

/** Tells when an occurrence happens that starts at `start` (of an all-day one, only the date counts). */
export function placeOccurrence(
  start: Temporal.ZonedDateTime,
  length: Length,
  timeZone: string,
): OccurrenceTimesInZone {
  const startDate = start.toPlainDate();
  const allDay = length.kind === 'allDay';
  const begin = allDay ? startDate.toZonedDateTime(timeZone) : start;
  return {
    startsAt: formatInstant(begin),
    allDay,
    startDate: startDate.toString(),
    startTime: allDay ? null : formatTime(start),
    timeZone,
    ...placeEnd(start, length, timeZone),
  };
}

function placeEnd(
  start: Temporal.ZonedDateTime,
  length: Length,
  timeZone: string,
): Pick<ExpandedOccurrence, 'endsAt' | 'endDate' | 'endTime'> {
  if (length.kind === 'open') return { endsAt: null, endDate: null, endTime: null };
  if (length.kind === 'exact') {
    const end = start.add(length.duration);
    return {
      endsAt: formatInstant(end),
      endDate: end.toPlainDate().toString(),
      endTime: formatTime(end),
    };
  }
  const lastDate = start.toPlainDate().add({ days: length.moreDays });
  // The first moment of the next day: not always midnight, which the Azores skip in spring.
  const end = lastDate.add({ days: 1 }).toZonedDateTime(timeZone);
  return { endsAt: formatInstant(end), endDate: lastDate.toString(), endTime: null };
}

/** Names the start of an occurrence within its series, as `recurrenceId` of ExpandedOccurrence. */
export function nameStart(start: Temporal.ZonedDateTime, allDay: boolean): string {
  if (allDay) return start.toPlainDate().toString();
  const wall = start.toPlainDateTime();
  return wall.toZonedDateTime(start.timeZoneId).equals(start)
    ? wall.toString({ smallestUnit: 'second' })
    : start.toInstant().toString({ smallestUnit: 'second' });
}

function formatInstant(moment: Temporal.ZonedDateTime): string {
  return moment.toInstant().toString({ fractionalSecondDigits: 3 });
}

function formatTime(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainTime().toString({ smallestUnit: 'second' });
}
