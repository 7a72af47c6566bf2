import fresh from 'fresh';

/**
 * Tells whether a request's `If-None-Match` has an entity tag. Koa's own `ctx.fresh` takes a request of
 * `fetch`, which adds no-cache, for a reload.
 */
export function listsEtag(header: string, etag: string): boolean {
  return fresh({ 'if-none-match': header }, { etag });
}
