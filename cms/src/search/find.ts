import type { Core } from '@strapi/strapi';
import { dropStopWords, type AskedWord } from 'text-search';
import { now } from '../clock';
import type { ContentName, Language } from '../content';
import { seenVisibilities } from '../members/reader';
import type { Place } from './cursor';
import {
  engineOf,
  type Connection,
  type Expression,
  type Reach,
  type SearchEngine,
} from './engine';
import { findAllOf } from './question';
import { writeScopeToken } from './tokens';

/** Of a longer question the first ones alone are tried apart. */
const MAX_WORDS_APART = 8;

/** Of more entries than these, ordering all of them takes longer than asking again for each tier. */
const MANY = 2000;

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
 * Finds entries that the reader sees and that have all the words. Where nothing has, words are left out one by one until
 * something has the others: those that stand nowhere first, then the commonest.
 *
 * First come entries with all words in the title, then in title and summary, then the others; of these
 * first events to come by start, then what is no event by position, then past events, the latest first.
 * Nothing in this order depends on the database or on what else is found.
 */
export async function findEntries(
  strapi: Core.Strapi,
  query: SearchQuery,
  many = MANY,
): Promise<Found> {
  if (query.words.length === 0) return nothing;
  const engine = engineOf(strapi);
  return engine.connect(strapi.db.connection, async (connection) => {
    const search = { engine, connection, query, many, moment: now().epochMilliseconds };
    const found = await readPage(search, query.words);
    if (found.counts.size > 0 || query.words.length === 1) return { ...found, leftOut: [] };
    const asked = dropStopWords(query.words, query.language);
    const kept = await listRarestFirst(search, asked.slice(0, MAX_WORDS_APART));
    for (; kept.length > 0; kept.pop()) {
      const inPart = await readPage(search, kept);
      const leftOut = asked.filter((word) => !kept.includes(word)).map(({ word }) => word);
      if (inPart.counts.size > 0) return { ...inPart, leftOut };
    }
    return nothing;
  });
}

/** What is asked, and of whom. */
interface Search {
  engine: SearchEngine;
  connection: Connection;
  query: SearchQuery;
  /** Of more entries than these the tiers are read one after the other. */
  many: number;
  /** Milliseconds since 1970: what is an event to come then. */
  moment: number;
}

/** Those of the words that stand anywhere, the rarest first. */
async function listRarestFirst(search: Search, words: readonly AskedWord[]): Promise<AskedWord[]> {
  const names = words.map((_, index) => `word${index}`);
  const counts = names.map(
    (name) =>
      `(select count(*) from (${search.engine.selectIds('all', name)}) of_${name}) as ${name}`,
  );
  const matches = words.map((word) => writeMatch(search, findAllOf([word]), 'all'));
  const bindings = Object.fromEntries(names.map((name, index) => [name, matches[index]]));
  const [row] = await ask(search, `select ${counts.join(', ')}`, bindings);
  return words
    .map((word, index) => ({ word, count: Number(row?.[`word${index}`]) }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => one.count - other.count)
    .map(({ word }) => word);
}

/** Counts all that has the words, and reads a page of it. */
async function readPage(
  search: Search,
  words: readonly AskedWord[],
): Promise<Pick<Found, 'entries' | 'counts'>> {
  const { types, limit, after } = search.query;
  const expression = findAllOf(words);
  const counts = await countTypes(search, expression);
  const total = types.reduce((sum, type) => sum + (counts.get(type) ?? 0), 0);
  const tiers = [...reaches.keys()].slice(after?.tier);
  const entries: FoundEntry[] = [];
  for (const together of total > search.many ? tiers.map((tier) => [tier]) : [tiers]) {
    const left = Math.min(limit, total) - entries.length;
    if (left > 0) entries.push(...(await readTiers(search, expression, together, left)));
  }
  return { counts, entries };
}

async function countTypes(
  search: Search,
  expression: Expression,
): Promise<ReadonlyMap<ContentName, number>> {
  const { places, isFound } = search.engine;
  const rows = await ask(
    search,
    `select type, count(*) as count from ${places} where ${isFound('all')} group by type`,
    writeMatches(search, expression),
  );
  return new Map(rows.map(({ type, count }) => [type, Number(count)]));
}

/** Reads the first entries of tiers that follow each other, or of those in them that follow the place. */
async function readTiers(
  search: Search,
  expression: Expression,
  tiers: readonly number[],
  limit: number,
): Promise<FoundEntry[]> {
  const { engine, moment, query } = search;
  const isIn = (tier: number) => `id in (${engine.selectIds(reaches[tier] ?? 'all')})`;
  const [first = 0] = tiers;
  const last = tiers.at(-1) ?? first;
  const types = Object.fromEntries(query.types.map((type) => [`type_${type}`, type]));
  const place = 'tier, phase, rank, document_id';
  const rows = await ask(
    search,
    `with timed as (
      select id, type, document_id, position, starts_at,
        case ${tiers.map((tier) => `when ${tier === last ? 'true' : isIn(tier)} then ${tier}`).join(' ')}
        end as tier,
        case when over_at is null then 1 when over_at > :moment then 0 else 2 end as phase
      from ${engine.places}
      where ${engine.isFound(reaches[last] ?? 'all')} ${first > 0 ? `and not ${isIn(first - 1)}` : ''}
        and type in (${Object.keys(types)
          .map((name) => `:${name}`)
          .join(', ')})
    ), placed as (
      select id, type, tier, phase, ${engine.documentIdByBytes} as document_id,
        case phase when 0 then starts_at when 1 then position else -starts_at end as rank
      from timed
    )
    select * from placed
    ${query.after ? `where (${place}) > (:tier, :phase, :rank, :documentId)` : ''}
    order by ${place} limit :limit`,
    { ...writeMatches(search, expression), ...types, ...query.after, moment, limit },
  );
  return rows.map(({ type, document_id, ...row }) => ({
    type,
    documentId: document_id,
    // PostgreSQL's driver gives large numbers as text.
    id: Number(row.id),
    tier: Number(row.tier),
    phase: Number(row.phase),
    rank: Number(row.rank),
  }));
}

/** Writes what the engine's queries are bound to, by reach. */
function writeMatches(search: Search, expression: Expression): Record<Reach, string> {
  return {
    title: writeMatch(search, expression, 'title'),
    lead: writeMatch(search, expression, 'lead'),
    all: writeMatch(search, expression, 'all'),
  };
}

function writeMatch({ engine, query }: Search, expression: Expression, reach: Reach): string {
  const { language: locale, association: associationId } = query;
  const scopeTokens = seenVisibilities().map((visibility) =>
    writeScopeToken({ locale, associationId, visibility }),
  );
  return engine.writeMatch(expression, scopeTokens, reach);
}

/** Both databases' drivers give rows, in an envelope of their own. */
async function ask({ connection }: Search, sql: string, bindings: object): Promise<Row[]> {
  const answer = await connection.raw(sql, bindings);
  return answer.rows ?? answer;
}
