import type { Core } from '@strapi/strapi';
import { contentTypes, type ContentName } from '../content';
import { engineOf, SEARCH_TABLE } from './engine';
import { indexEntry } from './index-entry';

export interface SearchRebuildReport {
  entries: number;
  /** Document ids of the entries that were not found as they should be, and are now. */
  differing: string[];
}

/**
 * Works out again what is found of every entry, and writes what differs; the database makes its index
 * anew from that. A healthy database has no difference but for events of which a date has passed.
 * Each entry is a transaction of its own, so that others are served in between.
 */
export async function rebuildSearch(strapi: Core.Strapi): Promise<SearchRebuildReport> {
  const { rebuildIndex } = engineOf(strapi);
  await strapi.db.transaction(async ({ trx }) => rebuildIndex && trx.raw(rebuildIndex));
  let entries = 0;
  const differing: string[] = [];
  for (const [name, uid] of Object.entries(contentTypes)) {
    const documentIds = await listEntries(strapi, name as ContentName);
    entries += documentIds.length;
    for (const documentId of documentIds) {
      if (await indexEntry(strapi, uid, documentId)) differing.push(documentId);
    }
  }
  return { entries, differing };
}

/** Every entry that is published, or that is found although it is not. */
async function listEntries(strapi: Core.Strapi, type: ContentName): Promise<string[]> {
  const published = await strapi.db
    .query(contentTypes[type])
    .findMany({ select: ['documentId'], where: { publishedAt: { $notNull: true } } });
  const found: { document_id: string }[] = await strapi.db.transaction(async ({ trx }) =>
    trx(SEARCH_TABLE).where({ type }).distinct('document_id'),
  );
  return [
    ...new Set([
      ...published.map(({ documentId }) => documentId),
      ...found.map(({ document_id }) => document_id),
    ]),
  ];
}
