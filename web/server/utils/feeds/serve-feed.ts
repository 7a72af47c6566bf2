import type { H3Event } from 'h3';
import { createFeedContext } from './feed-context';
import { feedFormats, type FeedFormatName } from './feed-format';
import { FeedNotFoundError, FeedReader } from './feed-reader';
import { type FeedScope, readFeedScope } from './feed-scope';
import { FeedStore, type FoundFeed } from './feed-store';
import { createTranslate } from './messages';
import { sendFeed } from './send-feed';

/** Room for the full calendar of 10,000 events in two languages, and for the smaller feeds beside it. */
const MEMORY_BYTES = 64 * 1024 * 1024;

const RETRY_SECONDS = 120;

const store = new FeedStore(MEMORY_BYTES);

/** Answers a request for a feed: whose address says language, format, event and filters. */
export async function serveFeed(event: H3Event, format: FeedFormatName): Promise<Buffer | string> {
  const scope = readFeedScope(getRequestURL(event).pathname, getQuery(event));
  const found = await findFeed(event, format, scope).catch((error: unknown) => {
    if (!(error instanceof FeedNotFoundError)) console.error(`[feeds] ${describe(error)}`);
    return error instanceof FeedNotFoundError ? 'notFound' : 'unavailable';
  });
  if (found === 'notFound') return refuse(event, scope, 404);
  if (found === 'unavailable') return refuse(event, scope, 503);

  return sendFeed(event, found, {
    'Content-Type': feedFormats[format].contentType,
    'Content-Disposition': `inline; filename="${scope.event ?? 'events'}.${format}"`,
  });
}

function findFeed(event: H3Event, format: FeedFormatName, scope: FeedScope): Promise<FoundFeed> {
  const { public: site } = useRuntimeConfig();
  const client = openCmsClient(event);
  const read = () => new FeedReader(client, site.association, scope);
  return store.find(`${format} ${JSON.stringify(scope)}`, {
    readVersion: () => read().readVersion(),
    write: () => feedFormats[format].write(read(), createFeedContext(scope, site.siteUrl)),
  });
}

/** Says in a sentence why there is no feed: an empty one would clear subscribers' calendars. */
function refuse(event: H3Event, { language }: FeedScope, status: 404 | 503): string {
  const t = createTranslate(language);
  setResponseStatus(event, status);
  setResponseHeaders(event, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'Access-Control-Allow-Origin': '*',
  });
  if (status === 404) return `${t('feed.notFound')}\n`;
  setResponseHeader(event, 'Retry-After', RETRY_SECONDS);
  return `${t('feed.unavailable')}\n`;
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
