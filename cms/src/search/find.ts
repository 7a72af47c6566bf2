import type { Core } from '@strapi/strapi';
import { now } from '../clock';
import type { ContentName, Language } from '../content';
import type { Place } from './cursor';
import { engineOf, SEARCH_TABLE, type Expression, type Reach, type SearchEngine } from './engine';
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

/** A common table expression `hits`, with its bindings. */
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
  if (query.words.length === 0) return { entries: [], counts: new Map(), isPartial: false };
  const ofAll = selectWithAll(engine, query);
  const counts = await countByType(strapi, ofAll);
  if (counts.size > 0 || query.words.length === 1) {
    return { entries: await readPage(strapi, ofAll, query), counts, isPartial: false };
  }
  const ofSome = selectWithSome(engine, query);
  const found = await countByType(strapi, ofSome);
  const entries = await readPage(strapi, ofSome, query);
  return { entries, counts: found, isPartial: found.size > 0 };
}

function selectWithAll(engine: SearchEngine, query: SearchQuery): Hits {
  return selectHits(engine, query, findAllOf(query.words), { sql: '0', bindings: [] });
}

function selectWithSome(engine: SearchEngine, query: SearchQuery): Hits {
  const words = dropStopWords(query.words, query.language).slice(0, MAX_WORDS_APART);
  const apart = words.map(findOne);
  const missing = apart.map(() => `(d.id not in (${engine.selectIds('all')}))`);
  const casts = missing.map((condition) => `case when ${condition} then 1 else 0 end`);
  const bindings = apart.map((word) => engine.writeMatch(word, scopeOf(query), 'all'));
  return selectHits(engine, query, apart.flat(), { sql: casts.join(' + '), bindings });
}

function selectHits(
  engine: SearchEngine,
  query: SearchQuery,
  expression: Expression,
  missing: Hits,
): Hits {
  const isIn = (reach: Reach) => `d.id in (${engine.selectIds(reach)})`;
  const match = (reach: Reach) => engine.writeMatch(expression, scopeOf(query), reach);
  return {
    sql: `with hits as materialized (
      select d.id, d.type, d.document_id, d.position, d.starts_at, d.over_at,
        ${missing.sql} as missing,
        case when ${isIn('title')} then 0 when ${isIn('lead')} then 1 else 2 end as tier
      from ${SEARCH_TABLE} d where ${isIn('all')}
    )`,
    bindings: [...missing.bindings, match('title'), match('lead'), match('all')],
  };
}

function scopeOf({ language, association }: SearchQuery): string {
  return writeScopeToken({
    locale: language,
    associationId: association,
    visibility: 'public',
  });
}

async function countByType(strapi: Core.Strapi, hits: Hits): Promise<Map<ContentName, number>> {
  const rows = await ask<{ type: ContentName; count: unknown }>(
    strapi,
    `${hits.sql} select type, count(*) as count from hits group by type`,
    hits.bindings,
  );
  return new Map(rows.map(({ type, count }) => [type, Number(count)]));
}

async function readPage(
  strapi: Core.Strapi,
  hits: Hits,
  { types, limit, after }: SearchQuery,
): Promise<FoundEntry[]> {
  const place = 'missing, tier, phase, rank, document_id';
  const follows = after ? `and (${place}) > (?, ?, ?, ?, ?)` : '';
  const rows = await ask<Record<string, unknown>>(
    strapi,
    `${hits.sql}, timed as (
      select id, type, document_id, missing, tier, position, starts_at,
        case when over_at is null then 1 when over_at > ? then 0 else 2 end as phase
      from hits
    ), placed as (
      select id, type, missing, tier, phase, document_id,
        case phase when 0 then starts_at when 1 then position else -starts_at end as rank
      from timed
    )
    select * from placed
    where type in (${types.map(() => '?').join(', ')}) ${follows}
    order by ${place} limit ?`,
    [
      ...hits.bindings,
      now().epochMilliseconds,
      ...types,
      ...(after ? [after.missing, after.tier, after.phase, after.rank, after.documentId] : []),
      limit,
    ],
  );
  return rows.map(({ id, type, missing, tier, phase, rank, document_id }) => ({
    id: Number(id),
    type: type as ContentName,
    missing: Number(missing),
    tier: Number(tier),
    phase: Number(phase),
    rank: Number(rank),
    documentId: String(document_id),
  }));
}

/** Both databases' drivers give rows, in an envelope of their own. */
async function ask<Row>(strapi: Core.Strapi, sql: string, bindings: unknown[]): Promise<Row[]> {
  const answer = await strapi.db.connection.raw(sql, bindings as string[]);
  return answer.rows ?? answer;
}
