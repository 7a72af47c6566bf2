import type { Core } from '@strapi/strapi';
import { CALENDAR_ENTRY } from '../../calendar-entries/materialise';
import type { StoredEntry, ToldData, ToldText } from '../../calendar-entries/told-event';
import type { Language } from '../../content';
import { pickText } from '../../graphql/language-fallback';

/** An event as calendars are told of it, in the language of a mail or in the one there is. */
export interface ToldEvent {
  entry: StoredEntry;
  data: Omit<ToldData, 'texts'>;
  text: ToldText & { language: string };
}

/** Reads what is published of an event, whoever may see it; null when it is not published. */
export async function readToldEvent(
  strapi: Core.Strapi,
  documentId: string,
  language: Language,
): Promise<ToldEvent | null> {
  const entry: StoredEntry | null = await strapi.db
    .query(CALENDAR_ENTRY)
    .findOne({ where: { eventId: documentId } });
  if (!entry) return null;
  const { texts, ...data } = entry.data;
  return { entry, data, text: pickText(texts, language) };
}
