import {
  chooseVersion,
  writeList,
  type PublishedEvent,
  type StoredFile,
  type StoredOverride,
  type StoredVenue,
} from '../published-event';
import { toPlainText } from '../rich-text';

export interface ToldText {
  title: string;
  slug: string;
  summary: string | null;
  /** Plain text. */
  description: string | null;
}

/** What a calendar is told of an event, besides what feeds are filtered by. Times are wall times. */
export interface ToldData {
  startDate: string;
  startTime: string | null;
  endDate: string | null;
  endTime: string | null;
  timeZone: string;
  recurrence: string | null;
  overrides: StoredOverride[];
  previousStartDate: string | null;
  venue: StoredVenue | null;
  onlineUrl: string | null;
  organiserName: string | null;
  organiserUrl: string | null;
  registrationUrl: string | null;
  contact: string | null;
  image: StoredFile | null;
  attachments: StoredFile[];
  /** By language. */
  texts: Record<string, ToldText>;
}

/** What decides in which feeds an event stands. */
export interface FeedPlace {
  associationId: string;
  category: string;
  eventStatus: string;
  isOnline: boolean;
  axisIds: string;
}

export interface ToldEvent extends FeedPlace {
  visibility: string;
  slugs: string;
  data: ToldData;
}

/** A calendar entry as it is kept. */
export interface StoredEntry extends ToldEvent {
  id: number;
  eventId: string;
  uid: string;
  sequence: number;
  stampedAt: string;
  toldAt: string;
}

/** Gathers what calendars are told of an event; undefined when it is not published or has no association. */
export function tellEvent(versions: PublishedEvent[]): ToldEvent | undefined {
  const event = chooseVersion(versions);
  if (!event?.association) return undefined;
  return {
    associationId: event.association.documentId,
    visibility: event.visibility,
    category: event.category,
    eventStatus: event.eventStatus,
    isOnline: Boolean(event.onlineUrl),
    axisIds: writeList(event.axes.map(({ documentId }) => documentId).toSorted()),
    slugs: writeList([...new Set(versions.map(({ slug }) => slug))].toSorted()),
    data: gatherData(event, versions),
  };
}

function gatherData(event: PublishedEvent, versions: PublishedEvent[]): ToldData {
  const { startDate, startTime, endDate, endTime, timeZone, previousStartDate } = event;
  const { onlineUrl, organiserName, organiserUrl, registrationUrl, contact } = event;
  return {
    startDate,
    startTime,
    endDate,
    endTime,
    timeZone,
    previousStartDate,
    onlineUrl,
    organiserName,
    organiserUrl,
    registrationUrl,
    contact,
    recurrence: event.recurrence || null,
    overrides: event.overrides.map(pickOverride),
    venue: event.venue && pickVenue(event.venue),
    image: event.image && pickFile(event.image),
    attachments: (event.attachments ?? []).map(pickFile),
    texts: Object.fromEntries(versions.map((version) => [version.locale, pickText(version)])),
  };
}

function pickText({ title, slug, summary, description }: PublishedEvent): ToldText {
  return { title, slug, summary, description: description && toPlainText(description) };
}

function pickOverride(override: StoredOverride): StoredOverride {
  const { originalDate, originalTime, cancelled, startDate, startTime, endDate, endTime } =
    override;
  return { originalDate, originalTime, cancelled, startDate, startTime, endDate, endTime };
}

function pickVenue(venue: StoredVenue): StoredVenue {
  const { name, street, postalCode, locality, country, latitude, longitude } = venue;
  return { name, street, postalCode, locality, country, latitude, longitude };
}

function pickFile({ url, mime, name, alternativeText, width, height }: StoredFile): StoredFile {
  return { url, mime, name, alternativeText, width, height };
}
