import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { now } from '../clock';
import { readList, writeList, type PublishedEvent } from '../published-event';
import { identityOf, keepIdentity, readVersions, type EventIdentity } from './identity';
import { tellEvent, type FeedPlace, type StoredEntry, type ToldEvent } from './told-event';
import { readTombstones, writeTombstone } from './tombstones';

export const CALENDAR_ENTRY = 'api::calendar-entry.calendar-entry';

/**
 * Makes the calendar entry of an event what is published of it, in all its languages; what has gone
 * from a feed gets a tombstone. A change raises the sequence above all that was told under the uid.
 * To be called in the transaction of the change. Tells whether calendars are told anything new.
 */
export async function materialiseEntry(
  strapi: Core.Strapi,
  documentId: string,
  versions: PublishedEvent[],
): Promise<boolean> {
  const rows = await readVersions(strapi, documentId);
  const identity = identityOf(rows, documentId);
  const stored: StoredEntry | undefined =
    (await strapi.db.query(CALENDAR_ENTRY).findOne({ where: { eventId: documentId } })) ??
    undefined;
  const told = tellEvent(versions);
  const isChanged = stored || told ? isOther(stored, told, identity) : false;
  const sequence = isChanged
    ? await replaceEntry(strapi, { documentId, ...identity }, stored, told)
    : (stored?.sequence ?? 0);
  await keepIdentity(strapi, rows, { uid: identity.uid, sequence });
  return isChanged;
}

function isOther(
  stored: StoredEntry | undefined,
  told: ToldEvent | undefined,
  { uid, sequence }: EventIdentity,
): boolean {
  if (!stored || !told || stored.uid !== uid || stored.sequence < sequence) return true;
  return !isDeepStrictEqual(pickTold(stored), { ...told, slugs: joinSlugs([told, stored]) });
}

function pickTold(entry: StoredEntry): ToldEvent {
  const { associationId, visibility, category, eventStatus, isOnline, axisIds, slugs, data } =
    entry;
  return { associationId, visibility, category, eventStatus, isOnline, axisIds, slugs, data };
}

/** Whoever subscribed to one event finds it under every slug that it has had. */
function joinSlugs(holders: { slugs: string }[]): string {
  const slugs = holders.flatMap((holder) => readList(holder.slugs));
  return writeList([...new Set(slugs)].toSorted());
}

/** Returns the sequence of what is told last. */
async function replaceEntry(
  strapi: Core.Strapi,
  { documentId, uid, sequence: given }: EventIdentity & { documentId: string },
  stored: StoredEntry | undefined,
  told: ToldEvent | undefined,
): Promise<number> {
  const stampedAt = now().toString({ fractionalSecondDigits: 3 });
  const isSameUid = !stored || stored.uid === uid;
  const tombstones = await readTombstones(strapi, uid);
  let last = findLast([...tombstones, ...(stored && isSameUid ? [stored] : [])]);
  if (stored) {
    await strapi.db.query(CALENDAR_ENTRY).delete({ where: { id: stored.id } });
    if (hasGone(stored, told, uid)) {
      const sequence = isSameUid ? last + 1 : stored.sequence + 1;
      await writeTombstone(strapi, { ...stored, sequence, stampedAt });
      if (isSameUid) last = sequence;
    }
  }
  if (!told) return last;
  const sequence = Math.max(last + 1, given);
  const entry = {
    ...told,
    eventId: documentId,
    uid,
    sequence,
    stampedAt,
    toldAt: stored?.toldAt ?? stampedAt,
    slugs: joinSlugs([told, ...tombstones, ...(stored ? [stored] : [])]),
  };
  await strapi.db.query(CALENDAR_ENTRY).create({ data: entry });
  return sequence;
}

function findLast(told: { sequence: number }[]): number {
  return Math.max(-1, ...told.map(({ sequence }) => sequence));
}

/** Tells whether an entry leaves any feed that it stands in: members are told of all that is public too. */
function hasGone(stored: StoredEntry, told: ToldEvent | undefined, uid: string): boolean {
  if (!told || stored.uid !== uid) return true;
  if (stored.visibility === 'public' && told.visibility !== 'public') return true;
  return !isDeepStrictEqual(pickPlace(stored), pickPlace(told));
}

function pickPlace(entry: FeedPlace): FeedPlace {
  const { associationId, category, eventStatus, isOnline, axisIds } = entry;
  return { associationId, category, eventStatus, isOnline, axisIds };
}
