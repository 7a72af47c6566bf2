import type { CalendarEvent, Tombstone } from './calendar-event.js';
import { applyOverride } from './override-times.js';

/** Years of the calendar, both included. */
export interface Years {
  first: number;
  last: number;
}

/** How far the clock of a series without end is written down, where its zone follows no rule. */
const yearsAhead = 10;

/** Widens the years in which each zone is used by those of one event, if it has a time of day. */
export function addYearsUsed(used: Map<string, Years>, event: CalendarEvent | Tombstone): void {
  const years = listYears(event);
  const { timeZone } = event.times;
  if (years.length === 0) return;
  const known = used.get(timeZone);
  used.set(timeZone, {
    first: Math.min(...years, known?.first ?? Infinity),
    last: Math.max(...years, known?.last ?? -Infinity),
  });
}

function listYears(event: CalendarEvent | Tombstone): number[] {
  const overrides = ('overrides' in event && event.overrides) || [];
  const dates = [event.times, ...overrides.map((override) => applyOverride(event.times, override))]
    .filter((times) => times.startTime)
    .flatMap(({ startDate, endDate }) => [startDate, endDate ?? startDate])
    .map(readYear);
  if (dates.length === 0) return [];
  const originals = overrides.map((override) => readYear(override.originalDate));
  return [...dates, ...originals, ...listRecurrenceYears(event)];
}

function listRecurrenceYears(event: CalendarEvent | Tombstone): number[] {
  const recurrence = ('recurrence' in event && event.recurrence) || '';
  const dates = [...recurrence.matchAll(/\b(\d{4})\d{4}(?:T\d{6}Z?)?\b/g)].map((match) =>
    Number(match[1]),
  );
  const isOpen = /RRULE/i.test(recurrence) && !/UNTIL=/i.test(recurrence);
  const from = Math.max(readYear(event.times.startDate), readYear(event.stampedAt));
  return isOpen ? [...dates, from + yearsAhead] : dates;
}

function readYear(date: string): number {
  return Number(date.slice(0, 4));
}
