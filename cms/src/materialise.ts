import type { Core } from '@strapi/strapi';
import { materialiseEntry } from './calendar-entries/materialise';
import { materialiseOccurrences } from './occurrences/materialise';
import { readPublished } from './published-event';

/**
 * Makes the occurrences and the calendar entry of an event those of what is published of it.
 * To be called in the transaction of the change. Tells whether they were others before.
 */
export async function materialiseEvent(strapi: Core.Strapi, documentId: string): Promise<boolean> {
  const versions = await readPublished(strapi, documentId);
  const isShownAnew = await materialiseOccurrences(strapi, documentId, versions);
  const isToldAnew = await materialiseEntry(strapi, documentId, versions);
  return isShownAnew || isToldAnew;
}
