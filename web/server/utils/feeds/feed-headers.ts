import fresh from 'fresh';
import { type Encoding, tagEncoded } from '../compression/compress';
import type { FoundFeed } from './feed-store';

/** The headers of a feed as it is encoded, which a 304 carries too (RFC 9110 15.4.5). */
export function writeFeedHeaders(
  { feed, staleFor }: FoundFeed,
  encoding: Encoding,
  now: number,
): Record<string, string> {
  const lastModified = writeLastModified(feed.changedAt, now);
  return {
    ETag: tagEncoded(feed.etag, encoding),
    Vary: 'Accept-Encoding',
    ...(lastModified && { 'Last-Modified': lastModified }),
    // A cancelled event must reach its subscribers: every copy is asked about, which costs a 304. When
    // this site fails, a cache may go on with what it has, as this site does when the CMS fails.
    'Cache-Control':
      staleFor === null ? 'public, max-age=0, stale-if-error=604800' : 'public, no-cache',
    ...(staleFor !== null && { Age: String(staleFor) }),
    // Calendars and readers on other sites may fetch it: it is public, and no cookie changes it.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
}

/** Tells whether a client has the feed already: If-None-Match before If-Modified-Since (RFC 9110 13.2.2). */
export function isNotModified(
  request: Readonly<Record<string, string | undefined>>,
  headers: Readonly<Record<string, string>>,
): boolean {
  return fresh(
    {
      // Cache-Control stays out: it speaks to caches, and fetch() adds "no-cache" to such requests.
      'if-none-match': request['if-none-match'],
      'if-modified-since': request['if-modified-since'],
    },
    { etag: headers.ETag, 'last-modified': headers['Last-Modified'] },
  );
}

/**
 * The second of the last change, once it is over: while it lasts, two versions of the feed would
 * bear the same date (RFC 9110 8.8.2.2).
 */
function writeLastModified(changedAt: string | null, now: number): string | null {
  if (changedAt === null) return null;
  const second = Math.floor(Date.parse(changedAt) / 1000) * 1000;
  return second + 1000 <= now ? new Date(second).toUTCString() : null;
}
