import type { Core } from '@strapi/strapi';
import type { Language } from '../content';
import { pickText } from '../graphql/language-fallback';
import { hasSlug, listFilters, mentionsSlug, publicEntries, type FeedQuery } from './filter';
import { CALENDAR_ENTRY } from './materialise';
import type { StoredEntry, ToldData, ToldText } from './told-event';
import { oldestTold, TOMBSTONE, type Tombstone } from './tombstones';

/** Within what both databases bind in a statement. */
const UIDS_PER_STATEMENT = 500;

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

/** The columns that `toEntry` reads. */
const entryColumns = [
  'eventId',
  'uid',
  'sequence',
  'stampedAt',
  'toldAt',
  'eventStatus',
  'category',
  'data',
];

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
    select: entryColumns,
    where: {
      $and: [
        ...(await publicEntries(strapi, query)),
        ...(after ? [{ eventId: { $gt: after } }] : []),
      ],
    },
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
    select: entryColumns,
    where: { $and: await publicEntries(strapi, query) },
    orderBy: { id: 'desc' },
    limit,
  });
  return rows.map((row) => toEntry(row, query.language));
}

/** Reads when an entry of a feed changed last, or went from it; null when it is empty. */
export async function readChangedAt(strapi: Core.Strapi, query: FeedQuery): Promise<string | null> {
  const newest: { stampedAt: string } | null = await strapi.db.query(CALENDAR_ENTRY).findOne({
    select: ['stampedAt'],
    where: { $and: await publicEntries(strapi, query) },
    orderBy: { id: 'desc' },
  });
  const tombstones = await readToldTombstones(strapi, query);
  const instants = [...tombstones, ...(newest ? [newest] : [])].map(({ stampedAt }) => stampedAt);
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
  const found = await readToldTombstones(strapi, query);
  const lastOfEach = new Map(found.map((tombstone) => [tombstone.uid, tombstone]));
  const uids = [...lastOfEach.keys()];
  const entries = await publicEntries(strapi, query);
  for (let at = 0; at < uids.length; at += UIDS_PER_STATEMENT) {
    const some = uids.slice(at, at + UIDS_PER_STATEMENT);
    const live: { uid: string }[] = await strapi.db
      .query(CALENDAR_ENTRY)
      .findMany({ select: ['uid'], where: { $and: [...entries, { uid: { $in: some } }] } });
    for (const { uid } of live) lastOfEach.delete(uid);
  }
  return [...lastOfEach.values()];
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

async function readToldTombstones(
  strapi: Core.Strapi,
  { association, filters }: FeedQuery,
): Promise<Tombstone[]> {
  const { event } = filters;
  const found: Tombstone[] = await strapi.db.query(TOMBSTONE).findMany({
    where: {
      $and: [
        { associationId: association, stampedAt: { $gte: oldestTold() } },
        ...(typeof event === 'string' ? [mentionsSlug(event)] : []),
        ...listFilters(filters),
      ],
    },
    orderBy: [{ uid: 'asc' }, { sequence: 'asc' }],
  });
  return typeof event === 'string' ? found.filter((row) => hasSlug(row, event)) : found;
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
