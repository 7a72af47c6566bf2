import { readEventFile } from '../utils/feeds/feed-scope';
import { serveFeed } from '../utils/feeds/serve-feed';

/**
 * Serves `/event/<slug>.ics`, in each language: a route cannot, as the router takes `[slug].ics` for
 * any segment, and so would take the events' pages too.
 */
export default defineEventHandler((event) =>
  readEventFile(getRequestURL(event).pathname) === null ? undefined : serveFeed(event, 'ics'),
);
