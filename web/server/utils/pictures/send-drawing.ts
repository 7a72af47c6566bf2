import type { H3Event } from 'h3';
import { isNotModified } from '../feeds/feed-headers';
import { FeedNotFoundError } from '../feeds/feed-reader';
import type { FoundFeed } from '../feeds/feed-store';

const RETRY_SECONDS = 30;

/** Answers with a picture, which no compression makes smaller, or says that the client has it (304). */
export async function sendDrawing(
  event: H3Event,
  { feed }: FoundFeed,
  { type, ...headers }: { type: string; 'Cache-Control': string },
): Promise<Buffer | string> {
  const validators = { ETag: feed.etag, ...headers };
  setResponseHeaders(event, validators);
  if (isNotModified(getRequestHeaders(event), validators)) {
    setResponseStatus(event, 304);
    return '';
  }
  setResponseHeader(event, 'Content-Type', type);
  return feed.body.encode('identity');
}

/** Turns what went wrong with a picture into a 404 or a 503 of the site. */
export function refuseDrawing(event: H3Event, error: unknown): never {
  if (error instanceof FeedNotFoundError) {
    throw createError({ statusCode: 404, statusMessage: 'Not Found' });
  }
  console.error(`[pictures] ${event.path}: ${error instanceof Error ? error.message : error}`);
  setResponseHeader(event, 'Retry-After', RETRY_SECONDS);
  throw createError({ statusCode: 503, statusMessage: 'Service Unavailable' });
}
