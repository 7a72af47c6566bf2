import { LRUCache } from 'lru-cache';

/** The current month in each language, and the months whose days are looked at. */
const MOST_CALENDARS = 50;

/** Has pages that show the same month beside them share its HTML (ADR 18). */
export default defineNitroPlugin((nitro) => {
  const store = new LRUCache<string, string>({ max: MOST_CALENDARS });
  nitro.hooks.hook('request', ({ context }) => {
    context.renderedCalendars = new RenderedCalendars(store);
  });
  nitro.hooks.hook('render:html', ({ body }, { event }) => {
    event.context.renderedCalendars?.keep(body.join(''));
  });
});
