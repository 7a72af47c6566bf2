import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding, LEAST_BYTES } from '../utils/compression/compress';
import { isNotModified } from '../utils/not-modified';
import type { FoundPage } from './page-cache';

/** Sends a page to whoever asks for it: in an encoding that they read, or not at all when they have it. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  { page, isStale }: FoundPage,
): void {
  const encoding =
    page.bodies.identity.length < LEAST_BYTES
      ? 'identity'
      : chooseEncoding(request.headers['accept-encoding']?.toString());
  const etag = page.etags[encoding];
  const body = page.bodies[encoding];
  const headers = {
    ...page.headers,
    ...(page.status === 200 && { ETag: etag }),
    ...(isStale && { Age: String(Math.floor((Date.now() - page.madeAt) / 1000)) }),
    Vary: 'Accept-Encoding',
  };
  const lastModified = page.headers['last-modified']?.toString();
  if (page.status === 200 && isNotModified(request.headers, etag, lastModified)) {
    response.writeHead(304, omitContent(headers)).end();
    return;
  }
  response.writeHead(page.status, {
    ...headers,
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function omitContent<Headers extends object>(headers: Headers): Partial<Headers> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.toLowerCase().startsWith('content-')),
  ) as Partial<Headers>;
}
