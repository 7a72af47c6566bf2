import type { Core } from '@strapi/strapi';

const LOCK = 'select pg_advisory_xact_lock(hashtext(?))';
const turns = new Map<string, Promise<void>>();

/**
 * Runs `task` when no other process runs one under the same name. PostgreSQL keeps the lock on a
 * connection apart, so that the task's own transactions can be short; SQLite has one process that
 * serves, which takes its turns.
 */
export async function runAlone(
  strapi: Core.Strapi,
  name: string,
  task: () => Promise<void>,
): Promise<void> {
  if (!isPostgresql(strapi)) return runInTurn(name, task);
  // Not a transaction of Strapi's, which everything inside would join.
  await strapi.db.connection.transaction(async (transaction) => {
    await transaction.raw(LOCK, [name]);
    await task();
  });
}

/**
 * Waits until no other transaction holds the lock of this name, and holds it to the end of the one it
 * is called in. To be called before that reads what it will write.
 *
 * SQLite has one lock for all: who has read what another process (a command) changes since could not
 * write any more. Throws the database's error when the wait for it takes over 5 s.
 */
export async function lockInTransaction(strapi: Core.Strapi, name: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    if (isPostgresql(strapi)) {
      await trx.raw(LOCK, [name]);
    } else {
      // Changes nothing, and makes the transaction the one that may write.
      await trx('strapi_core_store_settings').where('id', 0).update({ value: null });
    }
  });
}

function isPostgresql(strapi: Core.Strapi): boolean {
  return strapi.db.dialect.client === 'postgres';
}

async function runInTurn(name: string, task: () => Promise<void>): Promise<void> {
  const before = turns.get(name) ?? Promise.resolve();
  const turn = before.then(task, task);
  turns.set(name, turn);
  return turn;
}
