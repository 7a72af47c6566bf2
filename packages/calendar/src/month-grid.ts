import type { Month } from './month.js';

/** A day of the week as ISO 8601 numbers it: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface MonthGridOptions {
  weekStartsOn?: Weekday;
}

/**
 * Lays a month out in weeks of seven dates ("2024-09-17") each, four to six of them.
 * The first and last week are filled with days of the neighbouring months.
 */
export function buildMonthGrid(
  month: Month,
  { weekStartsOn = 1 }: MonthGridOptions = {},
): string[][] {
  const yearMonth = Temporal.PlainYearMonth.from(month);
  const firstDay = yearMonth.toPlainDate({ day: 1 });
  const daysBefore = (firstDay.dayOfWeek - weekStartsOn + 7) % 7;
  const gridStart = firstDay.subtract({ days: daysBefore });
  const weekCount = Math.ceil((daysBefore + yearMonth.daysInMonth) / 7);

  return Array.from({ length: weekCount }, (_week, week) =>
    Array.from({ length: 7 }, (_day, day) => gridStart.add({ days: week * 7 + day }).toString()),
  );
}
