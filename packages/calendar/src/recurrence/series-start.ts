import { parseWallTimes, type WallTimes } from '../wall-time-input.js';

/** Where a series begins. */
export interface SeriesStart {
  /** The first start, in the zone in which the series is worked out. */
  moment: Temporal.ZonedDateTime;
  /** As the editor wrote it; differs from `moment` if the clocks skip it. */
  written: Temporal.PlainDateTime;
  allDay: boolean;
}

/**
 * Finds the first start of a series. Days are worked out in UTC, where each has a midnight (the
 * Azores skip one a year), hours in the event's zone. Throws WallTimeError.
 */
export function findSeriesStart(times: WallTimes): SeriesStart {
  const { startDate, startTime, timeZone } = parseWallTimes(times);
  const written = startDate.toPlainDateTime(startTime ?? undefined);
  const zone = startTime ? timeZone : 'UTC';
  return { moment: written.toZonedDateTime(zone), written, allDay: startTime === null };
}
