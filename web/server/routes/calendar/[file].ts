import { readPersonalCalendar } from '../../utils/feeds/feed-scope';
import { serveFeed } from '../../utils/feeds/serve-feed';

/** Serves `/calendar/<secret>.ics`, in each language: the events that a member sees, for their calendar app. */
export default defineEventHandler(async (event) => {
  if (readPersonalCalendar(getRequestURL(event).pathname) === null) {
    throw createError({ statusCode: 404, statusMessage: 'Not Found' });
  }
  return serveFeed(event, 'ics');
});
