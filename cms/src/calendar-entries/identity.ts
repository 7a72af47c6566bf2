import type { Core } from '@strapi/strapi';
import { contentTypes } from '../content';

/** By what calendars know an event again, and which version of it they have. */
export interface EventIdentity {
  uid: string;
  /** The highest that its published versions have. */
  sequence: number;
}

/** What one version of an event, a draft or published in one language, has of it. */
export interface EventVersion {
  id: number;
  uid: string | null;
  sequence: number | null;
  publishedAt: string | null;
}

export async function readVersions(
  strapi: Core.Strapi,
  documentId: string,
): Promise<EventVersion[]> {
  return strapi.db.query(contentTypes.event).findMany({
    select: ['id', 'uid', 'sequence', 'publishedAt'],
    where: { documentId },
  });
}

/** Says by what calendars know an event: the uid that it was imported with, else its document id. */
export function identityOf(versions: EventVersion[], documentId: string): EventIdentity {
  const published = versions.filter(({ publishedAt }) => publishedAt);
  const named = [...published, ...versions].find(({ uid }) => uid);
  return {
    uid: named?.uid ?? documentId,
    sequence: Math.max(0, ...published.map(({ sequence }) => sequence ?? 0)),
  };
}

/**
 * Writes the uid to the versions that have none, and the sequence to those that have a lower one.
 * `updatedAt` stays: Strapi would show the event as modified.
 */
export async function keepIdentity(
  strapi: Core.Strapi,
  versions: EventVersion[],
  { uid, sequence }: EventIdentity,
): Promise<void> {
  for (const version of versions) {
    const kept = { uid: version.uid || uid, sequence: Math.max(version.sequence ?? 0, sequence) };
    if (kept.uid === version.uid && kept.sequence === version.sequence) continue;
    await strapi.db
      .queryBuilder(contentTypes.event)
      .where({ id: version.id })
      .update(kept)
      .execute();
  }
}

/** Gives the events of an older database, which have no uid yet, the one that they would have got. */
export async function fillMissingIdentities(strapi: Core.Strapi): Promise<void> {
  const { connection } = strapi.db;
  const events = strapi.db.metadata.get(contentTypes.event).tableName;
  await connection(events)
    .whereNull('uid')
    .orWhere('uid', '')
    .update({ uid: connection.ref('document_id') });
  await connection(events).whereNull('sequence').update({ sequence: 0 });
}
