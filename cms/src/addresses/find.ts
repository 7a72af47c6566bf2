import type { Core } from '@strapi/strapi';
import { contentTypes, type Language } from '../content';
import { pickLanguage, type ContentRow } from '../graphql/language-fallback';
import { seenVisibilities } from '../members/reader';
import {
  type AddressedType,
  ENTRY_ADDRESS,
  type EntryAddress,
  filterVisible,
} from './entry-address';

/** What is looked for: a slug of an association's entries, in any language. */
export interface AddressQuestion {
  type: AddressedType;
  slug: string;
  /** Document id. */
  associationId: string;
  language: Language;
}

/** What has become of an address; `now` is null when its entry has gone. */
export interface FormerAddress {
  now: { slug: string; language: string } | null;
}

/**
 * Finds what was the last to be published under an address, and where it is now: in the asked
 * language, or in the one there is, for whoever sees it there. null when nothing ever was published under it.
 */
export async function findFormerAddress(
  strapi: Core.Strapi,
  { type, slug, associationId, language }: AddressQuestion,
): Promise<FormerAddress | null> {
  const holders: EntryAddress[] = await strapi.db
    .query(ENTRY_ADDRESS)
    .findMany({ where: { slug, entryType: type, associationId }, orderBy: { id: 'asc' } });
  const last = holders.find((holder) => holder.language === language) ?? holders[0];
  if (!last) return null;
  const uid = contentTypes[type];
  const rows: ContentRow[] = await strapi.db.query(uid).findMany({
    where: {
      ...filterVisible(uid, seenVisibilities()),
      documentId: last.entryId,
      association: { documentId: associationId },
    },
  });
  const [now] = pickLanguage(rows, language);
  return { now: now ? { slug: String(now.slug), language: now.locale } : null };
}
