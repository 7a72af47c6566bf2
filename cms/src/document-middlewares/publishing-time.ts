import type { Core } from '@strapi/strapi';
import type { ContentUID } from '../content';
import { type DocumentContext, localesOf, paramsOf } from './context';

/** Leaves the time of a copy out: it is for its editor to say. */
export function leavePublishingTimeOut(context: DocumentContext): void {
  if (context.action !== 'clone') return;
  const params = paramsOf(context);
  params.data = { ...params.data, publishAt: null };
}

/** Forgets the time at which a draft was to be published once it is, by whomever: it is not published again. */
export async function forgetPublishingTime(
  strapi: Core.Strapi,
  context: DocumentContext,
  result: unknown,
): Promise<void> {
  const { documentId = (result as { documentId: string }).documentId, status } = paramsOf(context);
  // Strapi publishes what is written as published without a publish action of its own.
  if (context.action !== 'publish' && status !== 'published') return;
  const locales = localesOf(context);
  // `updatedAt` stays: Strapi would show the entry as modified.
  await strapi.db
    .queryBuilder(context.uid as ContentUID)
    .where({ documentId, ...(locales !== '*' && { locale: { $in: locales } }) })
    .update({ publishAt: null })
    .execute();
}
