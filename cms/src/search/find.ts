import type { Core } from '@strapi/strapi';
import { now } from '../clock';
import type { ContentName, Language } from '../content';
import type { Place } from './cursor';
import { engineOf, type Expression, type Reach, type SearchEngine } from './engine';
import { dropStopWords, findAllOf, findOne, type AskedWord } from './question';
import { writeScopeToken } from './tokens';

/** The words that may be missing are looked for one by one. */
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
  /** Whether nothing has all the words, so that these have some of them. */
  isPartial: boolean;
}

const nothing: Found = { entries: [], counts: new Map(), isPartial: false };

const reaches: readonly Reach[] = ['title', 'lead', 'all'];

interface Row {
  type: ContentName;
  document_id: string;
  [column: string]: unknown;
}

/** A query of what is found, with its tiers and how many words each lacks. */
interface Hits {
  sql: string;
  bindings: unknown[];
}

/**
 * Finds public entries by words: those that have all of them, else those that have most. First come
 * those with all words in the title, then in title and summary, then the others; of these first
 * events to come by start, then what is no event by position, then past events, the latest first.
 * Nothing in this order depends on the database or on what else is found.
 */
export async function findEntries(strapi: Core.Strapi, query: SearchQuery): Promise<Found> {
  const engine = engineOf(strapi);
  if (query.words.length === 0) return nothing;
  const found = await readPage(strapi, selectWithAll(engine, query), query);
  if (found.counts.size > 0 || query.words.length === 1) return { ...found, isPartial: false };
  const inPart = await readPage(strapi, selectWithSome(engine, query), query);
  return { ...inPart, isPartial: inPart.counts.size > 0 };
}

function selectWithAll(engine: SearchEngine, query: SearchQuery): Hits {
  return {
    sql: `select *, 0 as missing from (${engine.selectTiers}) tiers`,
    bindings: writeMatches(engine, query, findAllOf(query.words)),
  };
}

function selectWithSome(engine: SearchEngine, query: SearchQuery): Hits {
  const words = dropStopWords(query.words, query.language).slice(0, MAX_WORDS_APART);
  const apart = words.map(findOne);
  const missing = apart.map(() => `case when id in (${engine.selectIds}) then 0 else 1 end`);
  return {
    sql: `select *, ${missing.join(' + ')} as missing from (${engine.selectTiers}) tiers`,
    bindings: [
      ...apart.map((word) => engine.writeMatch(word, scopeOf(query), 'all')),
      ...writeMatches(engine, query, apart.flat()),
    ],
  };
}

function writeMatches(engine: SearchEngine, query: SearchQuery, expression: Expression): string[] {
  return reaches.map((reach) => engine.writeMatch(expression, scopeOf(query), reach));
}

function scopeOf({ language, association }: SearchQuery): string {
  return writeScopeToken({
    locale: language,
    associationId: association,
    visibility: 'public',
  });
}

/** Reads a page of hits and counts all of them, in one statement. */
async function readPage(
  strapi: Core.Strapi,
  hits: Hits,
  { types, limit, after }: SearchQuery,
): Promise<Pick<Found, 'entries' | 'counts'>> {
  const place = 'missing, tier, phase, rank, document_id';
  const follows = after ? `and (${place}) > (?, ?, ?, ?, ?)` : '';
  const rows = await ask(
    strapi,
    `with hits as (${hits.sql}), timed as (
      select id, type, document_id, missing, tier, position, starts_at,
        case when over_at is null then 1 when over_at > ? then 0 else 2 end as phase
      from hits
    ), placed as materialized (
      select id, type, missing, tier, phase, document_id,
        case phase when 0 then starts_at when 1 then position else -starts_at end as rank
      from timed
    )
    select type, count(*) as count, 0 as id, 0 as missing, 0 as tier, 0 as phase, 0 as rank, '' as document_id
    from placed group by type
    union all
    select type, 0 as count, id, ${place} from (
      select * from placed
      where type in (${types.map(() => '?').join(', ')}) ${follows}
      order by ${place} limit ?
    ) page
    order by ${place}`,
    [
      ...hits.bindings,
      now().epochMilliseconds,
      ...types,
      ...(after ? [after.missing, after.tier, after.phase, after.rank, after.documentId] : []),
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
    missing: number('missing'),
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
