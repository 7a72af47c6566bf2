import { contentTypes, typesWithVisibility, type ContentUID } from '../content';
import type { Visibility } from '../members/reader';

export const ENTRY_ADDRESS = 'api::entry-address.entry-address';

/** The types whose entries are found by a slug that editors change; an association's is configuration. */
export const addressedTypes = ['axis', 'outcome', 'event'] as const;

export type AddressedType = (typeof addressedTypes)[number];

/** An address, and the entry that was the last one published under it. Neither a draft nor what is for members gets in. */
export interface EntryAddress {
  entryType: AddressedType;
  /** Document ids. */
  entryId: string;
  associationId: string;
  language: string;
  slug: string;
}

/** Names the type of entries with addresses; null when they have none. */
export function nameAddressedType(uid: string): AddressedType | null {
  return addressedTypes.find((name) => contentTypes[name] === uid) ?? null;
}

/** Filters the entries that somebody sees who sees these visibilities. */
export function filterVisible(uid: ContentUID, visibilities: readonly Visibility[]): object {
  const isPublished = { publishedAt: { $notNull: true } };
  return typesWithVisibility.has(uid)
    ? { ...isPublished, visibility: { $in: visibilities } }
    : isPublished;
}
