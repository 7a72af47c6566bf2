import type { Core } from '@strapi/strapi';
import { contentTypes } from '../content';
import { recordChange } from './record';
import { listTag } from './tags';
import { type EntryName, workOutAnew } from './work-out-anew';

const FILE = 'plugin::upload.file';

/**
 * Tells of a file that is edited, replaced or deleted in the media library, and has the calendar entries
 * of the events that show it follow, in the transaction of its row
 * (`write-in-transactions.ts`).
 */
export function registerFileRules(strapi: Core.Strapi): void {
  const record = async (events: EntryName[]): Promise<void> =>
    recordChange(strapi, [listTag('file'), ...(await workOutAnew(strapi, events))]);
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    async afterUpdate({ result }) {
      await record(await findEvents(strapi, { id: (result as { id: number }).id }));
    },
    async beforeDelete({ params: { where }, state }) {
      state.events = await findEvents(strapi, where);
    },
    async afterDelete({ state }) {
      await record(state.events as EntryName[]);
    },
  });
}

/** Finds the published events that show a file. */
async function findEvents(strapi: Core.Strapi, file: unknown): Promise<EntryName[]> {
  const events: { documentId: string }[] = await strapi.db.query(contentTypes.event).findMany({
    select: ['documentId'],
    where: { publishedAt: { $notNull: true }, $or: [{ image: file }, { attachments: file }] },
  });
  return events.map(({ documentId }) => ({ name: 'event', documentId }));
}
