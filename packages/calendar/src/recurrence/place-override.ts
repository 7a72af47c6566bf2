import { WallTimeError } from '../wall-time-error.js';
import type { WallTimes } from '../wall-time-input.js';
import { placeOccurrence, type OccurrenceTimesInZone } from './expanded-occurrence.js';
import { measureLength, type Length } from './length.js';
import { RecurrenceError } from './recurrence-error.js';
import type { OccurrenceOverride, RecurringTimes } from './recurring-times.js';
import { findSeriesStart, type SeriesStart } from './series-start.js';

/** An override whose dates have been read. */
export interface PlacedOverride {
  /** As a reader would name the date: "2024-09-17" or "2024-09-17 10:00". */
  label: string;
  /** The start that the series gives, in the zone in which the series is worked out. */
  original: Temporal.ZonedDateTime;
  times: OccurrenceTimesInZone;
  cancelled: boolean;
}

/** Reads the overrides of an event and tells when each happens. Throws RecurrenceError. */
export function placeOverrides(event: RecurringTimes): PlacedOverride[] {
  const originals = new Set<bigint>();
  return (event.overrides ?? []).map((override) => {
    const placed = placeOverride(event, override);
    if (originals.has(placed.original.epochNanoseconds)) {
      throw new RecurrenceError(
        'repeatedOverride',
        { line: null, found: placed.label },
        `The date ${placed.label} of the series is changed twice. Keep one of the two changes.`,
      );
    }
    originals.add(placed.original.epochNanoseconds);
    return placed;
  });
}

function placeOverride(event: RecurringTimes, override: OccurrenceOverride): PlacedOverride {
  const { originalDate, originalTime, cancelled } = override;
  const label = [originalDate, originalTime].filter(Boolean).join(' ');
  try {
    const original: WallTimes = {
      startDate: originalDate,
      startTime: originalTime || event.startTime,
      timeZone: event.timeZone,
    };
    const start = findSeriesStart({
      ...original,
      startDate: override.startDate || original.startDate,
      startTime: override.startTime || original.startTime,
    });
    return {
      label,
      original: findOriginal(original, event),
      times: placeOccurrence(start.moment, findLength(event, override, start), event.timeZone),
      cancelled,
    };
  } catch (error) {
    if (!(error instanceof WallTimeError)) throw error;
    throw new RecurrenceError(
      'malformedOverride',
      { line: null, found: label, cause: error },
      `The change of the date ${label} of the series is wrong. ${error.message}`,
    );
  }
}

function findOriginal(original: WallTimes, event: WallTimes): Temporal.ZonedDateTime {
  if (original.startTime && !event.startTime) {
    throw new WallTimeError(
      'startTime',
      'malformed',
      'The series is all day: name the original date without a time.',
    );
  }
  return findSeriesStart(original).moment;
}

/** The length of the series, unless the override gives an end or makes an all-day date timed. */
function findLength(
  event: RecurringTimes,
  override: OccurrenceOverride,
  start: SeriesStart,
): Length {
  const length = measureLength(event);
  const isAllDay = length.kind === 'allDay';
  if (!override.endDate && !override.endTime && isAllDay === start.allDay) return length;

  const startDate = start.written.toPlainDate();
  const seriesEnd =
    length.kind === 'open' ? null : startDate.add({ days: length.moreDays }).toString();
  return measureLength({
    startDate: startDate.toString(),
    startTime: start.allDay ? null : start.written.toPlainTime().toString(),
    endDate: override.endDate || seriesEnd,
    endTime: override.endTime || event.endTime,
    timeZone: event.timeZone,
  });
}
