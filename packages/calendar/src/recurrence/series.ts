import { measureLength, type Length } from './length.js';
import { placeOverrides, type PlacedOverride } from './place-override.js';
import { readRecurrence, type Recurrence } from './read-recurrence.js';
import type { RecurringTimes } from './recurring-times.js';
import { findSeriesStart, type SeriesStart } from './series-start.js';

/** An event whose fields have been read: when it begins, how it recurs, how long it lasts. */
export interface Series {
  start: SeriesStart;
  recurrence: Recurrence;
  length: Length;
  overrides: PlacedOverride[];
  /** The event's; `start` of an all-day event is in UTC. */
  timeZone: string;
}

/** Reads what an event says of its dates. Throws WallTimeError and RecurrenceError. */
export function readSeries(event: RecurringTimes): Series {
  return {
    start: findSeriesStart(event),
    length: measureLength(event),
    recurrence: readRecurrence(event.recurrence ?? '', event),
    // What happens once has no dates to change.
    overrides: event.recurrence ? placeOverrides(event) : [],
    timeZone: event.timeZone,
  };
}
