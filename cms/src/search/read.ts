import type { Core } from '@strapi/strapi';
import { excerpt, markMatches, matchWords, type TextPart } from 'text-search';
import { now } from '../clock';
import type { ContentName, Language } from '../content';
import { OCCURRENCE } from '../occurrences/materialise';
import { presentOccurrences, type Occurrence } from '../occurrences/present';
import { writeCursor } from './cursor';
import { SEARCH_TABLE } from './engine';
import { findEntries, type FoundEntry, type SearchQuery } from './find';

export interface SearchResult {
  id: string;
  type: ContentName;
  documentId: string;
  slug: string;
  title: string;
  language: Language;
  titleParts: TextPart[];
  excerpt: TextPart[];
  /** Of an event, its next one; its last one when all are over. */
  occurrence: Occurrence | null;
}

export interface SearchPage {
  edges: { cursor: string; node: SearchResult }[];
  hasNextPage: boolean;
  counts: ReadonlyMap<ContentName, number>;
  /** The words that were left out, since nothing has all of them. */
  leftOut: string[];
}

interface TextRow {
  id: number;
  slug: string;
  title: string;
  summary: string;
  body: string;
  language: Language;
}

/** Finds a page of entries that the reader sees, with their texts as they are shown. */
export async function search(
  strapi: Core.Strapi,
  query: SearchQuery,
  timeZone: string,
): Promise<SearchPage> {
  // One more than asked for tells whether there is a next page.
  const found = await findEntries(strapi, { ...query, limit: query.limit + 1 });
  const entries = found.entries.slice(0, query.limit);
  const [texts, occurrences] = await Promise.all([
    readTexts(strapi, entries),
    readShownOccurrences(strapi, entries, query.language, timeZone),
  ]);
  const edges = entries.flatMap((entry) => {
    const text = texts.get(entry.id);
    // It may have been unpublished in between.
    if (!text) return [];
    const occurrence = occurrences.get(entry.documentId) ?? null;
    return [{ cursor: writeCursor(entry), node: { ...describe(entry, text, query), occurrence } }];
  });
  const { counts, leftOut } = found;
  return { edges, hasNextPage: found.entries.length > query.limit, counts, leftOut };
}

function describe({ type, documentId }: FoundEntry, row: TextRow, { words }: SearchQuery) {
  const { slug, title, summary, body, language } = row;
  const isMatch = matchWords(words, language);
  return {
    id: `${type}:${documentId}`,
    type,
    documentId,
    slug,
    title,
    language,
    titleParts: markMatches(title, isMatch),
    excerpt: excerpt([summary, body], isMatch),
  };
}

async function readTexts(
  strapi: Core.Strapi,
  entries: readonly FoundEntry[],
): Promise<Map<number, TextRow>> {
  const rows: TextRow[] = await strapi.db
    .connection(SEARCH_TABLE)
    .select('id', 'slug', 'title', 'summary', 'body', 'language')
    .whereIn(
      'id',
      entries.map(({ id }) => id),
    );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Reads of each event found the occurrence that it is shown with, by the event's document id. */
async function readShownOccurrences(
  strapi: Core.Strapi,
  entries: readonly FoundEntry[],
  language: Language,
  timeZone: string,
): Promise<Map<string, Occurrence>> {
  const events = entries.filter(({ type }) => type === 'event').map(({ id }) => id);
  if (events.length === 0) return new Map();
  const ofEvent = 'select o.key from occurrences o where o.event_id = d.document_id';
  const rows: { shown: string | null }[] = await strapi.db
    .connection(`${SEARCH_TABLE} as d`)
    .whereIn('d.id', events)
    .select(
      strapi.db.connection.raw(
        `coalesce(
          (${ofEvent} and o.over_at > ? order by o.starts_at, o.key limit 1),
          (${ofEvent} order by o.starts_at desc, o.key desc limit 1)
        ) as shown`,
        [new Date(now().epochMilliseconds)],
      ),
    );
  const keys = rows.flatMap(({ shown }) => shown ?? []);
  const shown = await strapi.db.query(OCCURRENCE).findMany({ where: { key: { $in: keys } } });
  const occurrences = await presentOccurrences(strapi, shown, language, timeZone);
  return new Map(occurrences.map((occurrence) => [occurrence.documentId, occurrence]));
}
