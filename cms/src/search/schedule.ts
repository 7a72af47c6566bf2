import type { Core } from '@strapi/strapi';
import { today } from '../clock';
import { runAlone } from '../database-lock';
import { rebuildSearch } from './rebuild';
import { DAY_MARKER } from './tables';

/** After the occurrences, whose dates it takes over. */
const NIGHTLY = '0 15 3 * * *';

/** Works out again what is found each night, when dates have passed. */
export function registerSearchRules(strapi: Core.Strapi): void {
  strapi.cron.add({
    search: { task: async () => keepSearchCurrent(strapi), options: { rule: NIGHTLY } },
  });
}

/**
 * Works out again what is found at a start: before the port answers in a database that has never had
 * a search, else after it, since what is found was written with each change.
 */
export async function catchUpSearch(strapi: Core.Strapi): Promise<void> {
  if (!(await strapi.store.get(DAY_MARKER))) return keepSearchCurrent(strapi);
  strapi.server.httpServer.once('listening', () => {
    keepSearchCurrent(strapi).catch((error: unknown) =>
      strapi.log.error(
        `The search could not be brought up to date: ${String(error)} The next start or night tries again.`,
      ),
    );
  });
}

/** Works out again what is found when that has not been done today, by one process at a time. */
export async function keepSearchCurrent(strapi: Core.Strapi): Promise<void> {
  const day = today('UTC');
  await runAlone(strapi, 'search', async () => {
    if ((await strapi.store.get(DAY_MARKER)) === day) return;
    await rebuildSearch(strapi);
    await strapi.store.set({ ...DAY_MARKER, value: day });
  });
}
