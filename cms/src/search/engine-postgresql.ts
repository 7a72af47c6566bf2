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
 * The planner may not read the whole table while it asks them: it does not know what it costs to unpack
 * a vector, and would do so for each row. Long columns are kept apart, so that the rows themselves are
 * short.
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
  ],
  dropIndex: [],
  places: 'search_documents',
  selectIds: (reach, binding = reach) =>
    `select id from search_documents where ${isFound(reach, binding)}`,
  isFound,
  connect: async (connection, work) =>
    connection.transaction(async (transaction) => {
      await transaction.raw('set local enable_seqscan = off');
      return work(transaction);
    }),
  writeMatch(expression, scopeTokens) {
    const wanted = expression
      .map((words) => words.map((tokens) => `(${tokens.map(writeToken).join(' | ')})`))
      .map((words) => `(${words.join(' & ')})`)
      .join(' | ');
    return `(${wanted}) & (${scopeTokens.join(' | ')})`;
  },
};

function isFound(reach: Reach, binding: string = reach): string {
  return `in_${reach} @@ cast(:${binding} as tsquery)`;
}

function writeToken({ token, isBeginning }: AskedToken): string {
  return `${token}${isBeginning ? ':*' : ''}`;
}
