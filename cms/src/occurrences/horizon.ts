import type { InstantRange } from 'calendar';
import { now, today } from '../clock';

/** How far ahead a rule that never ends is expanded. */
const HORIZON_YEARS = 5;

/** From the first month of the calendar to its last: all that happens once. */
export const wholeCalendar: InstantRange = {
  from: '1899-12-31T00:00:00Z',
  to: '2200-01-02T00:00:00Z',
};

/** From the first month of the calendar to five years from today: what is materialised of a series. */
export function horizon(): InstantRange {
  const day = Temporal.PlainDate.from(today('UTC')).toZonedDateTime('UTC');
  return {
    from: wholeCalendar.from,
    to: day.add({ years: HORIZON_YEARS }).toInstant().toString(),
  };
}

/** From today on: what the rule of a series may not make too many of. */
export function horizonFromToday(): InstantRange {
  return { from: now().toString(), to: horizon().to };
}

/**
 * Gives the last day up to which the dates of every series are worked out, whatever the zone. Three
 * days short of the horizon: a day ends late in the far west, and tonight's run may be still to come.
 */
export function lastCertainDay(): string {
  const end = Temporal.Instant.from(horizon().to).toZonedDateTimeISO('UTC');
  return end.subtract({ days: 3 }).toPlainDate().toString();
}
