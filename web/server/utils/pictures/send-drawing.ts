import type { H3Event } from 'h3';
import { NotFoundError } from '../not-found-error';
import { isNotModified } from '../not-modified';
import type { FoundDrawing } from './drawing-store';

const RETRY_SECONDS = 30;

/** Answers with a picture, which no compression makes smaller, or says that the client has it (304). */
export function sendDrawing(
  event: H3Event,
  { drawing }: FoundDrawing,
  { type, ...headers }: { type: string; 'Cache-Control': string },
): Buffer | string {
  const { etag, body } = drawing;
  setResponseHeaders(event, { ETag: etag, ...headers });
  if (isNotModified(getRequestHeaders(event), etag)) {
    setResponseStatus(event, 304);
    return '';
  }
  setResponseHeader(event, 'Content-Type', type);
  return body;
}

/** Turns what went wrong with a picture into a 404 or a 503 of the site. */
export function refuseDrawing(event: H3Event, error: unknown): never {
  if (error instanceof NotFoundError) {
    throw createError({ statusCode: 404, statusMessage: 'Not Found' });
  }
  console.error(`[pictures] ${event.path}: ${error instanceof Error ? error.message : error}`);
  setResponseHeader(event, 'Retry-After', RETRY_SECONDS);
  throw createError({ statusCode: 503, statusMessage: 'Service Unavailable' });
}
