import { accountPaths, PERSONAL_CALENDARS } from '../../shared/account-paths';

/**
 * What the addresses of pages and feeds say beside their path, by its first part; anything else in a query
 * changes none of them.
 */
export const queryNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['embed', ['axis', 'category', 'language', 'theme', 'widget']],
  ['event', ['after', 'date']],
  ['events', ['after', 'axis', 'category', 'format', 'q', 'status']],
  ['outcomes', ['axis', 'strand']],
]);

const firstPart = /^(?:\/[a-z]{2}(?=\/))?\/([a-z]+)(?=[/.]|$)/u;

/** Small letters, digits and hyphens: whatever else a path may hold is not the path of something kept. */
const plainPath = /^\/(?:[a-z\d-]+(?:\/[a-z\d-]+)*(?:\.(?:ics|atom|json|jsonld|csv|xml))?)?$/u;

/** Made for one visitor. */
const ofAccounts = [...accountPaths, PERSONAL_CALENDARS].map((path) => path.slice(1)).join('|');

/** Answered anew each time: what is asked for has no end, and states are of the moment. */
const neverKept = new RegExp(
  `^(?:/[a-z]{2})?/(?:(?:search|oembed|healthz|readyz)$|(?:${ofAccounts})(?:[/.]|$))`,
  'u',
);

const MOST_CHARACTERS = 500;

/**
 * Gives the one address under which an answer is kept, with what matters of its query in one order;
 * null for an address whose answer is not kept. Two addresses with the same answer may have two keys,
 * but no two answers have one.
 */
export function readPageAddress(url: string): string | null {
  if (url.length > MOST_CHARACTERS) return null;
  const mark = url.indexOf('?');
  const path = mark === -1 ? url : url.slice(0, mark);
  if (!plainPath.test(path) || neverKept.test(path)) return null;
  return mark === -1 ? path : path + keepQuery(path, url.slice(mark + 1));
}

function keepQuery(path: string, query: string): string {
  const [, part = ''] = firstPart.exec(path) ?? [];
  const asked = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of queryNames.get(part) ?? []) {
    for (const value of asked.getAll(name)) kept.append(name, value);
  }
  return kept.size === 0 ? '' : `?${kept.toString()}`;
}

/** A date that an event does not have leads to another address, or is not there. */
const dateOfEvent = /\/event\/[a-z\d-]+\?date=\d{4}-\d{2}-\d{2}$/u;

/** Tells whether there are only so many answers of this kind as there is content. */
export function isCountable(address: string): boolean {
  return !address.includes('?') || dateOfEvent.test(address);
}
