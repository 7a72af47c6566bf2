import type { AskedToken, Reach, SearchEngine } from './engine';

const columns = 'title_tokens, summary_tokens, body_tokens, scope_token';
const oldValues = columns.replaceAll(/\w+/g, 'old.$&');
const newValues = columns.replaceAll(/\w+/g, 'new.$&');

const columnsOf: Readonly<Record<Reach, string>> = {
  title: 'title_tokens',
  lead: 'title_tokens summary_tokens',
  all: 'title_tokens summary_tokens body_tokens',
};

const selectIds = (binding: string) =>
  `select rowid from search_index where search_index match :${binding}`;

/** FTS5 over the table's own columns; which words stand where in a column is not asked, and so not kept. */
export const sqliteEngine: SearchEngine = {
  idType: 'integer primary key',
  documentIdByBytes: 'document_id',
  createIndex: [
    // The rows are long: thousands of them, for what is short in them, are read from here.
    `create index search_documents_places
      on search_documents (id, type, document_id, position, starts_at, over_at)`,
    `create virtual table search_index using fts5(
      ${columns}, content='search_documents', content_rowid='id', tokenize='ascii', detail='column', prefix='4 6'
    )`,
    `create trigger search_documents_indexed after insert on search_documents begin
      insert into search_index (rowid, ${columns}) values (new.id, ${newValues});
    end`,
    `create trigger search_documents_unindexed after delete on search_documents begin
      insert into search_index (search_index, rowid, ${columns}) values ('delete', old.id, ${oldValues});
    end`,
  ],
  dropIndex: ['drop table if exists search_index'],
  places: 'search_documents indexed by search_documents_places',
  selectIds: (reach, binding = reach) => selectIds(binding),
  isFound: (reach) => `id in (${selectIds(reach)})`,
  connect: async (connection, work) => work(connection),
  writeMatch(expression, scopeTokens, reach) {
    const wanted = expression
      .map((words) => words.map((tokens) => `(${tokens.map(writeToken).join(' OR ')})`))
      .map((words) => `(${words.join(' AND ')})`)
      .join(' OR ');
    const scopes = scopeTokens.map((token) => `"${token}"`).join(' OR ');
    return `{${columnsOf[reach]}} : (${wanted}) AND scope_token : (${scopes})`;
  },
  rebuildIndex: `insert into search_index (search_index) values ('rebuild')`,
};

function writeToken({ token, isBeginning }: AskedToken): string {
  return `"${token}"${isBeginning ? ' *' : ''}`;
}
