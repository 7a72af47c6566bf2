import { describeEventStatus, resolveWallTimes } from 'calendar';
import type { CalendarEntry } from 'graphql-client/site';
import { v5 as nameUuid } from 'uuid';
import { formatEventTimes } from '../../../app/utils/occurrence-times';
import { writeOffsetTimes } from '../../../shared/offset-times';
import { eventAddress, type FeedContext, webAddress } from './feed-context';
import { listAttachments, writeLocation } from './to-calendar-event';

/** How many of the events changed last a news reader is told of. */
export const NEWS_ITEMS = 50;

// Made once for this purpose: ids of entries stay the same for ever, whatever the site's address.
const idNamespace = '5b0c6d0e-6f4e-4c61-9d0a-3a5f6f1f7c52';

/** Gives an event as a news reader shows it; `id` names its text in one language. */
export function toNewsItem(entry: CalendarEntry, context: FeedContext) {
  const { t, scope } = context;
  const span = { ...entry, ...resolveWallTimes(entry) };
  const times = formatEventTimes(scope.language, span);
  const { isAsPlanned } = describeEventStatus(entry.eventStatus);
  const facts = [
    !isAsPlanned && t(`event.status.${entry.eventStatus}`),
    [times.text, times.zoneName].filter(Boolean).join(', '),
    writeLocation(entry, context),
  ].filter((fact) => !!fact);
  return {
    id: `urn:uuid:${nameUuid(`${entry.uid} ${entry.language}`, idNamespace)}`,
    address: eventAddress(context, entry),
    title: entry.title,
    language: entry.language,
    /** When, where, and what has changed, in words. */
    facts: facts.join(' · '),
    text: [entry.summary, entry.description].filter(Boolean).join('\n\n'),
    publishedAt: entry.createdAt,
    changedAt: entry.stampedAt,
    category: { code: entry.category, label: t(`event.category.${entry.category}`) },
    image: webAddress(context, entry.image?.url),
    attachments: listAttachments(entry, context),
    span: { ...writeOffsetTimes(span), allDay: span.allDay },
  };
}
