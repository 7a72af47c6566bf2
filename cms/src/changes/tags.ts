import type { ContentName } from '../content';

/** The types of which lists are made: content and uploaded files. */
export type ListedName = ContentName | 'file';

const lists: Record<ListedName, string> = {
  association: 'list:associations',
  axis: 'list:axes',
  outcome: 'list:outcomes',
  event: 'list:events',
  file: 'list:files',
};

/** Marks what was made from any number of entries of a type, none included. */
export function listTag(name: ListedName): string {
  return lists[name];
}

/** Marks what was made from one entry. */
export function entryTag(name: ContentName, documentId: string): string {
  return `${name}:${documentId}`;
}

/** No slug is longer; what is asked for may be. */
const MOST_SLUG_CHARACTERS = 200;

/** Marks what was found, or not found, under a slug: whatever was asked for, the tag fits into a header. */
export function slugTag(name: ContentName, slug: string): string {
  return `slug:${name}:${encodeURIComponent(slug.slice(0, MOST_SLUG_CHARACTERS).toWellFormed())}`;
}

/** Marks what was made from the days of a month, "2024-09". */
export function monthTag(month: string): string {
  return `month:${month}`;
}
