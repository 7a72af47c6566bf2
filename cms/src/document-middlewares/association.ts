import type { Core } from '@strapi/strapi';
import { contentTypes, siteAssociation } from '../content';
import { type DocumentContext, paramsOf } from './context';

/** Gives a new axis, outcome or event to the site's association when the editor named none. */
export async function fillAssociation(
  strapi: Core.Strapi,
  context: DocumentContext,
): Promise<void> {
  if (context.action !== 'create' || context.uid === contentTypes.association) return;
  const { data } = paramsOf(context);
  if (!data || namesRelation(data.association)) return;
  const association = await strapi.db.query(contentTypes.association).findOne({
    where: { slug: siteAssociation() },
    select: ['documentId'],
  });
  if (association) data.association = association.documentId;
}

/** Tells whether a relation's input names an entry; the admin panel sends `{ connect: [] }` for none. */
function namesRelation(input: unknown): boolean {
  if (input === null || input === undefined) return false;
  if (typeof input !== 'object') return true;
  const { connect, set, documentId, id } = input as Record<string, unknown>;
  if (documentId !== undefined || id !== undefined) return true;
  return [Array.isArray(input) ? input : [], connect, set]
    .flat()
    .some((entry) => entry !== undefined);
}
