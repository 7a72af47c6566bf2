import type { Core } from '@strapi/strapi';
import type { ContentUID } from '../content';
import { indexEntry } from '../search/index-entry';
import { type DocumentContext, paramsOf } from './context';

/** Writes what is found of an entry anew after a write of it, in the same transaction. */
export async function followWithSearch(
  strapi: Core.Strapi,
  context: DocumentContext,
  result: unknown,
): Promise<void> {
  const written = (result as { documentId?: string } | null)?.documentId;
  const documentId = written ?? paramsOf(context).documentId;
  if (documentId) await indexEntry(strapi, context.uid as ContentUID, documentId);
}
