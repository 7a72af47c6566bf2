import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { listTouched, readPublishedState } from '../changes/published-state';
import { recordChange } from '../changes/record';
import { contentName, type ContentUID } from '../content';
import { type DocumentContext, paramsOf } from './context';

/** Writes down, in the same transaction, that a write has changed what the public is shown. */
export async function recordPublishedChange<Result>(
  strapi: Core.Strapi,
  context: DocumentContext,
  next: () => Promise<Result>,
): Promise<Result> {
  const name = contentName(context.uid as ContentUID);
  const { documentId: asked } = paramsOf(context);
  const before = asked
    ? await readPublishedState(strapi, name, asked)
    : { versions: [], months: [] };
  const result = await next();
  const documentId = asked ?? (result as { documentId?: string } | null)?.documentId;
  if (!documentId) return result;
  const after = await readPublishedState(strapi, name, documentId);
  if (!isDeepStrictEqual(before, after)) {
    await recordChange(strapi, listTouched(name, documentId, [before, after]));
  }
  return result;
}
