import { nameStart, placeOccurrence, type ExpandedOccurrence } from './expanded-occurrence.js';
import { findStarts, hasStart, type StepLimits } from './find-starts.js';
import { overlapsRange, widenRange, type InstantRange } from './instant-range.js';
import type { PlacedOverride } from './place-override.js';
import type { RecurringTimes } from './recurring-times.js';
import { readSeries, type Series } from './series.js';

/** Enough for each minute of a year; what editors save is held to far less (check-recurrence.ts). */
const stepLimits: StepLimits = { periods: 600_000, candidates: 6_000_000 };

/**
 * Finds the occurrences of an event that overlap `range`, in order of their start. One with an open
 * end counts as its start; cancelled ones are among them.
 *
 * The rule is worked out in the event's zone (RFC 5545 3.8.5.3): the event's own start is the first
 * date; dates and hours that do not exist are left out (3.3.10); of an hour that comes twice the
 * first counts; each occurrence lasts as many calendar days and hours as the first. An override of
 * a date that the series does not have is ignored, as is each where there is no recurrence.
 *
 * Throws WallTimeError and RecurrenceError for what is wrong in the event, RangeError for a range
 * that is none, and StepLimitError for one in which the event happens more than half a million times.
 */
export function expandOccurrences(
  event: RecurringTimes,
  range: InstantRange,
): ExpandedOccurrence[] {
  const series = readSeries(event);
  return [...findUnchanged(series, range), ...findChanged(series, range)]
    .filter((occurrence) => overlapsRange(occurrence, range))
    .toSorted(compareStarts);
}

function findUnchanged(series: Series, range: InstantRange): ExpandedOccurrence[] {
  const { start, length, timeZone, overrides } = series;
  const changed = new Set(overrides.map(({ original }) => original.epochNanoseconds));
  const { from, to } = widenRange(range, start.moment.timeZoneId, length);
  return findStarts(series, from, to, stepLimits)
    .filter((moment) => !changed.has(moment.epochNanoseconds))
    .map((moment) => {
      const times = placeOccurrence(moment, length, timeZone);
      return nameOccurrence(series, { original: moment, times, cancelled: false });
    });
}

/** A moved date can come from anywhere in the series: the few that are in the range are looked up. */
function findChanged(series: Series, range: InstantRange): ExpandedOccurrence[] {
  return series.overrides
    .filter(({ times }) => overlapsRange(times, range))
    .filter(({ original }) => hasStart(series, original, stepLimits))
    .map((override) => nameOccurrence(series, override));
}

function nameOccurrence(
  { start }: Series,
  { original, times, cancelled }: Omit<PlacedOverride, 'label'>,
): ExpandedOccurrence {
  return { recurrenceId: nameStart(original, start.allDay), ...times, cancelled };
}

/** Instants of one format, and names, are in order as texts. */
function compareStarts(one: ExpandedOccurrence, other: ExpandedOccurrence): number {
  if (one.startsAt !== other.startsAt) return one.startsAt < other.startsAt ? -1 : 1;
  return one.recurrenceId < other.recurrenceId ? -1 : 1;
}
