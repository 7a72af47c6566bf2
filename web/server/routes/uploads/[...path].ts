/** What a visitor's request may tell the CMS about a file, and what the CMS's answer may tell back. */
const REQUEST_HEADERS = ['accept', 'if-modified-since', 'if-none-match', 'if-range', 'range'];
const RESPONSE_HEADERS = [
  'accept-ranges',
  'content-length',
  'content-range',
  'content-type',
  'etag',
  'last-modified',
];

/** Files that a browser may show in the page's place; all others are saved. */
const SHOWN = /^(?:image\/(?:avif|gif|jpeg|png|svg\+xml|webp)|application\/pdf|(?:audio|video)\/)/u;

/**
 * Serves the CMS's files as the site's own. No cookie and no credential goes in, none comes out, and
 * a file can run nothing: it may be an SVG with a script in it.
 */
export default defineEventHandler(async (event) => {
  const { method } = event;
  if (method !== 'GET' && method !== 'HEAD') {
    setResponseHeader(event, 'Allow', 'GET, HEAD');
    throw createError({ statusCode: 405, statusMessage: 'Method Not Allowed' });
  }

  const { pathname } = getRequestURL(event);
  if (!isUploadPath(pathname)) throw createError({ statusCode: 404, statusMessage: 'Not Found' });
  const answer = await fetchFromCms(pathname, {
    method,
    headers: pickHeaders(getRequestHeaders(event), REQUEST_HEADERS),
  }).catch((error: unknown) => {
    console.error(`[uploads] ${pathname}: ${error instanceof Error ? error.message : error}`);
    throw createError({ statusCode: 503, statusMessage: 'Service Unavailable' });
  });
  if (![200, 206, 304, 416].includes(answer.status)) {
    await answer.body?.cancel();
    const missing = answer.status < 500;
    throw createError(
      missing
        ? { statusCode: 404, statusMessage: 'Not Found' }
        : { statusCode: 503, statusMessage: 'Service Unavailable' },
    );
  }

  setResponseStatus(event, answer.status);
  for (const [name, value] of pickHeaders(answer.headers, RESPONSE_HEADERS)) {
    setResponseHeader(event, name, value);
  }
  setResponseHeaders(event, {
    'Cache-Control': 'public, max-age=3600',
    'Content-Disposition': SHOWN.test(answer.headers.get('content-type') ?? '')
      ? 'inline'
      : 'attachment',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  });
  return answer.body ? sendStream(event, answer.body) : send(event);
});
