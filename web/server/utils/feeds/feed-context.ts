import { PERSONAL_CALENDARS } from '../../../shared/account-paths';
import { prefixLanguage, toAbsoluteAddress } from '../../../shared/site-addresses';
import { writeEventFilters } from '../../../shared/event-filters';
import type { FeedHead } from './feed-reader';
import type { FeedScope } from './feed-scope';
import { createTranslate, type Translate } from '../messages/translate';

/** What writing a feed takes besides its content. */
export interface FeedContext {
  scope: FeedScope;
  /** The address that visitors use, without a path. */
  siteUrl: string;
  t: Translate;
}

/** Prepares the writing of a feed in its language. */
export function createFeedContext(scope: FeedScope, siteUrl: string): FeedContext {
  return { scope, siteUrl, t: createTranslate(scope.language) };
}

/** Names a feed by whose events it has, and which: "PRODUTECH · Events · Fair". */
export function nameFeed({ scope, t }: FeedContext, { associationName, axis }: FeedHead): string {
  const { category, status, format } = scope.filters;
  return [
    associationName,
    t('site.pages.events'),
    category && t(`event.category.${category}`),
    axis && t('event.axis', { position: axis.position, title: axis.title }),
    status && t(`event.status.${status}`),
    format && t(`filter.${format}`),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The address of the feed itself, in one of its formats. */
export function feedAddress({ scope, siteUrl }: FeedContext, format: 'ics' | 'atom' | 'json') {
  const { language, event, secret, filters } = scope;
  const name = secret === null ? '/events' : `${PERSONAL_CALENDARS}/${secret}`;
  const path = event === null ? `${name}.${format}` : `/event/${event}.${format}`;
  return withFilters(new URL(prefixLanguage(language, path), siteUrl), filters);
}

/** The page that lists the same events. */
export function listAddress({ scope, siteUrl }: FeedContext): string {
  const { language, filters } = scope;
  return withFilters(new URL(prefixLanguage(language, '/events'), siteUrl), filters);
}

/** The page of an event, in the language of its text. */
export function eventAddress(
  { siteUrl }: FeedContext,
  { language, slug }: { language: string; slug: string },
): string {
  return new URL(prefixLanguage(language, `/event/${slug}`), siteUrl).href;
}

/** An address of the CMS or of an editor, absolute; undefined if it is none of the web. */
export function webAddress(
  { siteUrl }: FeedContext,
  address: string | null | undefined,
): string | undefined {
  return toAbsoluteAddress(address, siteUrl);
}

function withFilters(address: URL, filters: FeedScope['filters']): string {
  address.search = new URLSearchParams(writeEventFilters({ ...filters, text: null })).toString();
  return address.href;
}
