import { buildMonthGrid, placeBars } from 'calendar';

/** What the calendar needs to know of an occurrence to place it; a page's query brings more. */
export interface PlacedOccurrence {
  id: string;
  title: string;
  firstDate: string;
  lastDate: string;
}

export interface MonthOfOccurrences<T extends PlacedOccurrence> {
  /** "2024-09" */
  month: string;
  /** "2024-09-17" */
  today: string;
  days: readonly { date: string; occurrences: readonly T[] }[];
}

/** A stretch of an occurrence of several days, as one of its days shows it. */
export interface DayBar<T> {
  occurrence: T;
  /** The bar is drawn from this cell across `span` cells; in its other cells `span` is 0. */
  span: number;
  /** How many lanes right above it are empty on this day, because bars of other days run there. */
  emptyLanesAbove: number;
  continuesBefore: boolean;
  continuesAfter: boolean;
  /** Which of its days this is, from 1. */
  dayNumber: number;
  dayCount: number;
}

export interface DayView<T> {
  date: string;
  dayOfMonth: number;
  isToday: boolean;
  /** All that happens on the day; `bars` and `singles` are those that its cell has room for. */
  occurrences: readonly T[];
  /** What lasts several days, from the top lane down. */
  bars: DayBar<T>[];
  /** What lasts this day alone, in the order of the day. */
  singles: T[];
  /** How many of its occurrences the cell has no room for. */
  hiddenCount: number;
}

export interface MonthViewOptions {
  /** How many occurrences a cell shows at most. */
  linesPerDay: number;
}

/**
 * Lays the occurrences of a month out in weeks of seven cells, from Monday on.
 *
 * Null is a cell of a neighbouring month, which is left empty. Bars end with the month, too.
 */
export function buildMonthView<T extends PlacedOccurrence>(
  { month, today, days }: MonthOfOccurrences<T>,
  { linesPerDay }: MonthViewOptions,
): (DayView<T> | null)[][] {
  const occurrencesOf = new Map(days.map((day) => [day.date, day.occurrences]));
  return buildMonthGrid(month).map((week) => {
    const ownDates = week.filter((date) => occurrencesOf.has(date));
    const occurrencesOfWeek = collectOccurrences(ownDates, occurrencesOf);
    const barsOf = placeBarsOnDays(occurrencesOfWeek, ownDates, linesPerDay);
    return week.map((date) => {
      const occurrences = occurrencesOf.get(date);
      if (!occurrences) return null;
      const bars = barsOf.get(date) ?? [];
      const singles = occurrences.filter(isOfOneDay).slice(0, linesPerDay - bars.length);
      return {
        date,
        dayOfMonth: Number(date.slice(8)),
        isToday: date === today,
        occurrences,
        bars,
        singles,
        hiddenCount: occurrences.length - bars.length - singles.length,
      };
    });
  });
}

/** Counts what happens in a month; what lasts several days counts once. */
export function countOccurrences({
  days,
}: Pick<MonthOfOccurrences<PlacedOccurrence>, 'days'>): number {
  return new Set(days.flatMap((day) => day.occurrences.map(({ id }) => id))).size;
}

function collectOccurrences<T extends PlacedOccurrence>(
  dates: readonly string[],
  occurrencesOf: ReadonlyMap<string, readonly T[]>,
): T[] {
  const all = dates.flatMap((date) => occurrencesOf.get(date) ?? []);
  return [...new Map(all.map((occurrence) => [occurrence.id, occurrence])).values()];
}

/** Gives for each date its bars from the top lane down; those below `laneCount` lanes are left out. */
function placeBarsOnDays<T extends PlacedOccurrence>(
  occurrences: readonly T[],
  dates: readonly string[],
  laneCount: number,
): Map<string, DayBar<T>[]> {
  const bars = placeBars(occurrences, dates).filter((bar) => bar.lane < laneCount);
  return new Map(
    dates.map((date, index) => {
      const column = index + 1;
      const barsOfDay = bars
        .filter((bar) => bar.column <= column && column < bar.column + bar.span)
        .toSorted((a, b) => a.lane - b.lane);
      const lines = barsOfDay.map((bar, order): DayBar<T> => ({
        occurrence: bar.item,
        span: bar.column === column ? bar.span : 0,
        emptyLanesAbove: bar.lane - ((barsOfDay[order - 1]?.lane ?? -1) + 1),
        continuesBefore: bar.continuesBefore,
        continuesAfter: bar.continuesAfter,
        dayNumber: countDays(bar.item.firstDate, date),
        dayCount: countDays(bar.item.firstDate, bar.item.lastDate),
      }));
      return [date, lines];
    }),
  );
}

function isOfOneDay({ firstDate, lastDate }: PlacedOccurrence): boolean {
  return firstDate === lastDate;
}

function countDays(firstDate: string, lastDate: string): number {
  return Temporal.PlainDate.from(firstDate).until(lastDate).days + 1;
}
