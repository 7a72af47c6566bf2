import fresh from 'fresh';

/**
 * Tells by its conditions whether a request's client has an answer already: If-None-Match before
 * If-Modified-Since (RFC 9110 13.2.2).
 */
export function isNotModified(
  conditions: Readonly<Record<string, string | string[] | undefined>>,
  etag: string,
  lastModified?: string,
): boolean {
  // Cache-Control stays out: it speaks to caches, and fetch() adds "no-cache" to such requests.
  const { 'if-none-match': tags, 'if-modified-since': since } = conditions;
  return fresh(
    { 'if-none-match': tags, 'if-modified-since': since },
    { etag, 'last-modified': lastModified },
  );
}
