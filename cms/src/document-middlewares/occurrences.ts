import type { Core } from '@strapi/strapi';
import { contentTypes } from '../content';
import { materialiseOccurrences } from '../occurrences/materialise';
import { type DocumentContext, paramsOf } from './context';

/** Writes the occurrences of an event anew after a write of it, in the same transaction. */
export async function followWithOccurrences(
  strapi: Core.Strapi,
  context: DocumentContext,
  result: unknown,
): Promise<void> {
  if (context.uid !== contentTypes.event) return;
  const written = (result as { documentId?: string } | null)?.documentId;
  const documentId = written ?? paramsOf(context).documentId;
  if (documentId) await materialiseOccurrences(strapi, documentId);
}
