import { type EventFilters, readEventFilters } from '../../../shared/event-filters';
import type { Language } from 'languages';
import { PERSONAL_CALENDARS } from '../../../shared/account-paths';
import { splitLanguage } from '../../../shared/site-addresses';

/** Which feed it is, whatever its format: the language, and what its events have to be like. */
export interface FeedScope {
  language: Language;
  /** The calendar of one event, by its slug in any language; null: of all that fit the filters. */
  event: string | null;
  /** What opens a member's calendar, in its address; null: what everybody sees. */
  secret: string | null;
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
  const secret = readPersonalCalendar(path);
  return { language, event, secret, filters: { category, axis, status, format } };
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

/** Reads the secret of "/calendar/<secret>.ics", with or without a language; null if it is no such path. */
export function readPersonalCalendar(pathname: string): string | null {
  const { path } = splitLanguage(pathname);
  if (!path.startsWith(`${PERSONAL_CALENDARS}/`)) return null;
  const [, secret] = /^([\w-]{43})\.ics$/u.exec(path.slice(PERSONAL_CALENDARS.length + 1)) ?? [];
  return secret ?? null;
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
