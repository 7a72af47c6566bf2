import type { Core } from '@strapi/strapi';
import type { Language } from '../content';
import { pickText } from '../graphql/language-fallback';
import { readList } from '../published-event';
import { CALENDAR_ENTRY } from './materialise';
import type { StoredEntry, ToldData, ToldText } from './told-event';
import { oldestTold, TOMBSTONE, type Tombstone } from './tombstones';

/** What a feed tells of an event, in the asked language or in the one there is. */
export interface CalendarEntry extends Omit<ToldData, 'texts'>, ToldText {
  documentId: string;
  uid: string;
  sequence: number;
  stampedAt: string;
  createdAt: string;
  language: string;
  eventStatus: string;
  category: string;
}

export interface FeedFilters {
  category?: string[] | null;
  eventStatus?: string[] | null;
  /** Document id. */
  axis?: string | null;
  online?: boolean | null;
  /** Document ids of events. */
  events?: string[];
}

/** Which entries: public ones of one association. */
export interface FeedQuery {
  /** Document id. */
  association: string;
  language: Language;
  filters: FeedFilters;
}

/**
 * Reads a page of a feed's entries, past ones too, in the order of document ids, which no change of
 * an event moves.
 */
export async function readEntries(
  strapi: Core.Strapi,
  query: FeedQuery,
  { limit, after }: { limit: number; after?: string },
): Promise<CalendarEntry[]> {
  const rows: StoredEntry[] = await strapi.db.query(CALENDAR_ENTRY).findMany({
    where: { $and: [...publicEntries(query), ...(after ? [{ eventId: { $gt: after } }] : [])] },
    orderBy: { eventId: 'asc' },
    limit,
  });
  return rows.map((row) => toEntry(row, query.language));
}

/** Reads the entries that changed last, newest first: a change makes a new row, so ids rise with it. */
export async function readLatest(
  strapi: Core.Strapi,
  query: FeedQuery,
  limit: number,
): Promise<CalendarEntry[]> {
  const rows: StoredEntry[] = await strapi.db.query(CALENDAR_ENTRY).findMany({
    where: { $and: publicEntries(query) },
    orderBy: { id: 'desc' },
    limit,
  });
  return rows.map((row) => toEntry(row, query.language));
}

/** Reads when an entry of a feed changed last, or went from it; null when it is empty. */
export async function readChangedAt(strapi: Core.Strapi, query: FeedQuery): Promise<string | null> {
  const newest = { select: ['stampedAt'], orderBy: { id: 'desc' } };
  const entry = await strapi.db
    .query(CALENDAR_ENTRY)
    .findOne({ ...newest, where: { $and: publicEntries(query) } });
  const tombstone = await strapi.db
    .query(TOMBSTONE)
    .findOne({ ...newest, where: { $and: toldTombstones(query) } });
  const instants: string[] = [entry, tombstone].flatMap((row) => (row ? [row.stampedAt] : []));
  return instants.toSorted().at(-1) ?? null;
}

/**
 * Reads what stands in a feed for the events that have gone from it: the last tombstone of each uid
 * that no entry of the feed has.
 */
export async function readFeedTombstones(
  strapi: Core.Strapi,
  query: FeedQuery,
): Promise<Tombstone[]> {
  const found: Tombstone[] = await strapi.db.query(TOMBSTONE).findMany({
    where: { $and: toldTombstones(query) },
    orderBy: [{ uid: 'asc' }, { sequence: 'asc' }],
  });
  const told = strapi.db
    .queryBuilder(TOMBSTONE)
    .select('uid')
    .where({ $and: toldTombstones(query) })
    .getKnexQuery();
  const live: { uid: string }[] = await strapi.db.query(CALENDAR_ENTRY).findMany({
    select: ['uid'],
    where: { $and: [...publicEntries(query), { uid: { $in: told } }] },
  });
  const liveUids = new Set(live.map(({ uid }) => uid));
  const lastOfEach = new Map(found.map((tombstone) => [tombstone.uid, tombstone]));
  return [...lastOfEach.values()].filter(({ uid }) => !liveUids.has(uid));
}

/**
 * Finds the events that are or were known by a slug: those that are told under it now, else those
 * that were; and of those that have gone the ones that had it.
 */
export async function findEvents(
  strapi: Core.Strapi,
  association: string,
  slug: string,
): Promise<string[]> {
  const where = { associationId: association, slugs: { $contains: `|${slug}|` } };
  const entries: StoredEntry[] = await strapi.db
    .query(CALENDAR_ENTRY)
    .findMany({ where: { ...where, visibility: 'public' } });
  const tombstones: Tombstone[] = await strapi.db.query(TOMBSTONE).findMany({ where });
  // A slug may hold what LIKE takes for any letter.
  const isNamed = (row: { slugs: string }) => readList(row.slugs).includes(slug);
  const named = entries.filter(isNamed);
  const current = named.filter(({ data }) =>
    Object.values(data.texts).some((text) => text.slug === slug),
  );
  const found = [...(current.length > 0 ? current : named), ...tombstones.filter(isNamed)];
  return [...new Set(found.map(({ eventId }) => eventId))];
}

/** Writes what differs whenever a feed of the association may: no two sets of rows have the same. */
export async function readRowsVersion(strapi: Core.Strapi, association: string): Promise<string> {
  const { connection } = strapi.db;
  // A change deletes a row and inserts one with a higher id. Two changes at once may commit in the
  // other order than that of their ids, so that the highest id alone would hide one of them.
  const measure = (uid: string) =>
    connection(strapi.db.metadata.get(uid).tableName)
      .where({ association_id: association })
      .count({ rows: '*' })
      .sum({ ids: 'id' });
  const [entries] = await measure(CALENDAR_ENTRY).where({ visibility: 'public' });
  const [tombstones] = await measure(TOMBSTONE);
  return [entries, tombstones].map((row) => `${row?.rows}:${row?.ids ?? 0}`).join(' ');
}

function publicEntries({ association, filters }: FeedQuery): object[] {
  return [{ associationId: association, visibility: 'public' }, ...listFilters(filters)];
}

function toldTombstones({ association, filters }: FeedQuery): object[] {
  return [
    { associationId: association, stampedAt: { $gte: oldestTold() } },
    ...listFilters(filters),
  ];
}

function listFilters({ category, eventStatus, axis, online, events }: FeedFilters): object[] {
  return [
    ...(category ? [{ category: { $in: category } }] : []),
    ...(eventStatus ? [{ eventStatus: { $in: eventStatus } }] : []),
    ...(typeof axis === 'string' ? [{ axisIds: { $contains: `|${axis}|` } }] : []),
    ...(typeof online === 'boolean' ? [{ isOnline: online }] : []),
    ...(events ? [{ eventId: { $in: events } }] : []),
  ];
}

function toEntry(row: StoredEntry, asked: Language): CalendarEntry {
  const { eventId, uid, sequence, stampedAt, toldAt, eventStatus, category } = row;
  const { texts, ...data } = row.data;
  return {
    ...data,
    ...pickText(texts, asked),
    documentId: eventId,
    uid,
    sequence,
    stampedAt,
    createdAt: toldAt,
    eventStatus,
    category,
  };
}
