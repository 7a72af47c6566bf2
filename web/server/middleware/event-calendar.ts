import { readEventFile } from '../utils/feeds/feed-scope';
import { serveFeed } from '../utils/feeds/serve-feed';

/**
 * Serves `/event/<slug>.ics`, in each language: a route cannot, as the router takes `[slug].ics` for
 * any segment, and so would take the events' pages too. Other methods go on to where they are refused.
 */
export default defineEventHandler((event) => {
  if (!isMethod(event, ['GET', 'HEAD'])) return undefined;
  if (readEventFile(getRequestURL(event).pathname) === null) return undefined;
  return serveFeed(event, 'ics');
});
