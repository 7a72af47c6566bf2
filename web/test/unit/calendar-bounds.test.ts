import { expect, it } from 'vitest';
import { isWithinBounds, relateMonth } from '../../app/utils/calendar-bounds';

const bounds = { firstMonth: '2024-03', lastMonth: '2026-01', horizon: '2029-09-14' };

it.each([
  ['2024-02', false],
  ['2024-03', true],
  ['2025-12', true],
  ['2026-01', true],
  ['2026-02', false],
])('%s lies within the months in which anything happens: %s', (month, isWithin) => {
  expect(isWithinBounds(month, bounds)).toBe(isWithin);
  expect(relateMonth('next', month, bounds)).toBe(isWithin ? 'next' : 'next nofollow');
});

it('no month does when nothing happens at all', () => {
  const empty = { ...bounds, firstMonth: null, lastMonth: null };
  expect(isWithinBounds('2024-03', empty)).toBe(false);
});

it('links are followed where the bounds are not known', () => {
  expect(relateMonth('prev', '1950-01', undefined)).toBe('prev');
});
