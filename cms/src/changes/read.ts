import type { Core } from '@strapi/strapi';
import { type ChangeBatch, EVERYTHING, goneTag } from 'content-changes';
import { CHANGE } from './record';

/** As many as one message tells. */
const BATCH = 500;

interface ChangeRow {
  id: number;
  /** Random: Strapi gives each row one. */
  documentId: string;
  tags: string[];
}

/** Reads the sequence of the last change; 0 when there was none. */
export async function readLastSequence(strapi: Core.Strapi): Promise<number> {
  const [last] = await findRows(strapi, { orderBy: { id: 'desc' }, limit: 1 });
  return last?.id ?? 0;
}

/**
 * Reads what follows the change `after`, the first 500 of them. Whoever has seen less than is
 * remembered is told that everything has changed, and may be gone.
 */
export async function readChanges(strapi: Core.Strapi, after: number): Promise<ChangeBatch> {
  const [first] = await findRows(strapi, { orderBy: { id: 'asc' }, limit: 1 });
  const isForgotten = first !== undefined && first.id > after + 1;
  const rows = await findRows(strapi, {
    where: { id: { $gt: after } },
    orderBy: { id: 'asc' },
    limit: BATCH,
  });
  const changes = rows.map(({ id, documentId, tags }) => ({
    sequence: id,
    mark: documentId,
    tags,
  }));
  const [known] = await findRows(strapi, { where: { id: after } });
  if (isForgotten) changes[0]?.tags.push(EVERYTHING, goneTag(EVERYTHING));
  return { after, mark: known?.documentId ?? '', last: await readLastSequence(strapi), changes };
}

async function findRows(strapi: Core.Strapi, query: object): Promise<ChangeRow[]> {
  return strapi.db.query(CHANGE).findMany({ select: ['id', 'documentId', 'tags'], ...query });
}
