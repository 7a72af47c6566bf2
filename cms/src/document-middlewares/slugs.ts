import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ContentUID } from '../content';
import { translateMessage } from '../messages';
import { type DocumentContext, localesOf, paramsOf } from './context';

const MAX_WORDS_LENGTH = 80;

/**
 * Gives an entry that has a title and no slug one made from the title, and refuses a slug that
 * another entry of the same type and language has.
 * The database refuses it too (`database-indexes.ts`); here the editor is told which entry it is.
 */
export async function settleSlug(strapi: Core.Strapi, context: DocumentContext): Promise<void> {
  if (context.action === 'clone') return dropTakenSlug(strapi, context);
  const { data } = paramsOf(context);
  const [locale] = localesOf(context);
  if (!data || locale === undefined) return;
  if (!data.slug && (await isSlugMissing(strapi, context, locale))) {
    data.slug = await makeSlug(strapi, context.uid as ContentUID, data, locale);
  }
  if (typeof data.slug === 'string') await refuseTakenSlug(strapi, context, data.slug, locale);
}

/** A copy has the slugs of its original: unless it is given one of its own, it gets one when it is saved. */
async function dropTakenSlug(strapi: Core.Strapi, context: DocumentContext): Promise<void> {
  const params = paramsOf(context);
  const { slug } = params.data ?? {};
  const isTaken =
    !slug || (await strapi.db.query(context.uid as ContentUID).count({ where: { slug } })) > 0;
  if (isTaken) params.data = { ...params.data, slug: null };
}

/** A partial update leaves the stored slug as it is, unless it empties it. */
async function isSlugMissing(
  strapi: Core.Strapi,
  context: DocumentContext,
  locale: string,
): Promise<boolean> {
  const { data, documentId } = paramsOf(context);
  if (!documentId || (data && 'slug' in data)) return true;
  const stored = await strapi.db.query(context.uid as ContentUID).findOne({
    where: { documentId, locale, publishedAt: null },
    select: ['slug'],
  });
  return !stored?.slug;
}

async function makeSlug(
  strapi: Core.Strapi,
  uid: ContentUID,
  data: Record<string, unknown>,
  locale: string,
): Promise<string | null> {
  const { targetField } = strapi.getModel(uid).attributes.slug as { targetField: string };
  const text = data[targetField];
  if (typeof text !== 'string' || text.trim() === '') return null;
  const generate = async (fields: object): Promise<string> =>
    strapi
      .plugin('content-manager')
      .service('uid')
      .generateUIDField({ contentTypeUID: uid, field: 'slug', data: fields, locale });
  const slug = await generate({ [targetField]: shorten(text.trim()) });
  // A title of pictures alone leaves no letter: the name of the type is the slug then.
  return /^[a-z0-9]/.test(slug) ? slug : generate({});
}

/** Cuts a long title after a whole word. */
function shorten(text: string): string {
  if (text.length <= MAX_WORDS_LENGTH) return text;
  const cut = text.slice(0, MAX_WORDS_LENGTH + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1));
}

async function refuseTakenSlug(
  strapi: Core.Strapi,
  context: DocumentContext,
  slug: string,
  locale: string,
): Promise<void> {
  const { documentId = '' } = paramsOf(context);
  const other = await strapi.db.query(context.uid as ContentUID).findOne({
    where: { slug, locale, documentId: { $ne: documentId } },
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
