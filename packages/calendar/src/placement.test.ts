import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildMonthGrid } from './month-grid.js';
import { placeBars, placeOnDays, type Placeable } from './placement.js';

const week = [16, 17, 18, 19, 20, 21, 22].map((day) => `2024-09-${day}`);

function item(
  title: string,
  firstDate: string,
  lastDate = firstDate,
  more: Partial<Placeable> = {},
) {
  return { title, firstDate, lastDate, ...more };
}

function at(title: string, localStart: string) {
  return item(title, localStart.slice(0, 10), undefined, { localStart, allDay: false });
}

describe('placeOnDays', () => {
  test('an item is on each of its days, and every day is there', () => {
    const fair = item('Fair', '2024-09-18', '2024-09-20');
    const placed = placeOnDays([fair], week);
    expect([...placed.keys()]).toEqual(week);
    expect([...placed.values()].map((items) => items.length)).toEqual([0, 0, 1, 1, 1, 0, 0]);
    expect(placed.get('2024-09-19')).toEqual([fair]);
  });

  test('an item that reaches beyond the dates is on those that are asked for', () => {
    const placed = placeOnDays([item('Long', '2024-08-30', '2024-10-02')], week);
    expect([...placed.values()].every((items) => items.length === 1)).toBe(true);
  });

  test('what fills the day comes first, then by start, then by title', () => {
    const items = [
      at('Late', '2024-09-17T18:00'),
      at('Early B', '2024-09-17T09:00'),
      at('Early A', '2024-09-17T09:00'),
      item('Holiday', '2024-09-17', undefined, { allDay: true, localStart: '2024-09-17' }),
      item('Fair', '2024-09-16', '2024-09-18', { localStart: '2024-09-16T10:00' }),
    ];
    const titles = placeOnDays(items, week)
      .get('2024-09-17')
      ?.map(({ title }) => title);
    expect(titles).toEqual(['Fair', 'Holiday', 'Early A', 'Early B', 'Late']);
    expect(items[0]?.title).toBe('Late');
  });

  test('no items, no dates', () => {
    expect(placeOnDays([], week).get('2024-09-16')).toEqual([]);
    expect(placeOnDays([item('Fair', '2024-09-16')], []).size).toBe(0);
  });
});

describe('placeBars', () => {
  test('a bar runs over its days', () => {
    const fair = item('Fair', '2024-09-17', '2024-09-19');
    expect(placeBars([fair], week)).toEqual([
      { item: fair, column: 2, span: 3, lane: 0, continuesBefore: false, continuesAfter: false },
    ]);
  });

  test('a fair over a month end continues from week to week', () => {
    const fair = item('Fair', '2024-09-30', '2024-10-07');
    const bars = buildMonthGrid('2024-10').map((row) => placeBars([fair], row));
    expect(bars[0]).toMatchObject([
      { column: 1, span: 7, continuesBefore: false, continuesAfter: true },
    ]);
    expect(bars[1]).toMatchObject([
      { column: 1, span: 1, continuesBefore: true, continuesAfter: false },
    ]);
    expect(bars[2]).toEqual([]);
  });

  test('items of one day make no bar', () => {
    expect(placeBars([item('Day', '2024-09-17')], week)).toEqual([]);
  });

  test('bars that overlap lie in different lanes, and a lane is used again', () => {
    const bars = placeBars(
      [
        item('Short', '2024-09-16', '2024-09-17'),
        item('Long', '2024-09-16', '2024-09-19'),
        item('After', '2024-09-18', '2024-09-20'),
        item('Last', '2024-09-21', '2024-09-22'),
      ],
      week,
    );
    expect(bars.map((bar) => [bar.item.title, bar.lane])).toEqual([
      ['Long', 0],
      ['Short', 1],
      ['After', 1],
      ['Last', 0],
    ]);
  });

  test('no week, no bars', () => {
    expect(placeBars([item('Fair', '2024-09-16', '2024-09-17')], [])).toEqual([]);
  });

  test('bars never cover each other, and cover just the days of their item', () => {
    const day = fc.integer({ min: 1, max: 30 }).map((n) => `2024-09-${String(n).padStart(2, '0')}`);
    const items = fc.array(
      fc.tuple(day, day).map(([a, b]) => (a < b ? item('Any', a, b) : item('Any', b, a))),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(items, fc.constantFrom(...buildMonthGrid('2024-09')), (some, row) => {
        const bars = placeBars(some, row);
        const cells = bars.flatMap(({ lane, column, span }) =>
          Array.from({ length: span }, (_, offset) => `${lane}:${column + offset}`),
        );
        expect(new Set(cells).size).toBe(cells.length);
        for (const { item: placed, column, span } of bars) {
          const days = row.slice(column - 1, column - 1 + span);
          expect(days).toEqual(row.filter((d) => placed.firstDate <= d && d <= placed.lastDate));
        }
      }),
    );
  });
});
