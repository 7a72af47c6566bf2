import type { Core } from '@strapi/strapi';
import { localize, type LocalTimes } from 'calendar';
import { contentTypes, languages, type Language } from '../content';
import { pickLanguage } from '../graphql/language-fallback';
import { filterByRange, type DayRange } from './range';

/** What a calendar shows of one dated happening. */
export interface Occurrence extends LocalTimes {
  id: string;
  documentId: string;
  slug: string;
  title: string;
  summary: string | null;
  language: string;
  allDay: boolean;
  startsAt: string;
  endsAt: string | null;
  timeZone: string;
  eventStatus: string;
  category: string;
  online: boolean;
  venueName: string | null;
  locality: string | null;
  axes: string[];
}

export interface OccurrenceFilters {
  category?: string[] | null;
  eventStatus?: string[] | null;
  /** Document id. */
  axis?: string | null;
  online?: boolean | null;
  text?: string | null;
}

export interface OccurrenceQuery {
  /** Document id. */
  association: string;
  language: Language;
  range: DayRange;
  filters: OccurrenceFilters;
  /** How many at most; none is all. */
  limit?: number;
  /** Only what comes after this one in the order of start and document id. */
  after?: { startsAt: string; documentId: string };
}

interface EventRow {
  documentId: string;
  locale: string;
  slug: string;
  title: string;
  summary: string | null;
  startDate: string;
  endDate: string | null;
  startsAt: string;
  endsAt: string | null;
  allDay: boolean;
  timeZone: string;
  eventStatus: string;
  category: string;
  onlineUrl: string | null;
  venue: { name: string; locality: string | null } | null;
  axes: { documentId: string }[];
}

/**
 * Reads published, public occurrences in the order of their start, each in the asked language or in
 * the one there is. A fixed number of SQL statements, however many there are.
 */
export async function readOccurrences(
  strapi: Core.Strapi,
  query: OccurrenceQuery,
): Promise<Occurrence[]> {
  const rows = await readEvents(strapi, query);
  const { text } = query.filters;
  const events = pickLanguage(rows, query.language)
    .filter((event) => !text || mentions(event, text))
    .slice(0, query.limit);
  const axisTitles = await readAxisTitles(strapi, events, query.language);
  return events.map((event) => toOccurrence(event, axisTitles, query.range.timeZone));
}

async function readEvents(strapi: Core.Strapi, query: OccurrenceQuery): Promise<EventRow[]> {
  const { association, range, filters, limit, after } = query;
  return strapi.db.query(contentTypes.event).findMany({
    select: [
      'documentId',
      'locale',
      'slug',
      'title',
      'summary',
      'startDate',
      'endDate',
      'startsAt',
      'endsAt',
      'allDay',
      'timeZone',
      'eventStatus',
      'category',
      'onlineUrl',
    ],
    where: {
      $and: [
        {
          publishedAt: { $notNull: true },
          visibility: 'public',
          association: { documentId: association },
        },
        filterByRange(range),
        ...listFilters(filters),
        ...(after ? [followAfter(after)] : []),
      ],
    },
    populate: {
      venue: { select: ['name', 'locality'] },
      axes: { select: ['documentId'] },
    },
    orderBy: [{ startsAt: 'asc' }, { documentId: 'asc' }],
    // An entry has a row for each of its languages.
    ...(limit === undefined || filters.text ? {} : { limit: limit * languages.length }),
  });
}

function listFilters({ category, eventStatus, axis, online }: OccurrenceFilters): object[] {
  return [
    ...(category ? [{ category: { $in: category } }] : []),
    ...(eventStatus ? [{ eventStatus: { $in: eventStatus } }] : []),
    ...(typeof axis === 'string' ? [{ axes: { documentId: axis } }] : []),
    ...(typeof online === 'boolean'
      ? [{ onlineUrl: online ? { $notNull: true } : { $null: true } }]
      : []),
  ];
}

/**
 * Tells whether what is shown of an event has a text. The database cannot: it does not know which
 * language is shown, and SQLite folds the case of ASCII letters alone.
 */
function mentions({ title, summary }: EventRow, text: string): boolean {
  const wanted = text.toLowerCase();
  return [title, summary].some((shown) => shown?.toLowerCase().includes(wanted));
}

function followAfter({ startsAt, documentId }: { startsAt: string; documentId: string }): object {
  return { $or: [{ startsAt: { $gt: startsAt } }, { startsAt, documentId: { $gt: documentId } }] };
}

async function readAxisTitles(
  strapi: Core.Strapi,
  events: EventRow[],
  language: Language,
): Promise<Map<string, string>> {
  const documentIds = [
    ...new Set(events.flatMap(({ axes }) => axes.map(({ documentId }) => documentId))),
  ];
  const rows = await strapi.db.query(contentTypes.axis).findMany({
    select: ['documentId', 'locale', 'title'],
    where: { documentId: { $in: documentIds }, publishedAt: { $notNull: true } },
    orderBy: { position: 'asc' },
  });
  return new Map(pickLanguage(rows, language).map(({ documentId, title }) => [documentId, title]));
}

function toOccurrence(
  event: EventRow,
  axisTitles: Map<string, string>,
  timeZone: string,
): Occurrence {
  const { locale, onlineUrl, venue, axes, startDate, endDate, ...shown } = event;
  const ofEvent = new Set(axes.map(({ documentId }) => documentId));
  return {
    ...shown,
    ...localize({ ...shown, startDate, endDate }, timeZone),
    // Stable however the event is edited: the date is the one its editor wrote.
    id: `${event.documentId}:${startDate}`,
    language: locale,
    online: onlineUrl !== null,
    venueName: venue?.name ?? null,
    locality: venue?.locality ?? null,
    axes: [...axisTitles].filter(([id]) => ofEvent.has(id)).map(([, title]) => title),
  };
}
