import { type EventFilters, writeEventFilters } from '#shared/event-filters';
import { prefixLanguage } from '#shared/site-addresses';

/** Which events a feed has; the words of a search are no matter for a feed. */
export type FeedFilters = Partial<Omit<EventFilters, 'text'>>;

/** Where the events can be subscribed to. */
export interface FeedAddresses {
  ics: string;
  /** For a device's own calendar app. */
  webcal: string;
  google: string;
  atom: string;
  json: string;
}

const noFilters: EventFilters = {
  category: null,
  axis: null,
  status: null,
  format: null,
  text: null,
};

/** Gives the absolute addresses of the feeds of a language, `siteUrl` being the site's. */
export function listFeedAddresses(
  siteUrl: string,
  language: string,
  filters: FeedFilters = {},
): FeedAddresses {
  const query = new URLSearchParams(
    writeEventFilters({ ...noFilters, ...filters, text: null }),
  ).toString();
  const write = (format: string) => {
    const address = new URL(prefixLanguage(language, `/events.${format}`), siteUrl);
    address.search = query;
    return address.href;
  };
  const ics = write('ics');
  const webcal = ics.replace(/^https?:/u, 'webcal:');
  return {
    ics,
    webcal,
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    atom: write('atom'),
    json: write('json'),
  };
}
