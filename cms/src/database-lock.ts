import type { Core } from '@strapi/strapi';

/**
 * Runs `task` in a transaction that no other process runs under the same name: PostgreSQL by an
 * advisory lock that ends with the transaction, SQLite because it has one writer.
 */
export async function runAlone(
  strapi: Core.Strapi,
  name: string,
  task: () => Promise<void>,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    if (strapi.db.dialect.client === 'postgres') {
      await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [name]);
    }
    await task();
  });
}
