import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding, type Encoding, LEAST_BYTES } from '../utils/compression/compress';
import { isNotModified } from '../utils/not-modified';
import type { KeptPage } from './kept-page';
import type { FoundPage } from './page-cache';

/** Sends a page to whoever asks for it: in an encoding that they read, or not at all when they have it. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  { page, isStale }: FoundPage,
): void {
  const encoding = choose(request, page);
  const etag = page.etags[encoding];
  const body = page.bodies[encoding];
  const headers = {
    ...page.headers,
    ...(page.status === 200 && { ETag: etag }),
    // What is right now counts as made now; what could not be asked about says how old it is (RFC 9111 4.2.4, 5.1).
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

/** What is said of a page to those who keep it. */
const forCaches = new Set(['cache-control', 'cache-tag', 'surrogate-key', 'last-modified']);

/** Sends a page to one visitor who is to keep it nowhere. */
export function sendPageOnce(
  request: IncomingMessage,
  response: ServerResponse,
  page: KeptPage,
): void {
  const encoding = choose(request, page);
  const body = page.bodies[encoding];
  const headers = Object.entries(page.headers).filter(
    ([name]) => !forCaches.has(name.toLowerCase()),
  );
  response.writeHead(page.status, {
    ...Object.fromEntries(headers),
    'Cache-Control': 'private, no-store',
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function choose(request: IncomingMessage, { bodies }: KeptPage): Encoding {
  if (bodies.identity.length < LEAST_BYTES) return 'identity';
  return chooseEncoding(request.headers['accept-encoding']?.toString());
}

function omitContent<Headers extends object>(headers: Headers): Partial<Headers> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.toLowerCase().startsWith('content-')),
  ) as Partial<Headers>;
}
