import type { Core } from '@strapi/strapi';
import { contentTypes } from '../content';
import { TOMBSTONE } from '../calendar-entries/tombstones';

/** Gives the rows of an older database, which knew no visibility of theirs, the one that they had: public. */
export async function fillMissingVisibilities(strapi: Core.Strapi): Promise<void> {
  for (const uid of [TOMBSTONE, contentTypes.axis]) {
    const { tableName } = strapi.db.metadata.get(uid);
    await strapi.db.connection(tableName).whereNull('visibility').update({ visibility: 'public' });
  }
}
