import { expect, test } from 'vitest';
import { addMonths, daysOfMonth, monthOf, parseMonth } from './month.js';

test.each(['1900-01', '2024-02', '2024-12', '2199-12'])('reads %s', (text) => {
  expect(parseMonth(text)).toBe(text);
});

test.each([
  '1899-12',
  '2200-01',
  '2024-00',
  '2024-13',
  '2024-9',
  '2024',
  '2024-09-17',
  ' 2024-09',
  '2024-09\n',
  '',
])('refuses "%s"', (text) => {
  expect(parseMonth(text)).toBeNull();
});

test.each([
  ['2024-09', 1, '2024-10'],
  ['2024-12', 1, '2025-01'],
  ['2025-01', -1, '2024-12'],
  ['2024-09', 0, '2024-09'],
  ['2024-02', 12, '2025-02'],
  ['2024-02', -14, '2022-12'],
  ['2199-11', 1, '2199-12'],
  ['1900-02', -1, '1900-01'],
])('%s and %i months is %s', (month, count, expected) => {
  expect(addMonths(month, count)).toBe(expected);
});

test.each([
  ['2199-12', 1],
  ['1900-01', -1],
  ['2024-09', 12 * 10_000],
  ['2024-09', -12 * 10_000],
])('%s and %i months is outside the calendar', (month, count) => {
  expect(addMonths(month, count)).toBeNull();
});

test.each([
  ['2024-02', 29],
  ['2023-02', 28],
  ['1900-02', 28],
  ['2000-02', 29],
  ['2100-02', 28],
  ['2024-04', 30],
  ['2024-12', 31],
])('%s has %i days', (month, count) => {
  const days = daysOfMonth(month);
  expect(days).toHaveLength(count);
  expect(days[0]).toBe(`${month}-01`);
  expect(days.at(-1)).toBe(`${month}-${count}`);
});

test('a date is in its month', () => {
  expect(monthOf('2024-09-17')).toBe('2024-09');
});
