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

/** One line of a day's cell: an occurrence of that day, or a stretch of one of several days. */
export type DayLine<T> = SingleLine<T> | BarLine<T>;

export interface SingleLine<T> {
  kind: 'single';
  occurrence: T;
}

export interface BarLine<T> {
  kind: 'bar';
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
  occurrences: readonly T[];
  lines: DayLine<T>[];
  /** How many of its occurrences found no line. */
  hiddenCount: number;
}

/** A month in weeks of seven cells; null is a cell of a neighbouring month, which is left empty. */
export interface MonthView<T> {
  weeks: (DayView<T> | null)[][];
}

export interface MonthViewOptions {
  /** How many occurrences a cell shows at most. */
  linesPerDay: number;
}

/** Lays the occurrences of a month out in weeks, starting on Monday, as the cells of a calendar show them. */
export function buildMonthView<T extends PlacedOccurrence>(
  { month, today, days }: MonthOfOccurrences<T>,
  { linesPerDay }: MonthViewOptions,
): MonthView<T> {
  const occurrencesOf = new Map(days.map((day) => [day.date, day.occurrences]));
  const weeks = buildMonthGrid(month).map((week) => {
    const ownDates = week.filter((date) => occurrencesOf.has(date));
    const occurrencesOfWeek = collectOccurrences(ownDates, occurrencesOf);
    const bars = placeBarsOnDays(occurrencesOfWeek, ownDates, linesPerDay);
    return week.map((date) => {
      const occurrences = occurrencesOf.get(date);
      if (!occurrences) return null;
      const lines = fillLines(occurrences, bars.get(date) ?? [], linesPerDay);
      return {
        date,
        dayOfMonth: Number(date.slice(8)),
        isToday: date === today,
        occurrences,
        lines,
        hiddenCount: occurrences.length - lines.length,
      };
    });
  });
  return { weeks };
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
): Map<string, BarLine<T>[]> {
  const bars = placeBars(occurrences, dates).filter((bar) => bar.lane < laneCount);
  return new Map(
    dates.map((date, index) => {
      const column = index + 1;
      const barsOfDay = bars
        .filter((bar) => bar.column <= column && column < bar.column + bar.span)
        .sort((a, b) => a.lane - b.lane);
      const lines = barsOfDay.map(
        (bar, order): BarLine<T> => ({
          kind: 'bar',
          occurrence: bar.item,
          span: bar.column === column ? bar.span : 0,
          emptyLanesAbove: bar.lane - ((barsOfDay[order - 1]?.lane ?? -1) + 1),
          continuesBefore: bar.continuesBefore,
          continuesAfter: bar.continuesAfter,
          dayNumber: countDays(bar.item.firstDate, date),
          dayCount: countDays(bar.item.firstDate, bar.item.lastDate),
        }),
      );
      return [date, lines];
    }),
  );
}

/** Bars come first, so that they run straight across the cells; what lasts one day stands below them. */
function fillLines<T extends PlacedOccurrence>(
  occurrences: readonly T[],
  bars: readonly BarLine<T>[],
  linesPerDay: number,
): DayLine<T>[] {
  const singles = occurrences
    .filter((occurrence) => occurrence.firstDate === occurrence.lastDate)
    .map((occurrence): SingleLine<T> => ({ kind: 'single', occurrence }));
  return [...bars, ...singles].slice(0, linesPerDay);
}

function countDays(firstDate: string, lastDate: string): number {
  return Temporal.PlainDate.from(firstDate).until(lastDate).days + 1;
}
