import { describe, expect, it } from 'vitest';
import { resolveSeedDate } from './dates';

describe('resolveSeedDate', () => {
  it('leaves a fixed date alone', () => {
    expect(resolveSeedDate('2024-09-10', '2026-11-23')).toBe('2024-09-10');
  });

  it.each([
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-23', 8, '2026-12-01'],
    ['2026-01-03', -4, '2025-12-30'],
    ['2028-02-28', 1, '2028-02-29'],
    // The nights on which Lisbon's and Chatham's clocks change.
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-09-26', 2, '2026-09-28'],
  ])('counts days: %s %i', (today, inDays, expected) => {
    expect(resolveSeedDate({ inDays }, today)).toBe(expected);
  });

  it.each([
    // 2026-11-23 is a Monday, 2026-11-29 the Sunday of the same week.
    ['2026-11-23', 0, 1, '2026-11-23'],
    ['2026-11-23', 0, 7, '2026-11-29'],
    ['2026-11-29', 0, 1, '2026-11-23'],
    ['2026-11-29', 1, 3, '2026-12-02'],
    ['2026-11-25', -2, 3, '2026-11-11'],
    ['2026-12-31', 1, 5, '2027-01-08'],
  ] as const)('finds the weekday of a week: %s %i %i', (today, inWeeks, weekday, expected) => {
    expect(resolveSeedDate({ inWeeks, weekday }, today)).toBe(expected);
  });

  it.each([
    // The month begins on a Sunday, a Tuesday, a Wednesday.
    ['2026-11-23', 0, 2, 2, '2026-11-10'],
    ['2026-11-23', 1, 2, 2, '2026-12-08'],
    ['2026-11-23', -2, 2, 2, '2026-09-08'],
    ['2026-11-23', -2, 1, 2, '2026-09-01'],
    ['2026-01-31', 1, 4, 7, '2026-02-22'],
    ['2026-01-31', -1, 1, 1, '2025-12-01'],
  ] as const)(
    'finds the nth weekday of a month: %s %i %i %i',
    (today, inMonths, nth, weekday, expected) => {
      expect(resolveSeedDate({ inMonths, nth, weekday }, today)).toBe(expected);
    },
  );

  it.each([
    ['2026-11-23', 0, 0, '2026-11-30'],
    ['2026-11-30', 0, 2, '2026-12-02'],
    ['2026-01-31', 1, 0, '2026-02-28'],
    ['2028-01-31', 1, 0, '2028-02-29'],
    ['2026-12-05', 0, 1, '2027-01-01'],
    ['2026-12-05', 1, 0, '2027-01-31'],
  ])('finds the last day of a month: %s %i %i', (today, months, plusDays, expected) => {
    expect(resolveSeedDate({ lastDayOfMonth: months, plusDays }, today)).toBe(expected);
  });
});
