import type { H3Event } from 'h3';
import { NotFoundError } from '../not-found-error';
import { createFeedContext } from './feed-context';
import { feedFormats, type FeedFormatName, type WrittenFeed } from './feed-format';
import { FeedReader, readUnchanged } from './feed-reader';
import { type FeedScope, readFeedScope } from './feed-scope';
import { writeLastModified } from './last-modified';
import { createTranslate } from '../messages/translate';

const RETRY_SECONDS = 120;

/** Calendars and readers on other sites may fetch it: it is public, and no cookie changes it. */
const forEverybody = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  // A cancelled event must reach its subscribers: every copy is asked about, which costs a 304. When
  // this site fails, a cache may go on with what it has, as this site does when the CMS fails.
  'Cache-Control': 'public, max-age=0, stale-if-error=604800',
};

const forOneMember = {
  'Cache-Control': 'private, no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Answers a request for a feed: whose address says language, format, event and filters. It is kept by
 * the page cache (ADR 18), as pages are, unless it is a member's.
 */
export async function serveFeed(event: H3Event, format: FeedFormatName): Promise<Buffer | string> {
  const scope = readFeedScope(getRequestURL(event).pathname, getQuery(event));
  const written = await writeWhole(event, format, scope).catch((error: unknown) => {
    if (!(error instanceof NotFoundError)) console.error(`[feeds] ${describe(error)}`);
    return error instanceof NotFoundError ? 'notFound' : 'unavailable';
  });
  const isOfMember = scope.secret !== null || event.context.memberToken !== undefined;
  setResponseHeaders(event, isOfMember ? forOneMember : forEverybody);
  if (written === 'notFound') return refuse(event, scope, 404);
  if (written === 'unavailable') return refuse(event, scope, 503);

  const lastModified = writeLastModified(written.changedAt, Date.now());
  // Its second lasts: it gets its date when it is written once more.
  if (written.changedAt && !lastModified) event.context.pageNotes?.noteEnd(Date.now() + 1000);
  setResponseHeaders(event, {
    'Content-Type': feedFormats[format].contentType,
    'Content-Disposition': `inline; filename="${scope.event ?? 'events'}.${format}"`,
    ...(lastModified && { 'Last-Modified': lastModified }),
  });
  return written.body;
}

/** Writes a feed from one version of what the CMS has, beginning again when that changes meanwhile. */
async function writeWhole(
  event: H3Event,
  format: FeedFormatName,
  scope: FeedScope,
): Promise<WrittenFeed> {
  const { public: site } = useRuntimeConfig();
  const context = createFeedContext(scope, site.siteUrl);
  return readUnchanged(async () => {
    const reader = new FeedReader(openCmsClient(event, scope.secret), site.association, scope);
    return feedFormats[format].write(reader, context);
  });
}

/** Says in a sentence why there is no feed: an empty one would clear subscribers' calendars. */
function refuse(event: H3Event, { language }: FeedScope, status: 404 | 503): string {
  const t = createTranslate(language);
  setResponseStatus(event, status);
  setResponseHeaders(event, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  if (status === 404) return `${t('feed.notFound')}\n`;
  setResponseHeader(event, 'Retry-After', RETRY_SECONDS);
  return `${t('feed.unavailable')}\n`;
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
