import type { AskedToken, Reach, SearchEngine } from './engine';

const columns = 'title_tokens, summary_tokens, body_tokens, scope_token';
const oldValues = columns.replaceAll(/\w+/g, 'old.$&');
const newValues = columns.replaceAll(/\w+/g, 'new.$&');

const columnsOf: Readonly<Record<Reach, string>> = {
  title: 'title_tokens',
  lead: 'title_tokens summary_tokens',
  all: 'title_tokens summary_tokens body_tokens',
};

const ids = 'select rowid from search_index where search_index match ?';

/** FTS5 over the table's own columns; which words stand where in a column is not asked, and so not kept. */
export const sqliteEngine: SearchEngine = {
  idType: 'integer primary key',
  documentIdByBytes: 'document_id',
  createIndex: [
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
  selectTiers: `select d.id, d.type, d.document_id, d.position, d.starts_at, d.over_at,
      case when d.id in (${ids}) then 0 when d.id in (${ids}) then 1 else 2 end as tier
    from search_documents d where d.id in (${ids})`,
  selectIds: ids,
  writeMatch(expression, scopeToken, reach) {
    const wanted = expression
      .map((words) => words.map((tokens) => `(${tokens.map(writeToken).join(' OR ')})`))
      .map((words) => `(${words.join(' AND ')})`)
      .join(' OR ');
    return `{${columnsOf[reach]}} : (${wanted}) AND scope_token : "${scopeToken}"`;
  },
  rebuildIndex: `insert into search_index (search_index) values ('rebuild')`,
};

function writeToken({ token, isBeginning }: AskedToken): string {
  return `"${token}"${isBeginning ? ' *' : ''}`;
}
