/** What a calendar needs to know of an item: the days it occupies, and how it sorts among others. */
export interface Placeable {
  /** "2024-09-17", inclusive. */
  firstDate: string;
  /** "2024-09-19", inclusive. */
  lastDate: string;
  allDay?: boolean;
  /** "2024-09-17T10:00", in the calendar's zone. */
  localStart?: string;
  title?: string;
}

/** A stretch of an item within one week row. */
export interface Bar<T> {
  item: T;
  /** 1 to 7. */
  column: number;
  /** Days within this week, 1 to 7. */
  span: number;
  /** Row below the day numbers, from 0. */
  lane: number;
  continuesBefore: boolean;
  continuesAfter: boolean;
}

/**
 * Puts each item on each of `dates` that it occupies.
 *
 * Every date is a key, with an empty list if it has no item. All-day items and those of several
 * days come first, then by start, then by title: what fills the day frames what is within it.
 */
export function placeOnDays<T extends Placeable>(
  items: readonly T[],
  dates: readonly string[],
): Map<string, T[]> {
  const sorted = items.toSorted(compareWithinDay);
  return new Map(dates.map((date) => [date, sorted.filter((item) => occupies(item, date))]));
}

/**
 * Draws the items of several days as bars across one week; items of one day are left out.
 *
 * `week` is a row of the month grid: consecutive dates. Bars come in the order of their start, the
 * longer first, each in the highest lane that is free on all its days.
 */
export function placeBars<T extends Placeable>(
  items: readonly T[],
  week: readonly string[],
): Bar<T>[] {
  const weekStart = week.at(0);
  const weekEnd = week.at(-1);
  if (weekStart === undefined || weekEnd === undefined) return [];

  const lastColumnOfLane: number[] = [];
  return items
    .filter(
      (item) => isOfSeveralDays(item) && item.firstDate <= weekEnd && item.lastDate >= weekStart,
    )
    .toSorted(compareBars)
    .map((item) => {
      const continuesBefore = item.firstDate < weekStart;
      const continuesAfter = item.lastDate > weekEnd;
      const column = continuesBefore ? 1 : week.indexOf(item.firstDate) + 1;
      const lastColumn = continuesAfter ? week.length : week.indexOf(item.lastDate) + 1;
      const lane = findFreeLane(lastColumnOfLane, column);
      lastColumnOfLane[lane] = lastColumn;
      const span = lastColumn - column + 1;
      return { item, column, span, lane, continuesBefore, continuesAfter };
    });
}

function occupies(item: Placeable, date: string): boolean {
  return item.firstDate <= date && date <= item.lastDate;
}

function isOfSeveralDays(item: Placeable): boolean {
  return item.firstDate < item.lastDate;
}

function findFreeLane(lastColumnOfLane: readonly number[], column: number): number {
  const lane = lastColumnOfLane.findIndex((lastColumn) => lastColumn < column);
  return lane === -1 ? lastColumnOfLane.length : lane;
}

function compareWithinDay(a: Placeable, b: Placeable): number {
  return (
    Number(fillsDays(b)) - Number(fillsDays(a)) ||
    compareText(a.localStart ?? a.firstDate, b.localStart ?? b.firstDate) ||
    compareText(a.title ?? '', b.title ?? '')
  );
}

function fillsDays(item: Placeable): boolean {
  return item.allDay === true || isOfSeveralDays(item);
}

function compareBars(a: Placeable, b: Placeable): number {
  return (
    compareText(a.firstDate, b.firstDate) ||
    compareText(b.lastDate, a.lastDate) ||
    compareText(a.title ?? '', b.title ?? '')
  );
}

/** Orders by code point: the same on every machine, whatever its locale. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
