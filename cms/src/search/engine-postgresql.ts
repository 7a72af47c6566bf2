import type { AskedToken, Reach, SearchEngine } from './engine';

const tokensOf: Readonly<Record<Reach, readonly string[]>> = {
  title: ['title_tokens'],
  lead: ['title_tokens', 'summary_tokens'],
  all: ['title_tokens', 'summary_tokens', 'body_tokens'],
};

/**
 * A tsvector for each reach, made by the database from the tokens, and a GIN index on each. One vector
 * with weights would do, but an index keeps no weights: each row found would have to be read again.
 */
export const postgresqlEngine: SearchEngine = {
  idType: 'serial primary key',
  documentIdType: 'varchar(255) collate "C"',
  createIndex: Object.entries(tokensOf).flatMap(([reach, tokens]) => [
    `alter table search_documents add column in_${reach} tsvector generated always as (
      to_tsvector('simple', ${[...tokens, 'scope_token'].join(" || ' ' || ")})
    ) stored`,
    `create index search_documents_in_${reach} on search_documents using gin (in_${reach})`,
  ]),
  dropIndex: [],
  selectIds: (reach) => `select id from search_documents where in_${reach} @@ (?)::tsquery`,
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
