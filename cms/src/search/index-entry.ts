import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { contentName, type ContentUID } from '../content';
import { lockInTransaction } from '../database-lock';
import { buildDocuments, documentColumns, type SearchDocument } from './documents';
import { SEARCH_TABLE } from './engine';

/**
 * Makes what is found of an entry what is published of it, in a transaction: that of the change where
 * there is one. Tells whether it was something else before.
 */
export async function indexEntry(
  strapi: Core.Strapi,
  uid: ContentUID,
  documentId: string,
): Promise<boolean> {
  return strapi.db.transaction(async () => {
    // A nightly rebuild must not write down what an editor is just changing.
    await lockInTransaction(strapi, `search ${documentId.slice(0, 2)}`);
    return writeDocuments(strapi, uid, documentId);
  });
}

async function writeDocuments(
  strapi: Core.Strapi,
  uid: ContentUID,
  documentId: string,
): Promise<boolean> {
  const type = contentName(uid);
  const wanted = await buildDocuments(strapi, uid, documentId);
  return strapi.db.transaction(async ({ trx }) => {
    const where = { type, document_id: documentId };
    const stored: SearchDocument[] = await trx(SEARCH_TABLE)
      .select(documentColumns)
      .where(where)
      .orderBy('id');
    if (isDeepStrictEqual(stored.map(readTimes), wanted)) return false;
    await trx(SEARCH_TABLE).where(where).delete();
    if (wanted.length > 0) await trx(SEARCH_TABLE).insert(wanted);
    return true;
  });
}

/** PostgreSQL's driver gives large numbers as text. */
function readTimes(row: SearchDocument): SearchDocument {
  const toNumber = (value: unknown) => (value === null ? null : Number(value));
  return { ...row, starts_at: toNumber(row.starts_at), over_at: toNumber(row.over_at) };
}
