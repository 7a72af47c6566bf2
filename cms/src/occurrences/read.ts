import type { Core } from '@strapi/strapi';
import { localize, type LocalTimes } from 'calendar';
import { contentTypes, defaultLanguage, type Language } from '../content';
import { pickLanguage } from '../graphql/language-fallback';
import { OCCURRENCE } from './materialise';
import { filtersByRange, type DayRange } from './range';

/** What a calendar shows of one dated happening. */
export interface Occurrence extends LocalTimes {
  id: string;
  documentId: string;
  slug: string;
  title: string;
  summary: string | null;
  language: string;
  /** The date that names it in its series, as the series has it; null when the event happens once. */
  recurrenceId: string | null;
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

/** Where a page of occurrences goes on: in the order of start and key. */
export interface Position {
  startsAt: string;
  key: string;
}

export interface OccurrenceQuery {
  /** Document id. */
  association: string;
  language: Language;
  range: DayRange;
  filters: OccurrenceFilters;
  /** How many at most; none is all. */
  limit?: number;
  after?: Position;
}

interface CellText {
  language: string;
  title: string;
  slug: string;
  summary: string | null;
}

interface Row {
  key: string;
  eventId: string;
  recurrenceId: string | null;
  startsAt: string;
  endsAt: string | null;
  allDay: boolean;
  firstDate: string;
  lastDate: string;
  timeZone: string;
  eventStatus: string;
  category: string;
  isOnline: boolean;
  venueName: string | null;
  locality: string | null;
  axisIds: string;
  texts: Record<string, Omit<CellText, 'language'>>;
}

/**
 * Reads published, public occurrences in the order of their start, each in the asked language or in
 * the one there is. A fixed number of SQL statements, each a range of one index, however many there are.
 */
export async function readOccurrences(
  strapi: Core.Strapi,
  query: OccurrenceQuery,
): Promise<Occurrence[]> {
  const { short, long } = filtersByRange(query.range);
  const found = [
    ...(await readRows(strapi, query, short)),
    ...(await readRows(strapi, query, long)),
  ];
  const { text } = query.filters;
  const rows = found
    .filter((row) => !text || mentions(chooseText(row, query.language), text))
    .toSorted(compareRows)
    .slice(0, query.limit);
  const axisTitles = await readAxisTitles(strapi, rows, query.language);
  return rows.map((row) => toOccurrence(row, axisTitles, query));
}

async function readRows(
  strapi: Core.Strapi,
  { association, filters, limit, after }: OccurrenceQuery,
  inRange: object,
): Promise<Row[]> {
  return strapi.db.query(OCCURRENCE).findMany({
    where: {
      $and: [
        { associationId: association, visibility: 'public' },
        inRange,
        ...listFilters(filters),
        ...(after ? [follow(after)] : []),
      ],
    },
    orderBy: [{ startsAt: 'asc' }, { key: 'asc' }],
    // What the database finds by a text may stand in a language that is not shown.
    ...(limit === undefined || filters.text ? {} : { limit }),
  });
}

function compareRows(one: Row, other: Row): number {
  return Date.parse(one.startsAt) - Date.parse(other.startsAt) || (one.key < other.key ? -1 : 1);
}

function listFilters({ category, eventStatus, axis, online, text }: OccurrenceFilters): object[] {
  return [
    ...(category ? [{ category: { $in: category } }] : []),
    ...(eventStatus ? [{ eventStatus: { $in: eventStatus } }] : []),
    ...(typeof axis === 'string' ? [{ axisIds: { $contains: `|${axis}|` } }] : []),
    ...(typeof online === 'boolean' ? [{ isOnline: online }] : []),
    ...(text ? [{ searchText: { $contains: text.toLowerCase() } }] : []),
  ];
}

/** The database folds ASCII letters alone, so that the index and the question are both lower case. */
function mentions({ title, summary }: CellText, text: string): boolean {
  const wanted = text.toLowerCase();
  return [title, summary].some((shown) => shown?.toLowerCase().includes(wanted));
}

function follow({ startsAt, key }: Position): object {
  return { $or: [{ startsAt: { $gt: startsAt } }, { startsAt, key: { $gt: key } }] };
}

function listAxisIds({ axisIds }: Row): string[] {
  return axisIds.split('|').filter((id) => id !== '');
}

async function readAxisTitles(
  strapi: Core.Strapi,
  rows: Row[],
  language: Language,
): Promise<Map<string, string>> {
  const documentIds = [...new Set(rows.flatMap(listAxisIds))];
  const axes = await strapi.db.query(contentTypes.axis).findMany({
    select: ['documentId', 'locale', 'title'],
    where: { documentId: { $in: documentIds }, publishedAt: { $notNull: true } },
    orderBy: { position: 'asc' },
  });
  return new Map(pickLanguage(axes, language).map(({ documentId, title }) => [documentId, title]));
}

/** Chooses the asked language, else the default one, else the one there is. */
function chooseText({ key, texts }: Row, asked: Language): CellText {
  const language = [asked, defaultLanguage, ...Object.keys(texts)].find((code) => texts[code]);
  const text = language && texts[language];
  if (!text) throw new Error(`The occurrence ${key} has no text.`);
  return { language, ...text };
}

function toOccurrence(
  row: Row,
  axisTitles: Map<string, string>,
  { language, range }: OccurrenceQuery,
): Occurrence {
  const { key, eventId, isOnline, firstDate, lastDate, ...shown } = row;
  const ofEvent = new Set(listAxisIds(row));
  return {
    ...shown,
    ...chooseText(row, language),
    ...localize({ ...shown, startDate: firstDate, endDate: lastDate }, range.timeZone),
    id: key,
    documentId: eventId,
    online: isOnline,
    axes: [...axisTitles].filter(([id]) => ofEvent.has(id)).map(([, title]) => title),
  };
}
