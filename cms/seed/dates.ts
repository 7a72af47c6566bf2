import type { SeedDate } from './types';

const DAY_IN_MILLISECONDS = 86_400_000;

/**
 * Turns a date of the first content into 'YYYY-MM-DD'. `today` is the day of the first start, also
 * 'YYYY-MM-DD', in the association's zone; the forms are described at `SeedDate`.
 */
export function resolveSeedDate(date: SeedDate, today: string): string {
  if (typeof date === 'string') return date;
  if ('inDays' in date) return addDays(today, date.inDays);
  if ('inWeeks' in date) {
    return addDays(today, date.inWeeks * 7 + date.weekday - isoWeekdayOf(today));
  }
  if ('nth' in date) {
    const before = lastDayOfMonth(today, date.inMonths - 1);
    // Days from the end of the month before to the first such weekday: 1 to 7.
    const toFirst = (date.weekday - isoWeekdayOf(before) + 7) % 7 || 7;
    return addDays(before, toFirst + (date.nth - 1) * 7);
  }
  return addDays(lastDayOfMonth(today, date.lastDayOfMonth), date.plusDays ?? 0);
}

// Everything is reckoned in UTC, where each day has 24 hours: the machine's zone cannot interfere.
function addDays(date: string, days: number): string {
  return toIsoDate(Date.parse(date) + days * DAY_IN_MILLISECONDS);
}

function isoWeekdayOf(date: string): number {
  return new Date(date).getUTCDay() || 7;
}

function lastDayOfMonth(date: string, monthsLater: number): string {
  const day = new Date(date);
  // Day 0 of a month is the last day of the month before.
  return toIsoDate(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + monthsLater + 1, 0));
}

function toIsoDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
