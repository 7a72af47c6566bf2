import type { CalendarEntry, CalendarTombstone } from 'graphql-client/site';
import type { CalendarEvent, Tombstone } from 'icalendar';
import { listVenueLines } from '../../../shared/venue';
import { eventAddress, type FeedContext, webAddress } from './feed-context';

/** Maps an event as the CMS tells of it to what calendar files are written from. */
export function toCalendarEvent(entry: CalendarEntry, context: FeedContext): CalendarEvent {
  const { venue, image } = entry;
  return {
    uid: entry.uid,
    sequence: entry.sequence,
    stampedAt: entry.stampedAt,
    createdAt: entry.createdAt,
    updatedAt: entry.stampedAt,
    title: entry.title,
    summary: entry.summary ?? undefined,
    description: entry.description ?? undefined,
    url: eventAddress(context, entry),
    language: entry.language,
    eventStatus: entry.eventStatus,
    category: entry.category,
    categories: [context.t(`event.category.${entry.category}`)],
    visibility: entry.visibility,
    location: writeLocation(entry, context),
    latitude: venue?.latitude ?? undefined,
    longitude: venue?.longitude ?? undefined,
    onlineUrl: webAddress(context, entry.onlineUrl),
    organiserName: entry.organiserName ?? undefined,
    organiserUrl: webAddress(context, entry.organiserUrl),
    contact: entry.contact ?? undefined,
    imageUrl: webAddress(context, image?.url),
    attachments: listAttachments(entry, context),
    times: readTimes(entry),
    recurrence: entry.recurrence,
    overrides: entry.overrides,
  };
}

/** Maps what stands in the place of an event that has gone. */
export function toTombstone(tombstone: CalendarTombstone): Tombstone {
  const { uid, sequence, stampedAt } = tombstone;
  return { uid, sequence, stampedAt, times: readTimes(tombstone) };
}

/** Writes where an event takes place on one line; undefined if it has no venue. */
export function writeLocation({ venue }: CalendarEntry, { scope }: FeedContext) {
  return venue ? listVenueLines(scope.language, venue).join(', ') : undefined;
}

/** Gives the files of an event that can be fetched from the site. */
export function listAttachments({ attachments }: CalendarEntry, context: FeedContext) {
  return attachments.flatMap(({ url, mime, name }) => {
    const address = webAddress(context, url);
    return address ? [{ url: address, mime: mime ?? undefined, name: name ?? undefined }] : [];
  });
}

function readTimes(written: CalendarEntry | CalendarTombstone): CalendarEvent['times'] {
  const { startDate, startTime, endDate, endTime, timeZone } = written;
  return { startDate, startTime, endDate, endTime, timeZone };
}
