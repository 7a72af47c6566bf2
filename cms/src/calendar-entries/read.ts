import type { Core } from '@strapi/strapi';
import type { Language } from '../content';
import { pickText } from '../graphql/language-fallback';
import { readEachSeen, seenVisibilities } from '../members/reader';
import { filterEntries, hasSlug, listFilters, mentionsSlug, type FeedQuery } from './filter';
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
  visibility: string;
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
  'visibility',
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
  const rows = await readRows(
    strapi,
    query,
    { select: entryColumns, orderBy: { eventId: 'asc' }, limit },
    after ? [{ eventId: { $gt: after } }] : [],
  );
  return rows
    .toSorted((one, other) => (one.eventId < other.eventId ? -1 : 1))
    .slice(0, limit)
    .map((row) => toEntry(row, query.language));
}

/** Reads the entries that changed last, newest first: a change makes a new row, so ids rise with it. */
export async function readLatest(
  strapi: Core.Strapi,
  query: FeedQuery,
  limit: number,
): Promise<CalendarEntry[]> {
  const rows = await readRows(strapi, query, {
    select: ['id', ...entryColumns],
    orderBy: { id: 'desc' },
    limit,
  });
  return rows
    .toSorted((one, other) => other.id - one.id)
    .slice(0, limit)
    .map((row) => toEntry(row, query.language));
}

/** Reads when an entry of a feed changed last, or went from it; null when it is empty. */
export async function readChangedAt(strapi: Core.Strapi, query: FeedQuery): Promise<string | null> {
  const newest = await readRows(strapi, query, {
    select: ['stampedAt'],
    orderBy: { id: 'desc' },
    limit: 1,
  });
  const tombstones = await readToldTombstones(strapi, query);
  const instants = [...tombstones, ...newest].map(({ stampedAt }) => stampedAt);
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
  const entries = await filterEntries(strapi, query);
  for (let at = 0; at < uids.length; at += UIDS_PER_STATEMENT) {
    const some = uids.slice(at, at + UIDS_PER_STATEMENT);
    const isSeen = { visibility: { $in: seenVisibilities() } };
    const live: { uid: string }[] = await strapi.db
      .query(CALENDAR_ENTRY)
      .findMany({ select: ['uid'], where: { $and: [isSeen, ...entries, { uid: { $in: some } }] } });
    for (const { uid } of live) lastOfEach.delete(uid);
  }
  return [...lastOfEach.values()];
}

/** Writes what differs whenever a feed of the association may, as the reader sees it: no two sets of rows have the same. */
export async function readRowsVersion(strapi: Core.Strapi, association: string): Promise<string> {
  const { connection } = strapi.db;
  // A change deletes a row and inserts one with a higher id. Two changes at once may commit in the
  // other order than that of their ids, so that the highest id alone would hide one of them.
  const measure = (uid: string) =>
    connection(strapi.db.metadata.get(uid).tableName)
      .where({ association_id: association })
      .whereIn('visibility', [...seenVisibilities()])
      .count({ rows: '*' })
      .sum({ ids: 'id' });
  const [entries] = await measure(CALENDAR_ENTRY);
  const [tombstones] = await measure(TOMBSTONE);
  return [entries, tombstones].map((row) => `${row?.rows}:${row?.ids ?? 0}`).join(' ');
}

/** Reads the entries of a feed, those of each visibility in the order and up to the number that is asked for. */
async function readRows(
  strapi: Core.Strapi,
  query: FeedQuery,
  asked: { select: string[]; orderBy: object; limit: number },
  further: object[] = [],
): Promise<StoredEntry[]> {
  const filters = [...(await filterEntries(strapi, query)), ...further];
  return readEachSeen(async (visibility) =>
    strapi.db
      .query(CALENDAR_ENTRY)
      .findMany({ ...asked, where: { $and: [{ visibility }, ...filters] } }),
  );
}

async function readToldTombstones(
  strapi: Core.Strapi,
  { association, filters }: FeedQuery,
): Promise<Tombstone[]> {
  const { event } = filters;
  const found: Tombstone[] = await strapi.db.query(TOMBSTONE).findMany({
    where: {
      $and: [
        {
          associationId: association,
          visibility: { $in: seenVisibilities() },
          stampedAt: { $gte: oldestTold() },
        },
        ...(typeof event === 'string' ? [mentionsSlug(event)] : []),
        ...listFilters(filters),
      ],
    },
    orderBy: [{ uid: 'asc' }, { sequence: 'asc' }],
  });
  return typeof event === 'string' ? found.filter((row) => hasSlug(row, event)) : found;
}

function toEntry(row: StoredEntry, asked: Language): CalendarEntry {
  const { eventId, uid, sequence, stampedAt, toldAt, eventStatus, category, visibility } = row;
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
    visibility,
  };
}
