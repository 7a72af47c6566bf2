import type { WallTimes } from '../wall-time-input.js';

/** When an event happens, and when it happens again. */
export interface RecurringTimes extends WallTimes {
  /**
   * RRULE, RDATE and EXDATE of RFC 5545 3.8.5, one a line. Times are wall times in the event's
   * zone, or UTC with a Z; dates of an all-day event have VALUE=DATE. None: it happens once.
   */
  recurrence?: string | null;
  /** Of a recurrence only. */
  overrides?: readonly OccurrenceOverride[] | null;
}

/** One date of a series that is cancelled or moved. What is left out is as the series has it. */
export interface OccurrenceOverride {
  /** The date that the series gives, "2024-09-17". */
  originalDate: string;
  /** The time that the series gives; none is the time at which the event starts. */
  originalTime?: string | null;
  cancelled: boolean;
  startDate?: string | null;
  startTime?: string | null;
  /** The last day, inclusive. Without it and `endTime` the length stays. */
  endDate?: string | null;
  endTime?: string | null;
}
