import type { CalendarOccurrence } from 'graphql-client/site';

export type EventCategory = CalendarOccurrence['category'];
export type EventStatus = CalendarOccurrence['eventStatus'];

/** The kinds of event, in the order in which the filters offer them. */
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

/** What may have happened to an event, in the order in which the filters offer it. */
export const eventStatuses = [
  'scheduled',
  'rescheduled',
  'movedOnline',
  'postponed',
  'cancelled',
] as const satisfies readonly EventStatus[];

/** Where one can take part; what is both online and on site counts as online. */
export const eventFormats = ['online', 'onsite'] as const;

export type EventFormat = (typeof eventFormats)[number];

/** What the events of a list or of a feed have to be like; null asks nothing. */
export interface EventFilters {
  category: EventCategory | null;
  /** The slug of an axis, in any language. */
  axis: string | null;
  status: EventStatus | null;
  format: EventFormat | null;
  /** Words of title or summary. */
  text: string | null;
}

const MAX_TEXT_LENGTH = 100;

/**
 * Reads the filters of an address: `category`, `axis`, `status`, `format` and, for the text, `q`.
 *
 * What is unknown, empty or given twice asks nothing.
 */
export function readEventFilters(query: Readonly<Record<string, unknown>>): EventFilters {
  return {
    category: findWord(eventCategories, query.category),
    axis: readSlug(query.axis),
    status: findWord(eventStatuses, query.status),
    format: findWord(eventFormats, query.format),
    text: readText(query.q),
  };
}

/** Writes filters as the query of an address, without those that ask nothing, in one order. */
export function writeEventFilters(filters: EventFilters): Record<string, string> {
  const { category, axis, status, format, text } = filters;
  return Object.fromEntries(
    Object.entries({ category, axis, status, format, q: text }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    ),
  );
}

/** Tells whether filters ask anything. */
export function isFiltered(filters: EventFilters): boolean {
  return Object.values(filters).some((filter) => filter !== null);
}

/** Writes filters as the CMS asks for them (`OccurrenceFilters` of the schema). */
export function toOccurrenceFilters({ category, axis, status, format, text }: EventFilters) {
  return {
    category: category && [category],
    eventStatus: status && [status],
    axis,
    online: format && format === 'online',
    text,
  };
}

function findWord<Word>(words: readonly Word[], value: unknown): Word | null {
  return words.find((word) => word === value) ?? null;
}

function readSlug(value: unknown): string | null {
  return typeof value === 'string' && /^[\w.~-]{1,200}$/u.test(value) ? value : null;
}

function readText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const words = value.replaceAll(/\s+/gu, ' ').trim();
  return words === '' ? null : words.slice(0, MAX_TEXT_LENGTH).trim();
}
