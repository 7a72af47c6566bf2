import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOfMonth, monthOf } from './month.js';
import { buildMonthGrid, type Weekday } from './month-grid.js';

const weekdays: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const anyMonth = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

test('September 2024 in weeks from Monday', () => {
  const grid = buildMonthGrid('2024-09');
  expect(grid.map((week) => [week[0], week[6]])).toEqual([
    ['2024-08-26', '2024-09-01'],
    ['2024-09-02', '2024-09-08'],
    ['2024-09-09', '2024-09-15'],
    ['2024-09-16', '2024-09-22'],
    ['2024-09-23', '2024-09-29'],
    ['2024-09-30', '2024-10-06'],
  ]);
});

// 1 September 2024 is a Sunday.
test.each([
  [1, '2024-08-26'],
  [2, '2024-08-27'],
  [3, '2024-08-28'],
  [4, '2024-08-29'],
  [5, '2024-08-30'],
  [6, '2024-08-31'],
  [7, '2024-09-01'],
] as const)('with weeks from day %i September 2024 begins on %s', (weekStartsOn, first) => {
  expect(buildMonthGrid('2024-09', { weekStartsOn })[0]?.[0]).toBe(first);
});

test.each([
  ['2021-02', 4, 'a February that fills four weeks'],
  ['2023-02', 5, 'a common year'],
  ['2024-02', 5, 'a leap year'],
  ['2023-10', 6, 'a month that touches six weeks'],
])('%s has %i weeks: %s', (month, weeks) => {
  expect(buildMonthGrid(month)).toHaveLength(weeks);
});

test('the year ends within a week', () => {
  expect(buildMonthGrid('2024-12').at(-1)).toEqual([
    '2024-12-30',
    '2024-12-31',
    '2025-01-01',
    '2025-01-02',
    '2025-01-03',
    '2025-01-04',
    '2025-01-05',
  ]);
});

test('the first and the last month reach beyond the bounds', () => {
  expect(buildMonthGrid('1900-01', { weekStartsOn: 7 })[0]?.[0]).toBe('1899-12-31');
  expect(buildMonthGrid('2199-12').at(-1)?.at(-1)).toBe('2200-01-05');
});

test.each(['2024-03', '2024-10', '2011-12'])(
  'months in which clocks change have each day once: %s',
  (month) => {
    const days = buildMonthGrid(month).flat();
    expect(new Set(days).size).toBe(days.length);
  },
);

describe.each(weekdays)('for every month, with weeks from day %i', (weekStartsOn) => {
  test('the grid covers each day of the month once, in order, in whole and needed weeks', () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        const grid = buildMonthGrid(month, { weekStartsOn });
        expect(grid.flat().filter((date) => monthOf(date) === month)).toEqual(daysOfMonth(month));
        for (const week of grid) {
          expect(week).toHaveLength(7);
          expect(Temporal.PlainDate.from(week[0] ?? '').dayOfWeek).toBe(weekStartsOn);
          expect(week.some((date) => monthOf(date) === month)).toBe(true);
        }
        grid.flat().reduce((previous, date) => {
          expect(Temporal.PlainDate.from(previous).add({ days: 1 }).toString()).toBe(date);
          return date;
        });
      }),
    );
  });
});
