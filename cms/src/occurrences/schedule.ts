import type { Core } from '@strapi/strapi';
import { runAlone } from '../database-lock';
import { today } from '../clock';
import { rebuildOccurrences } from './rebuild';

const MARKER = { type: 'core', name: 'occurrences', key: 'rebuilt_on' } as const;
const NIGHTLY = '0 0 3 * * *';

/**
 * Works the occurrences out again each night, when the horizon has moved by a day, and when a language
 * of the content is deleted: Strapi then removes its rows behind the document middlewares' back.
 */
export function registerOccurrenceRules(strapi: Core.Strapi): void {
  strapi.cron.add({
    occurrences: { task: async () => keepOccurrencesCurrent(strapi), options: { rule: NIGHTLY } },
  });
  strapi.db.lifecycles.subscribe({
    models: ['plugin::i18n.locale'],
    async afterDelete() {
      await rebuildOccurrences(strapi);
    },
  });
}

/** Works the occurrences out again when that has not been done today, by one process at a time. */
export async function keepOccurrencesCurrent(strapi: Core.Strapi): Promise<void> {
  const day = today('UTC');
  await runAlone(strapi, 'occurrences', async () => {
    if ((await strapi.store.get(MARKER)) === day) return;
    await rebuildOccurrences(strapi);
    await strapi.store.set({ ...MARKER, value: day });
  });
}
