/** What the address of a page says beside its path; anything else in a query changes no page. */
export const queryNames = ['after', 'axis', 'category', 'date', 'format', 'q', 'status', 'strand'];

/** Small letters, digits and hyphens: whatever else a path may hold is not the path of something kept. */
const plainPath = /^\/(?:[a-z\d-]+(?:\/[a-z\d-]+)*(?:\.(?:ics|atom|json|xml))?)?$/u;

/** Answered anew each time: what is searched for has no end, and states are of the moment. */
const neverKept = /^(?:\/[a-z]{2})?\/(?:search|healthz|readyz)$/u;

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
  return mark === -1 ? path : path + keepQuery(url.slice(mark + 1));
}

function keepQuery(query: string): string {
  const asked = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of queryNames) {
    for (const value of asked.getAll(name)) kept.append(name, value);
  }
  return kept.size === 0 ? '' : `?${kept.toString()}`;
}

/** Tells whether there are only so many answers of this kind as there is content. */
export function isCountable(address: string): boolean {
  return !address.includes('?') || /\?date=[\d-]+$/u.test(address);
}
