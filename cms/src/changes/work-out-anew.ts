import type { Core } from '@strapi/strapi';
import { EVERYTHING } from 'content-changes';
import { contentTypes, type ContentName } from '../content';
import { materialiseEvent } from '../materialise';
import { lockEvent } from '../occurrences/lock-event';
import { indexEntry } from '../search/index-entry';
import { listTouched, readPublishedState } from './published-state';

/** More than this is told as a change of everything: it is too much for one message. */
const MOST_TOLD = 200;

export interface EntryName {
  name: ContentName;
  documentId: string;
}

/**
 * Makes what is derived from entries (occurrences, calendar entries, the search) what is published of them,
 * in the transaction of a write of something that they show. Gives the tags of what that touches.
 */
export async function workOutAnew(strapi: Core.Strapi, named: EntryName[]): Promise<string[]> {
  const byName = new Map(named.map((entry) => [`${entry.name} ${entry.documentId}`, entry]));
  // All locks first, and in one order: two such writes must not wait for one another.
  const entries = [...byName.values()].toSorted((one, other) =>
    one.documentId < other.documentId ? -1 : 1,
  );
  for (const { name, documentId } of entries) {
    if (name === 'event') await lockEvent(strapi, documentId);
  }
  const tags: string[] = [];
  for (const { name, documentId } of entries) {
    const before = await readPublishedState(strapi, name, documentId);
    if (name === 'event') await materialiseEvent(strapi, documentId);
    await indexEntry(strapi, contentTypes[name], documentId);
    const after = await readPublishedState(strapi, name, documentId);
    tags.push(...listTouched(name, documentId, [before, after]));
  }
  return entries.length > MOST_TOLD ? [EVERYTHING] : tags;
}
