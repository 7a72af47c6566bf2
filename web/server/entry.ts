// The site's server: a page that is kept and right is sent from memory, before Nuxt or Nitro hear of it
// (ADR 18). All else goes to Nitro, whose own entry for Node.js this takes the place of.
import '#nitro-internal-pollyfills';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { clockFromEnvironment } from 'calendar';
import { MessageGate, SIGNATURE_HEADER } from 'content-changes';
import { toNodeListener } from 'h3';
import { useNitroApp, useRuntimeConfig } from 'nitropack/runtime';
import { isEmbeddedAddress } from '../shared/embed';
import { hasSession } from '../shared/session-cookie';
import { openPageCache } from './page-cache/open-page-cache';
import { readPageAddress } from './page-cache/page-address';
import { sendPage } from './page-cache/send-page';
import { loadRedirects } from './utils/redirects';

const CHANGES_PATH = '/_changes';
const MOST_CHANGE_BYTES = 1024 * 1024;

const nitro = useNitroApp();
/** As in the CMS, `NOW` stops it in tests. */
const time = clockFromEnvironment(process.env);
const answerByNitro = toNodeListener(nitro.h3App);
const port = Number(process.env.NITRO_PORT || process.env.PORT || 3000);
const { app, cmsUrl, public: shown, redirectsFile } = useRuntimeConfig();
const secret = process.env.CHANGES_SECRET ?? '';
const gate = new MessageGate(secret);
const { cache, clock, whenReady } = openPageCache(nitro, {
  buildId: app.buildId,
  configuration: [shown, [...loadRedirects(redirectsFile)]],
  port,
  cmsUrl,
  secret,
  folder: process.env.PAGE_CACHE_DIR ?? '',
  redisUrl: process.env.REDIS_URL ?? '',
});

nitro.hooks.hook('request', (event) => {
  event.context.findSharedPage = async (address) =>
    cache.find(address, time.now().epochMilliseconds);
});

/** Takes in what the CMS tells; without a signature, or too long, it is refused unread. */
async function takeChanges(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  const signature = request.headers[SIGNATURE_HEADER];
  if (typeof signature !== 'string' || !(length <= MOST_CHANGE_BYTES)) {
    response.writeHead(403, { Connection: 'close' }).end();
    return;
  }
  const body = await text(request);
  if (!gate.admit(body, signature, Date.now())) {
    response.writeHead(403).end();
    return;
  }
  const seen = await clock.take(body);
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ seen }));
}

/** Gives the address of what is kept for everybody; null when this request is for Nitro. */
function readSharedAddress({ method, headers, url = '/' }: IncomingMessage): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  return hasSession(headers.cookie) ? null : readPageAddress(url);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'POST' && request.url === CHANGES_PATH) {
    await takeChanges(request, response);
    return;
  }
  // What other people's pages show is nobody's own: who is signed in here is not asked.
  if (isEmbeddedAddress(request.url ?? '')) delete request.headers.cookie;
  const address = readSharedAddress(request);
  if (address === null) {
    answerByNitro(request, response);
    return;
  }
  const now = time.now().epochMilliseconds;
  const page = cache.peek(address, now);
  const found = page ? { page, isStale: false } : await cache.find(address, now);
  // A redirect takes along what is no part of a page's address, such as where a visitor comes from.
  if (found.page.status !== 200 && address !== request.url) answerByNitro(request, response);
  else sendPage(request, response, found);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error('[server]', error);
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Internal Server Error\n');
  });
});
const host = process.env.NITRO_HOST || process.env.HOST;
server.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
// One request's mistake is not the end of all others.
process.on('unhandledRejection', (error) => console.error('[server] unhandled', error));
void whenReady.then(() =>
  server.listen(port, host, () => console.warn(`Listening on port ${port}`)),
);
