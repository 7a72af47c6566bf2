import type { Month } from 'calendar';
import type { CalendarBounds } from 'graphql-client/site';

/** Tells whether a month lies between the first and the last in which anything happens. */
export function isWithinBounds(month: Month, { firstMonth, lastMonth }: CalendarBounds): boolean {
  if (firstMonth === null || lastMonth === null) return false;
  return firstMonth <= month && month <= lastMonth;
}

/**
 * Gives the `rel` of a link to a month beside. Months and days go on for centuries, and search
 * engines need not follow them where nothing happens; without bounds they may.
 */
export function relateMonth(
  relation: 'prev' | 'next',
  month: Month,
  bounds: CalendarBounds | undefined,
): string {
  return !bounds || isWithinBounds(month, bounds) ? relation : `${relation} nofollow`;
}
