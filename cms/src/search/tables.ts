import type { Core } from '@strapi/strapi';
import { languages } from '../content';
import { runAlone } from '../database-lock';
import { engineOf, SEARCH_TABLE } from './engine';

/** To be raised when tables, tokens or what is indexed change: everything is then indexed anew. */
const LAYOUT = `5 ${languages.map(({ code }) => code).join(' ')}`;

const marker = (key: string) => ({ type: 'core', name: 'search', key }) as const;
const LAYOUT_MARKER = marker('layout');
export const DAY_MARKER = marker('rebuilt_on');

/**
 * Makes the table of what can be found, and the full-text index over it, in a database that lacks them
 * or has those of another version. They are no content type: Strapi knows neither index, and leaves
 * tables alone that it has not made.
 */
export async function ensureSearchTables(strapi: Core.Strapi): Promise<void> {
  await runAlone(strapi, 'search', async () => {
    if ((await strapi.store.get(LAYOUT_MARKER)) === LAYOUT) return;
    await createTables(strapi);
    await strapi.store.set({ ...LAYOUT_MARKER, value: LAYOUT });
    await strapi.store.delete(DAY_MARKER);
  });
}

async function createTables(strapi: Core.Strapi): Promise<void> {
  const engine = engineOf(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    for (const statement of engine.dropIndex) await trx.raw(statement);
    await trx.raw(`drop table if exists ${SEARCH_TABLE}`);
    // Long texts come last: SQLite reads a row from its beginning.
    await trx.raw(`create table ${SEARCH_TABLE} (
      id ${engine.idType},
      type varchar(20) not null,
      document_id varchar(255) not null,
      locale varchar(20) not null,
      language varchar(20) not null,
      position integer not null,
      starts_at bigint,
      over_at bigint,
      scope_token varchar(255) not null,
      slug varchar(255) not null,
      title text not null,
      summary text not null,
      body text not null,
      title_tokens text not null,
      summary_tokens text not null,
      body_tokens text not null,
      unique (type, document_id, locale)
    )`);
    for (const statement of engine.createIndex) await trx.raw(statement);
  });
}
