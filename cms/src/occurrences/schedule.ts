import type { Core } from '@strapi/strapi';
import { deleteOldTombstones } from '../calendar-entries/tombstones';
import { runAlone } from '../database-lock';
import { today } from '../clock';
import { rebuildOccurrences } from './rebuild';

/** Its number rises when rows of another kind are worked out: a database of before gets them at once. */
export const MARKER = { type: 'core', name: 'occurrences', key: 'rebuilt_on_2' } as const;
const NIGHTLY = '0 0 3 * * *';

/** Works the occurrences out again each night, when the horizon has moved by a day. */
export function registerOccurrenceRules(strapi: Core.Strapi): void {
  strapi.cron.add({
    occurrences: { task: async () => keepOccurrencesCurrent(strapi), options: { rule: NIGHTLY } },
  });
}

/**
 * Works the occurrences out again at a start. A database that has never had them gets them before the
 * port answers. Another one shows what was written with each change: what a day adds to it lies five
 * years ahead, and nobody waits for that.
 */
export async function catchUpOccurrences(strapi: Core.Strapi): Promise<void> {
  if (!(await strapi.store.get(MARKER))) return keepOccurrencesCurrent(strapi);
  strapi.server.httpServer.once('listening', () => {
    keepOccurrencesCurrent(strapi).catch((error: unknown) =>
      strapi.log.error(
        `The occurrences of today could not be worked out: ${String(error)} The next start or night tries again.`,
      ),
    );
  });
}

/** Works the occurrences out again when that has not been done today, by one process at a time. */
export async function keepOccurrencesCurrent(strapi: Core.Strapi): Promise<void> {
  const day = today('UTC');
  await runAlone(strapi, 'occurrences', async () => {
    if ((await strapi.store.get(MARKER)) === day) return;
    await rebuildOccurrences(strapi);
    await deleteOldTombstones(strapi);
    await strapi.store.set({ ...MARKER, value: day });
  });
}
