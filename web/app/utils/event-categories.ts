import type { CalendarOccurrence } from 'graphql-client';

export type EventCategory = CalendarOccurrence['category'];

/** The kinds of event, in the order in which the filter offers them. */
export const eventCategories = [
  'fair',
  'conference',
  'workshop',
  'webinar',
  'mission',
  'meeting',
  'training',
  'other',
] as const satisfies readonly EventCategory[];

/** Reads a category from an address; null if it is none. */
export function readCategory(value: unknown): EventCategory | null {
  return eventCategories.find((category) => category === value) ?? null;
}
