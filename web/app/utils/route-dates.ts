import { daysOfMonth, monthOf, parseMonth, type Month } from 'calendar';
import type { RouteLocationNormalized, RouteParams } from 'vue-router';

/** Reads the month of an address, with or without its leading zero; null if there is no such page. */
export function readMonth({ year, month }: RouteParams): Month | null {
  return parseMonth(`${String(year)}-${String(month).padStart(2, '0')}`);
}

/** Reads the date of an address, with or without its leading zeros; null if there is no such day. */
export function readDate(params: RouteParams): string | null {
  const month = readMonth(params);
  if (month === null) return null;
  const date = `${month}-${String(params.day).padStart(2, '0')}`;
  return daysOfMonth(month).includes(date) ? date : null;
}

/** Gives the day before (-1) or after (1) a date; null where the pages end. */
export function stepDay(date: string, step: -1 | 1): string | null {
  const other = Temporal.PlainDate.from(date).add({ days: step }).toString();
  return parseMonth(monthOf(other)) && other;
}

/**
 * Lets a page be reached at `path` (without the language's prefix) alone: any other way of writing
 * its address moves there for good, and null is a 404. For the middleware of a page.
 */
export function requirePath(to: RouteLocationNormalized, path: string | null) {
  if (path === null) return abortNavigation(createNotFoundError());
  const canonical = useLocalePath()(path);
  if (to.path === canonical) return undefined;
  return navigateTo({ path: canonical, query: to.query }, { redirectCode: 301 });
}
