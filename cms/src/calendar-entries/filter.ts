import type { Core } from '@strapi/strapi';
import { contentTypes, type Language } from '../content';
import { filterSeen, seenVisibilities } from '../members/reader';
import { readList } from '../published-event';
import { CALENDAR_ENTRY } from './materialise';
import type { StoredEntry } from './told-event';

export interface FeedFilters {
  category?: string[] | null;
  eventStatus?: string[] | null;
  /** Document id. */
  axis?: string | null;
  online?: boolean | null;
  /** A slug of an event, in any language, of now or of before. */
  event?: string | null;
}

/** Which entries: those of one association that the reader sees. */
export interface FeedQuery {
  /** Document id. */
  association: string;
  language: Language;
  filters: FeedFilters;
}

/** Builds the filters that find the entries of a feed, of whatever visibility; the slug of an event costs a statement. */
export async function filterEntries(
  strapi: Core.Strapi,
  { association, filters }: FeedQuery,
): Promise<object[]> {
  const { event } = filters;
  const named = typeof event === 'string' && { $in: await findEvents(strapi, association, event) };
  return [
    { associationId: association },
    ...(named ? [{ eventId: named }] : []),
    ...listFilters(filters),
  ];
}

/** Finds the events that the reader is told of under a slug now, else those that were. */
async function findEvents(
  strapi: Core.Strapi,
  association: string,
  slug: string,
): Promise<string[]> {
  const now: { documentId: string }[] = await strapi.db.query(contentTypes.event).findMany({
    select: ['documentId'],
    where: { slug, publishedAt: { $notNull: true }, ...filterSeen(contentTypes.event) },
  });
  if (now.length > 0) return now.map(({ documentId }) => documentId);
  const before: StoredEntry[] = await strapi.db.query(CALENDAR_ENTRY).findMany({
    select: ['eventId', 'slugs'],
    where: {
      associationId: association,
      visibility: { $in: seenVisibilities() },
      ...mentionsSlug(slug),
    },
  });
  return before.filter((entry) => hasSlug(entry, slug)).map(({ eventId }) => eventId);
}

/** Builds the filter that finds what has, or had, a slug; `hasSlug` makes sure. */
export function mentionsSlug(slug: string): object {
  return { slugs: { $contains: `|${slug}|` } };
}

/** Tells whether a row has, or had, a slug: what is asked for may hold what LIKE takes for any letter. */
export function hasSlug({ slugs }: { slugs: string }, slug: string): boolean {
  return readList(slugs).includes(slug);
}

/** Builds the filters by what entries and tombstones both have. */
export function listFilters({ category, eventStatus, axis, online }: FeedFilters): object[] {
  return [
    ...(category ? [{ category: { $in: category } }] : []),
    ...(eventStatus ? [{ eventStatus: { $in: eventStatus } }] : []),
    ...(typeof axis === 'string' ? [{ axisIds: { $contains: `|${axis}|` } }] : []),
    ...(typeof online === 'boolean' ? [{ isOnline: online }] : []),
  ];
}
