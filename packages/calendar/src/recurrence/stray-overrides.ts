import { hasStart, type StepLimits } from './find-starts.js';
import type { OccurrenceOverride, RecurringTimes } from './recurring-times.js';
import { readSeries } from './series.js';

/** As many as for a date of each day of the calendar. */
const stepLimits: StepLimits = { periods: 120_000, candidates: 120_000 };

/**
 * Lists the overrides of dates that the series does not have: all where there is no recurrence. Calendar
 * programs leave such behind when a rule changes.
 *
 * Throws WallTimeError and RecurrenceError for what is wrong in the event, and StepLimitError where a
 * date takes too long to find.
 */
export function listStrayOverrides(event: RecurringTimes): OccurrenceOverride[] {
  const overrides = event.overrides ?? [];
  if (!event.recurrence) return [...overrides];
  const series = readSeries(event);
  return overrides.filter((_, index) => {
    const placed = series.overrides[index];
    return placed && !hasStart(series, placed.original, stepLimits);
  });
}
