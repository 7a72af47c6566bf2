import { type EventFilters, readEventFilters } from '../../../shared/event-filters';
import type { Language } from 'languages';
import { splitLanguage } from '../../../shared/site-addresses';

/** Which feed it is, whatever its format: the language, and what its events have to be like. */
export interface FeedScope {
  language: Language;
  /** The calendar of one event, by its slug in any language; null: of all that fit the filters. */
  event: string | null;
  filters: Pick<EventFilters, 'category' | 'axis' | 'status' | 'format'>;
}

/** Reads which feed an address asks for; `query` counts for the feeds of many events only. */
export function readFeedScope(
  pathname: string,
  query: Readonly<Record<string, unknown>>,
): FeedScope {
  const { language, path } = splitLanguage(pathname);
  const event = readEventFile(path);
  const { category, axis, status, format } = readEventFilters(event === null ? query : {});
  return { language, event, filters: { category, axis, status, format } };
}

/** Reads the slug of "/event/<slug>.ics", with or without a language; null if it is no such path. */
export function readEventFile(pathname: string): string | null {
  const [, slug] = /^\/event\/([\w.~%-]{1,300})\.ics$/u.exec(splitLanguage(pathname).path) ?? [];
  try {
    return slug ? decodeURIComponent(slug) : null;
  } catch {
    return null;
  }
}

/** Writes a scope's filters as the CMS asks for them (`CalendarFeedFilters` of the schema). */
export function toFeedFilters({ event, filters }: FeedScope) {
  const { category, axis, status, format } = filters;
  return {
    event,
    axis,
    category: category && [category],
    eventStatus: status && [status],
    online: format && format === 'online',
  };
}
