import { monthOf, type Month } from 'calendar';

export interface OccurrenceGroup<T> {
  /** Null: what began before today and is going on. */
  month: Month | null;
  occurrences: T[];
}

/**
 * Groups occurrences, which are in the order of their start, by the month in which they start.
 *
 * With `today`, what began before it makes a group of its own.
 */
export function groupByMonth<T extends { firstDate: string }>(
  occurrences: readonly T[],
  today?: string,
): OccurrenceGroup<T>[] {
  const groups = Map.groupBy(occurrences, ({ firstDate }) =>
    today !== undefined && firstDate < today ? null : monthOf(firstDate),
  );
  return [...groups].map(([month, members]) => ({ month, occurrences: members }));
}
