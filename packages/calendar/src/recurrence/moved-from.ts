import { resolveMoment, tellKind } from './moment.js';

/** An occurrence of a series, as it is after its override. */
export interface NamedOccurrence {
  /** As `recurrenceId` of ExpandedOccurrence. */
  recurrenceId: string;
  /** UTC, ISO 8601. */
  startsAt: string;
  allDay: boolean;
  /** "2024-09-17", in the event's zone. */
  startDate: string;
  /** IANA, the event's. */
  timeZone: string;
}

/**
 * Tells where the series has an occurrence that starts elsewhere, as someone in `timeZone` (IANA)
 * reads it: "2024-09-17T10:00", or "2024-09-17" of an all-day series; null if it is where it belongs.
 */
export function tellMovedFrom(occurrence: NamedOccurrence, timeZone: string): string | null {
  const { recurrenceId, startsAt, allDay, startDate } = occurrence;
  // A day lies on its date in every zone.
  if (tellKind(recurrenceId) === 'date') {
    return allDay && startDate === recurrenceId ? null : recurrenceId;
  }
  const original = resolveMoment(recurrenceId, occurrence.timeZone);
  if (!allDay && original.toInstant().equals(startsAt)) return null;
  return original.withTimeZone(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}
