// Boots the built CMS in a process of its own, which serves HTTP as it always does, and works at its
// database as the bench that started it asks by messages (cms-process.ts).
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { cmsFolder, startStrapi } from '../../cms/tests/support/strapi.ts';
import type { SearchRow } from './search-rows.ts';

export interface Statement {
  sql: string;
  bindings: unknown[];
}

export interface SearchInsert {
  /** Document id. */
  association: string;
  rows: SearchRow[];
}

export interface Query {
  uid: string;
  where?: object;
}

const { DATA_DIR = '', DATABASE_URL, CMS_PORT = '0', SITE_SERVERS, TRUSTED_PROXIES } = process.env;
const { strapi, url } = await startStrapi({
  DATA_DIR,
  SEED: 'demo',
  CMS_PORT,
  ...(DATABASE_URL && { DATABASE_URL }),
  ...(SITE_SERVERS && { SITE_SERVERS }),
  ...(TRUSTED_PROXIES && { TRUSTED_PROXIES }),
});
const { connection, dialect } = strapi.db;
const isPostgres = dialect.client === 'postgres';

interface Tokens {
  writeTokens(text: string, language: string): string;
  writeScopeToken(scope: { locale: string; associationId: string; visibility: string }): string;
}

interface Recording {
  recordChange(cms: typeof strapi, tags: string[]): Promise<void>;
}

interface Telling {
  whenTold(): Promise<void>;
}

let traced: Statement[] = [];
function record({ sql, bindings }: Statement): void {
  // Whoever follows the changes looks all the time.
  if (!/["`]changes["`]/.test(sql)) traced.push({ sql, bindings });
}

async function run(sql: string, bindings: unknown[] = []): Promise<Record<string, unknown>[]> {
  // What was traced has PostgreSQL's own placeholders; what is given to knex has its.
  const answer = await connection.raw(sql.replaceAll(/\$\d+/g, '?'), bindings as string[]);
  return isPostgres ? answer.rows : answer;
}

/** A module of the CMS as it was built, of which there is one in this process. */
function load(module: string): unknown {
  return createRequire(import.meta.url)(join(cmsFolder, 'dist/src', module));
}

const tasks = {
  /** The version of the database. */
  async describeDatabase(): Promise<string> {
    const [row] = await run(
      isPostgres ? 'show server_version' : 'select sqlite_version() as version',
    );
    return `${isPostgres ? 'PostgreSQL' : 'SQLite'} ${Object.values(row ?? {}).join()}`;
  },
  find: async ({ uid, where = {} }: Query): Promise<Record<string, unknown>[]> =>
    strapi.db.query(uid as never).findMany({ where }),
  count: async ({ uid, where = {} }: Query): Promise<number> =>
    strapi.db.query(uid as never).count({ where }),
  /** Writes rows past the document service, which would take minutes. */
  async insert({ uid, rows }: { uid: string; rows: object[] }): Promise<void> {
    await strapi.db.query(uid as never).createMany({ data: rows as never });
  },
  /** Says that something tagged so has changed, and waits until the site's servers know. */
  async change({ tags }: { tags: string[] }): Promise<void> {
    const { recordChange } = load('changes/record.js') as Recording;
    const { whenTold } = load('changes/start.js') as Telling;
    await recordChange(strapi, tags);
    await whenTold();
  },
  async empty({ uid }: Query): Promise<void> {
    await strapi.db.query(uid as never).deleteMany({});
  },
  /** Lets PostgreSQL count what the tables hold, as its autovacuum does soon after a change. */
  async settle(): Promise<void> {
    if (isPostgres) await run('vacuum analyze');
  },
  async startTrace(): Promise<void> {
    traced = [];
    connection.on('query', record);
  },
  async endTrace(): Promise<Statement[]> {
    connection.removeListener('query', record);
    return traced;
  },
  /** What the search has of the first content. */
  readSearchRows: async (): Promise<SearchRow[]> =>
    connection('search_documents').select('type', 'locale', 'language', 'title', 'summary', 'body'),
  /** Writes rows of the search, with the tokens that the CMS would give them. */
  async insertSearchRows({ association, rows }: SearchInsert): Promise<void> {
    // What is indexed past the CMS is indexed alike.
    const { writeScopeToken, writeTokens } = load('search/tokens.js') as Tokens;
    const indexed = rows.map((row) =>
      Object.assign(row, {
        scope_token: writeScopeToken({
          locale: row.locale,
          associationId: association,
          visibility: 'public',
        }),
        title_tokens: writeTokens(row.title, row.language),
        summary_tokens: writeTokens(row.summary, row.language),
        body_tokens: writeTokens(row.body, row.language),
      }),
    );
    await connection('search_documents').insert(indexed);
  },
  /** How the database plans a statement, a line each step. */
  async explain({ sql, bindings }: Statement): Promise<string[]> {
    const rows = await run(`explain ${isPostgres ? '' : 'query plan '}${sql}`, bindings);
    return rows.map((row) => String(row[isPostgres ? 'QUERY PLAN' : 'detail']));
  },
  /** Runs the statements in turn, and tells how many milliseconds all of them took. */
  async timeStatements(statements: Statement[]): Promise<number> {
    const started = performance.now();
    for (const { sql, bindings } of statements) await run(sql, bindings);
    return performance.now() - started;
  },
};

export type Tasks = typeof tasks;

/** What a bench asks for; `id` tells which answer is whose. */
export interface Task {
  id: number;
  name: keyof Tasks;
  argument: unknown;
}

export interface Answer {
  id: number;
  value?: unknown;
  failure?: string;
}

process.on('message', async ({ id, name, argument }: Task) => {
  const answer: Answer = { id };
  try {
    answer.value = await (tasks[name] as (given: unknown) => Promise<unknown>)(argument);
  } catch (error) {
    answer.failure = String(error);
  }
  process.send?.(answer);
});
process.send?.({ url });
