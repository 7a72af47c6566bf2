import type { WallTimes } from 'calendar';
import type { OccurrenceOverride } from './calendar-event.js';
import { EntryProblem } from './entry-problem.js';
import { isCancelledDate } from './event-status.js';
import { applyOverride } from './override-times.js';
import type { Property } from './parse-components.js';
import type { PropertyBag } from './property-bag.js';
import { ownNames } from './property-design.js';
import { readOneMoment, toWall } from './read-moment.js';
import { readTimes } from './read-times.js';
import { addDays } from './wall-moment.js';
import type { ZoneFinder } from './zone-finder.js';

/** Reads what a component with a RECURRENCE-ID changes in a series with these times. Throws EntryProblem. */
export function readOverride(
  bag: PropertyBag,
  series: WallTimes,
  zones: ZoneFinder,
): OccurrenceOverride {
  const id = bag.take('recurrence-id');
  if (!id) throw new EntryProblem(bag.line, 'It has no RECURRENCE-ID.');
  if (id.parameters.range !== undefined) {
    throw new EntryProblem(
      id.line.number,
      'It changes its date and all later ones (RANGE). End the series there, and begin another.',
    );
  }
  const original = readOriginal(id, series, zones);
  const cancelled = isCancelledDate(bag.takeText('status'), bag.takeText(ownNames.status));
  const times = readTimes(bag, zones, series.timeZone);
  if (series.startTime && !times.startTime) {
    throw new EntryProblem(bag.line, 'It makes one date of a series with times an all-day one.');
  }
  const plain = { ...original, cancelled };
  const moved = { ...plain, ...describeMove(times, series) };
  return isSame(applyOverride(series, plain), times) ? plain : moved;
}

function readOriginal(
  id: Property,
  series: WallTimes,
  zones: ZoneFinder,
): Pick<OccurrenceOverride, 'originalDate' | 'originalTime'> {
  const { date, time } = toWall(readOneMoment(id, zones), series.timeZone);
  return series.startTime && time && time !== series.startTime
    ? { originalDate: date, originalTime: time }
    : { originalDate: date };
}

/** Says the whole of a move, so that it does not depend on what the series says later. */
function describeMove(times: WallTimes, series: WallTimes): Partial<OccurrenceOverride> {
  const { startDate, startTime, endDate, endTime } = times;
  if (!startTime) return { startDate, endDate: endDate ?? startDate };
  if (endTime) return { startDate, startTime, endDate: endDate ?? startDate, endTime };
  if (!endDate) return { startDate, startTime };
  // An empty end time is that of the series.
  return series.endTime
    ? { startDate, startTime, endDate: addDays(endDate, 1), endTime: '00:00' }
    : { startDate, startTime, endDate };
}

function isSame(a: WallTimes, b: WallTimes): boolean {
  return (['startDate', 'startTime', 'endDate', 'endTime'] as const).every(
    (field) => (a[field] ?? null) === (b[field] ?? null),
  );
}
