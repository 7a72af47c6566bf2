import type { Core } from '@strapi/strapi';
import { contentTypes } from '../content';
import { materialiseEvent } from '../materialise';
import { type DocumentContext, paramsOf } from './context';

/** Writes the occurrences and the calendar entry of an event anew after a write of it, in the same transaction. */
export async function followInCalendar(
  strapi: Core.Strapi,
  context: DocumentContext,
  result: unknown,
): Promise<void> {
  if (context.uid !== contentTypes.event) return;
  const written = (result as { documentId?: string } | null)?.documentId;
  const documentId = written ?? paramsOf(context).documentId;
  if (documentId) await materialiseEvent(strapi, documentId);
}
