import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ContentUID } from '../content';
import { translateMessage } from '../messages';
import { type DocumentContext, localesOf, paramsOf } from './context';

/**
 * Refuses a slug that another entry of the same type and language has.
 * The database refuses it too (`database-indexes.ts`); here the editor is told which entry it is.
 */
export async function checkSlug(strapi: Core.Strapi, context: DocumentContext): Promise<void> {
  const { data, documentId } = paramsOf(context);
  const slug = data?.slug;
  const [locale] = localesOf(context);
  if (typeof slug !== 'string' || locale === undefined) return;
  const other = await strapi.db.query(context.uid as ContentUID).findOne({
    where: { slug, locale, documentId: { $ne: documentId ?? '' } },
  });
  if (!other) return;
  const message = translateMessage(strapi, 'slugTaken', {
    slug,
    title: other.title ?? other.name ?? other.statement,
  });
  throw new errors.ValidationError(message, {
    errors: [{ path: ['slug'], message, name: 'ValidationError' }],
  });
}
