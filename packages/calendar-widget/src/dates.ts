// Browsers have no Temporal yet. These dates have neither hour nor zone, so UTC counts their days.

/** A day, "2024-09-17". */
export type Day = string;

const DAY_IN_MILLISECONDS = 86_400_000;

/** Gives the day `count` days after `day` (before, if negative). */
export function addDays(day: Day, count: number): Day {
  return format(Date.parse(day) + count * DAY_IN_MILLISECONDS);
}

/** Gives the same day of another month, or that month's last one if it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + count;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return format(Date.UTC(year, month, Math.min(Number(day.slice(8)), lastDay)));
}

/** Counts the months from the month of `from` to that of `to`; negative if that is before. */
export function countMonths(from: Day, to: Day): number {
  const count = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return count(to) - count(from);
}

/** Gives the column of a day in a week from Monday on: 0 to 6. */
export function columnOf(day: Day): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

function format(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
