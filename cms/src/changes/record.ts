import type { Core } from '@strapi/strapi';
import { lockInTransaction } from '../database-lock';

export const CHANGE = 'api::change.change';

type Listener = (tags: string[]) => void;
const listeners = new Set<Listener>();

/**
 * Calls `listener` at each commit of a change that this process has made, before the writer goes on; gives
 * the function that ends it.
 */
export function onRecorded(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Writes down what a change touches, in the transaction of the change: what is committed is told, and
 * nothing else. One transaction at a time, so that sequences are committed in their order and nobody
 * who has read up to one has missed a lower one.
 */
export async function recordChange(strapi: Core.Strapi, tags: Iterable<string>): Promise<void> {
  await strapi.db.transaction(async ({ onCommit }) => {
    await lockInTransaction(strapi, 'changes');
    const data = { tags: [...new Set(tags)] };
    await strapi.db.query(CHANGE).create({ data });
    onCommit(() => {
      for (const listener of listeners) listener(data.tags);
    });
  });
}
