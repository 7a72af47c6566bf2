import type { Core } from '@strapi/strapi';
import { EVERYTHING, goneTag } from 'content-changes';
import { keepOccurrencesCurrent, MARKER } from '../occurrences/schedule';
import { keepSearchCurrent } from '../search/schedule';
import { DAY_MARKER } from '../search/tables';
import { recordChange } from './record';

const LANGUAGE = 'plugin::i18n.locale';

interface LanguageId {
  id: number;
}

interface Languages {
  delete(which: LanguageId): Promise<unknown>;
}

/**
 * Tells of languages that come, go or are renamed, in the transaction of that. With a language Strapi
 * deletes all that is written in it, behind the document middlewares' back: what was derived from that is
 * worked out again afterwards, at the next start if the CMS is stopped in between.
 */
export function registerLanguageRules(strapi: Core.Strapi): void {
  const record = async (): Promise<void> => recordChange(strapi, [EVERYTHING]);
  const recordGone = async (): Promise<void> =>
    recordChange(strapi, [EVERYTHING, goneTag(EVERYTHING)]);
  strapi.db.lifecycles.subscribe({
    models: [LANGUAGE],
    afterCreate: record,
    afterUpdate: record,
    afterDelete: recordGone,
  });
  strapi.get('services').extend('plugin::i18n.locales', (languages: Languages) => ({
    ...languages,
    delete: async (which: LanguageId) => deleteLanguage(strapi, languages, which),
  }));
}

async function deleteLanguage(
  strapi: Core.Strapi,
  languages: Languages,
  which: LanguageId,
): Promise<unknown> {
  const deleted = await strapi.db.transaction(async () => {
    await strapi.store.delete(MARKER);
    await strapi.store.delete(DAY_MARKER);
    return languages.delete(which);
  });
  await keepOccurrencesCurrent(strapi);
  await keepSearchCurrent(strapi);
  return deleted;
}
