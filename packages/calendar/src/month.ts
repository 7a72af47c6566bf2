/** A month as "2024-09", between "1900-01" and "2199-12". */
export type Month = string;

// The months that have a page; what links to the next one ends here, so crawlers do too.
const firstMonth: Month = '1900-01';
const lastMonth: Month = '2199-12';

/** Reads a month from "2024-09"; null if it is written otherwise or outside 1900-01 to 2199-12. */
export function parseMonth(text: string): Month | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && isWithinBounds(text) ? text : null;
}

/** Gives the month `count` months after `month` (before, if negative); null outside 1900-01 to 2199-12. */
export function addMonths(month: Month, count: number): Month | null {
  const result = Temporal.PlainYearMonth.from(month).add({ months: count }).toString();
  return isWithinBounds(result) ? result : null;
}

/** Lists the dates of `month` in order: "2024-09-01" to "2024-09-30". */
export function daysOfMonth(month: Month): string[] {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return Array.from(
    { length: daysInMonth },
    (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`,
  );
}

/** Gives the month of a date: "2024-09" for "2024-09-17". */
export function monthOf(date: string): Month {
  return date.slice(0, 7);
}

/** Compares as text, which for four-digit years is the order of time. */
function isWithinBounds(month: string): boolean {
  return month >= firstMonth && month <= lastMonth;
}
