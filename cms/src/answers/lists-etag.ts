/**
 * Tells whether a request's `If-None-Match` has an entity tag. Koa's own comparison takes a request of
 * `fetch`, which adds no-cache, for a reload.
 */
export function listsEtag(header: string, etag: string): boolean {
  return header.split(',').some((item) => ['*', etag, `W/${etag}`].includes(item.trim()));
}
