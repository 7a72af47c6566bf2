/** Ready: the site can serve, which it can when the CMS says the same. Else 503, with the reason. */
export default defineEventHandler(async (event) => {
  setResponseHeaders(event, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' });
  const failure = await findCmsFailure();
  if (failure === null) return 'ready';

  setResponseStatus(event, 503);
  setResponseHeader(event, 'Retry-After', 5);
  return `not ready: ${failure}`;
});
