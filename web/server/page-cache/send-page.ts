import type { IncomingMessage, ServerResponse } from 'node:http';
import fresh from 'fresh';
import { chooseEncoding, LEAST_BYTES } from '../utils/compression/compress';
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
  if (page.status === 200 && hasPage(request, etag, page.headers['last-modified'])) {
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

/** Cache-Control stays out: it speaks to caches, and fetch() adds "no-cache" to such requests. */
function hasPage(
  { headers }: IncomingMessage,
  etag: string,
  lastModified: string | string[] | undefined,
): boolean {
  const asked = {
    'if-none-match': headers['if-none-match'],
    'if-modified-since': headers['if-modified-since'],
  };
  if (!asked['if-none-match'] && !asked['if-modified-since']) return false;
  return fresh(asked, { etag, 'last-modified': lastModified?.toString() });
}

function omitContent<Headers extends object>(headers: Headers): Partial<Headers> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.toLowerCase().startsWith('content-')),
  ) as Partial<Headers>;
}
