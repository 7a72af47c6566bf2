import type { Core } from '@strapi/strapi';
import { today } from '../clock';
import type { FeedPlace, StoredEntry } from './told-event';

export const TOMBSTONE = 'api::tombstone.tombstone';

/** How long feeds tell that an event has gone. */
const TOMBSTONE_DAYS = 90;

/** Stands in feeds for an event that has gone from them: how it is told apart, and when it was to be. */
export interface Tombstone extends FeedPlace {
  id: number;
  eventId: string;
  /** In whose feeds the event stood. */
  visibility: string;
  uid: string;
  sequence: number;
  stampedAt: string;
  slugs: string;
  startDate: string;
  startTime: string | null;
  endDate: string | null;
  endTime: string | null;
  timeZone: string;
}

/** Writes the tombstone of an entry as it was; none of its texts. */
export async function writeTombstone(strapi: Core.Strapi, gone: StoredEntry): Promise<void> {
  const { eventId, uid, sequence, stampedAt, associationId, visibility } = gone;
  const { category, eventStatus, isOnline, axisIds, slugs } = gone;
  const { startDate, startTime, endDate, endTime, timeZone } = gone.data;
  const times = { startDate, startTime, endDate, endTime, timeZone };
  const place = { associationId, category, eventStatus, isOnline, axisIds };
  await strapi.db.query(TOMBSTONE).create({
    data: { eventId, uid, sequence, stampedAt, visibility, slugs, ...place, ...times },
  });
}

/** Reads every tombstone that was written under a uid. */
export async function readTombstones(strapi: Core.Strapi, uid: string): Promise<Tombstone[]> {
  return strapi.db.query(TOMBSTONE).findMany({ where: { uid } });
}

/** The instant from which on tombstones are told today: they end with a day (UTC). */
export function oldestTold(): string {
  return startOfDayBefore(TOMBSTONE_DAYS);
}

/** Deletes the tombstones that no feed tells any more. */
export async function deleteOldTombstones(strapi: Core.Strapi): Promise<void> {
  await strapi.db
    .query(TOMBSTONE)
    .deleteMany({ where: { stampedAt: { $lt: startOfDayBefore(TOMBSTONE_DAYS + 1) } } });
}

function startOfDayBefore(days: number): string {
  const day = Temporal.PlainDate.from(today('UTC')).subtract({ days });
  return day.toZonedDateTime('UTC').toInstant().toString({ fractionalSecondDigits: 3 });
}
