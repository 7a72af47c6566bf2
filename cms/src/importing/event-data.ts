import type { CalendarEvent } from 'icalendar';
import { fromPlainText } from '../rich-text';
import { findCategory } from './categories';
import { readEventTimes } from './event-times';
import { isWebAddress, Losses } from './losses';
import type { EventRow } from './stored-event';
import { readVenue, type Position } from './venue';

/** Fields of an event; undefined is what the file does not tell of. */
export type EventData = Record<string, unknown>;

/** An event of a file as the CMS would write it. */
export interface MappedEvent {
  /** The same in every language. */
  shared: EventData;
  /** Of one language. */
  texts: EventData;
  /** Properties that have no place, by name. */
  lost: string[];
}

/**
 * Turns an event of a file into fields of the content model. `stored` is the draft of an event that
 * the CMS knows already: what the file does not tell of stays as an editor has it, dates excepted.
 */
export function toEventData(event: CalendarEvent, stored: EventRow | undefined): MappedEvent {
  const losses = new Losses();
  losses.add(...listLostFiles(event, stored));
  return {
    shared: {
      ...readEventTimes(event, losses),
      eventStatus: event.eventStatus,
      category: readCategory(event, losses),
      visibility: event.visibility,
      ...readPlace(event, stored, losses),
      ...readContacts(event, losses),
    },
    texts: readTexts(event, losses),
    lost: losses.names,
  };
}

function readTexts({ title, summary, description }: CalendarEvent, losses: Losses): EventData {
  return {
    title: losses.cut('SUMMARY', title, 200),
    summary: losses.cut('X-ASSOCIATION-SUMMARY', summary, 600),
    description: description && fromPlainText(description),
  };
}

function readCategory(event: CalendarEvent, losses: Losses): string | undefined {
  const category = findCategory(event);
  if (!category && event.categories) losses.add('CATEGORIES');
  return category;
}

function readPlace(
  { location, latitude, longitude, onlineUrl }: CalendarEvent,
  stored: EventRow | undefined,
  losses: Losses,
): EventData {
  // People write the address of a video call where the place goes.
  const isOnline = isWebAddress(location);
  const position: Position | undefined =
    latitude !== undefined && longitude !== undefined ? { latitude, longitude } : undefined;
  const venue = readVenue(isOnline ? undefined : location, position, stored?.venue ?? null);
  if (position && !venue) losses.add('GEO');
  return {
    venue: venue ?? undefined,
    onlineUrl: losses.keepAddress('CONFERENCE', onlineUrl) ?? (isOnline ? location : undefined),
  };
}

function readContacts(event: CalendarEvent, losses: Losses): EventData {
  return {
    organiserName: losses.cut('CONTACT', event.organiserName, 200),
    organiserUrl: losses.keepAddress('CONTACT', event.organiserUrl) ?? findForeignPage(event),
    contact: losses.cut('CONTACT', event.contact, 200),
  };
}

/** The page of an event on its organiser's site; a file of this platform names the page of its own. */
function findForeignPage({ url, category }: CalendarEvent): string | undefined {
  return category === undefined && isWebAddress(url) ? url : undefined;
}

/** Files are not fetched from where a calendar says they are: an editor adds them. */
function listLostFiles({ imageUrl, attachments = [] }: CalendarEvent, stored?: EventRow): string[] {
  return [
    ...(imageUrl && !stored?.image ? ['IMAGE'] : []),
    ...attachments.slice(stored?.attachments.length ?? 0).map(() => 'ATTACH'),
  ];
}
