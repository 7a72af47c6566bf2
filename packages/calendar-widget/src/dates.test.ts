import { describe, expect, test } from 'vitest';
import { addDays, addMonths, columnOf, countMonths } from './dates.js';

// Temporal, which the browsers are still without, says what is right.
const days = Array.from({ length: 800 }, (_, index) =>
  Temporal.PlainDate.from('2023-01-15').add({ days: index }).toString(),
);
const counts = [-400, -31, -7, -1, 0, 1, 7, 31, 400];

describe('dates', () => {
  test.each(counts)('%i days away, over months, years and leap days', (count) => {
    for (const day of days) {
      expect(addDays(day, count)).toBe(
        Temporal.PlainDate.from(day).add({ days: count }).toString(),
      );
    }
  });

  test.each([-13, -12, -1, 0, 1, 12, 13])(
    '%i months away, in shorter months on the last day',
    (count) => {
      for (const day of days) {
        expect(addMonths(day, count)).toBe(
          Temporal.PlainDate.from(day).add({ months: count }).toString(),
        );
      }
      expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    },
  );

  test('months are counted by the calendar, not by days', () => {
    expect(countMonths('2024-01-31', '2024-02-01')).toBe(1);
    expect(countMonths('2024-01-01', '2023-12-31')).toBe(-1);
    expect(countMonths('2024-06-15', '2025-06-15')).toBe(12);
    expect(countMonths('2024-06-01', '2024-06-30')).toBe(0);
  });

  test('weeks begin on Monday', () => {
    for (const day of days) expect(columnOf(day)).toBe(Temporal.PlainDate.from(day).dayOfWeek - 1);
  });
});
