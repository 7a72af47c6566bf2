import type { AskedToken, Reach, SearchEngine } from './engine';

const tokensOf: Readonly<Record<Reach, readonly string[]>> = {
  title: ['title_tokens'],
  lead: ['title_tokens', 'summary_tokens'],
  all: ['title_tokens', 'summary_tokens', 'body_tokens'],
};

/**
 * A tsvector for each reach, made by the database from the tokens, and a GIN index on each. One vector
 * with weights would do, but an index keeps no weights: each row found would have to be read again.
 *
 * They are asked through functions in which the planner may not read the whole table: it does not know
 * what it costs to unpack a vector, and would do so for each row. Long columns are kept apart, so that
 * the rows themselves are short.
 */
export const postgresqlEngine: SearchEngine = {
  idType: 'serial primary key',
  documentIdByBytes: 'document_id collate "C"',
  createIndex: [
    'alter table search_documents set (toast_tuple_target = 128)',
    ...Object.entries(tokensOf).flatMap(([reach, tokens]) => [
      `alter table search_documents add column in_${reach} tsvector generated always as (
        to_tsvector('simple', ${[...tokens, 'scope_token'].join(" || ' ' || ")})
      ) stored`,
      `create index search_documents_in_${reach} on search_documents using gin (in_${reach})`,
    ]),
    `create function search_tiers(of_title tsquery, of_lead tsquery, of_all tsquery)
      returns table (
        id integer, type varchar, document_id varchar, "position" integer,
        starts_at bigint, over_at bigint, tier integer
      )
      language sql stable set enable_seqscan = off as $$
        select d.id, d.type, d.document_id, d."position", d.starts_at, d.over_at, case
          when d.id in (select t.id from search_documents t where t.in_title @@ of_title) then 0
          when d.id in (select l.id from search_documents l where l.in_lead @@ of_lead) then 1
          else 2 end
        from search_documents d where d.in_all @@ of_all
      $$`,
    `create function search_ids(of_all tsquery) returns setof integer
      language sql stable set enable_seqscan = off
      as 'select id from search_documents where in_all @@ of_all'`,
  ],
  dropIndex: [
    'drop function if exists search_tiers(tsquery, tsquery, tsquery)',
    'drop function if exists search_ids(tsquery)',
  ],
  selectTiers: 'select * from search_tiers((?)::tsquery, (?)::tsquery, (?)::tsquery)',
  selectIds: 'select * from search_ids((?)::tsquery)',
  writeMatch(expression, scopeToken) {
    const wanted = expression
      .map((words) => words.map((tokens) => `(${tokens.map(writeToken).join(' | ')})`))
      .map((words) => `(${words.join(' & ')})`)
      .join(' | ');
    return `(${wanted}) & ${scopeToken}`;
  },
};

function writeToken({ token, isBeginning }: AskedToken): string {
  return `${token}${isBeginning ? ':*' : ''}`;
}
