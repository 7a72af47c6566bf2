import { readEventFile } from '../utils/feeds/feed-scope';
import { serveFeed } from '../utils/feeds/serve-feed';

/**
 * Serves `/event/<slug>.ics`, in each language: a route cannot, as the router takes `[slug].ics` for
 * any segment, and so would take the events' pages too.
 */
export default defineEventHandler((event) => {
  if (readEventFile(getRequestURL(event).pathname) === null) return undefined;
  // The event's page beside it takes forms.
  if (!isMethod(event, ['GET', 'HEAD'])) {
    throw createError({ statusCode: 405, statusMessage: 'Method Not Allowed' });
  }
  return serveFeed(event, 'ics');
});
