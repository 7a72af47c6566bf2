import type { Core } from '@strapi/strapi';
import { dropStopWords, type AskedWord } from 'text-search';
import { now } from '../clock';
import type { ContentName, Language } from '../content';
import type { Place } from './cursor';
import { engineOf, type Reach } from './engine';
import { findAllOf, findOne } from './question';
import { writeScopeToken } from './tokens';

/** Of a longer question the first ones alone are tried apart. */
const MAX_WORDS_APART = 8;

export interface SearchQuery {
  words: readonly AskedWord[];
  language: Language;
  /** Document id. */
  association: string;
  types: readonly ContentName[];
  limit: number;
  after?: Place;
}

export interface FoundEntry extends Place {
  /** Of its row in the table. */
  id: number;
  type: ContentName;
}

export interface Found {
  entries: FoundEntry[];
  /** How many are found of each type, whichever types are asked for. */
  counts: ReadonlyMap<ContentName, number>;
  /** The words that were left out, since nothing has all of them. */
  leftOut: string[];
}

const nothing: Found = { entries: [], counts: new Map(), leftOut: [] };

const reaches: readonly Reach[] = ['title', 'lead', 'all'];

interface Row {
  type: ContentName;
  document_id: string;
  [column: string]: unknown;
}

/**
 * Finds public entries that have all the words. Where nothing has, words are left out one by one until
 * something has the others: those that stand nowhere first, then the commonest.
 *
 * First come entries with all words in the title, then in title and summary, then the others; of these
 * first events to come by start, then what is no event by position, then past events, the latest first.
 * Nothing in this order depends on the database or on what else is found.
 */
export async function findEntries(strapi: Core.Strapi, query: SearchQuery): Promise<Found> {
  if (query.words.length === 0) return nothing;
  const found = await readPage(strapi, query.words, query);
  if (found.counts.size > 0 || query.words.length === 1) return { ...found, leftOut: [] };
  const asked = dropStopWords(query.words, query.language);
  const kept = await listRarestFirst(strapi, asked.slice(0, MAX_WORDS_APART), query);
  for (; kept.length > 0; kept.pop()) {
    const inPart = await readPage(strapi, kept, query);
    const leftOut = asked.filter((word) => !kept.includes(word)).map(({ word }) => word);
    if (inPart.counts.size > 0) return { ...inPart, leftOut };
  }
  return nothing;
}

/** Those of the words that stand anywhere, the rarest first. */
async function listRarestFirst(
  strapi: Core.Strapi,
  words: readonly AskedWord[],
  query: SearchQuery,
): Promise<AskedWord[]> {
  const engine = engineOf(strapi);
  const counts = words.map(
    (_, index) => `(select count(*) from (${engine.selectIds}) ids${index}) as count${index}`,
  );
  const bindings = words.map((word) => engine.writeMatch(findOne(word), scopeOf(query), 'all'));
  const [row] = await ask(strapi, `select ${counts.join(', ')}`, bindings);
  return words
    .map((word, index) => ({ word, count: Number(row?.[`count${index}`]) }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => one.count - other.count)
    .map(({ word }) => word);
}

function scopeOf({ language, association }: SearchQuery): string {
  return writeScopeToken({
    locale: language,
    associationId: association,
    visibility: 'public',
  });
}

/** Reads a page of what has all the words, and counts all of it, in one statement. */
async function readPage(
  strapi: Core.Strapi,
  words: readonly AskedWord[],
  query: SearchQuery,
): Promise<Pick<Found, 'entries' | 'counts'>> {
  const { types, limit, after } = query;
  const engine = engineOf(strapi);
  const expression = findAllOf(words);
  const place = 'tier, phase, rank, document_id';
  const follows = after ? `and (${place}) > (?, ?, ?, ?)` : '';
  const rows = await ask(
    strapi,
    `with timed as (
      select id, type, document_id, tier, position, starts_at,
        case when over_at is null then 1 when over_at > ? then 0 else 2 end as phase
      from (${engine.selectTiers}) hits
    ), placed as materialized (
      select id, type, tier, phase, ${engine.documentIdByBytes} as document_id,
        case phase when 0 then starts_at when 1 then position else -starts_at end as rank
      from timed
    )
    select type, count(*) as count, 0 as id, 0 as tier, 0 as phase, 0 as rank, '' as document_id
    from placed group by type
    union all
    select type, 0 as count, id, ${place} from (
      select * from placed
      where type in (${types.map(() => '?').join(', ')}) ${follows}
      order by ${place} limit ?
    ) page
    order by ${place}`,
    [
      now().epochMilliseconds,
      ...reaches.map((reach) => engine.writeMatch(expression, scopeOf(query), reach)),
      ...types,
      ...(after ? [after.tier, after.phase, after.rank, after.documentId] : []),
      limit,
    ],
  );
  const counted = rows.filter(({ count }) => Number(count) > 0);
  return {
    counts: new Map(counted.map(({ type, count }) => [type, Number(count)])),
    entries: rows.filter((row) => !counted.includes(row)).map(readEntry),
  };
}

function readEntry({ type, document_id, ...row }: Row): FoundEntry {
  // PostgreSQL's driver gives large numbers as text.
  const number = (name: string) => Number(row[name]);
  return {
    id: number('id'),
    type,
    tier: number('tier'),
    phase: number('phase'),
    rank: number('rank'),
    documentId: document_id,
  };
}

/** Both databases' drivers give rows, in an envelope of their own. */
async function ask(strapi: Core.Strapi, sql: string, bindings: unknown[]): Promise<Row[]> {
  const answer = await strapi.db.connection.raw(sql, bindings as string[]);
  return answer.rows ?? answer;
}
