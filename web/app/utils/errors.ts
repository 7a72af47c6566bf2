/** A 503 for a visitor; `reason` goes to the server's log, never to the page. */
export function createUnavailableError(reason = 'the CMS gave no data') {
  if (import.meta.server) console.error(`[site] 503: ${reason}`);
  return createError({ statusCode: 503, statusMessage: 'Service Unavailable' });
}

/** A 404 for a visitor. */
export function createNotFoundError() {
  return createError({ statusCode: 404, statusMessage: 'Not Found' });
}

/** A 410 for a visitor; `gone` is the type of the entry that was here. */
export function createGoneError(gone: 'EVENT' | 'AXIS') {
  return createError({ statusCode: 410, statusMessage: 'Gone', data: { gone } });
}

/** Gives the entry, or throws a 404 when the CMS has none that is published. */
export function expectPublished<Entry>(entry: Entry | null | undefined): Entry {
  if (entry === null || entry === undefined) throw createNotFoundError();
  return entry;
}
