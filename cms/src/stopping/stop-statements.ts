import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

/** What knex has for each kind of database, and inherits to that of each transaction. */
interface DatabaseClient {
  query(connection: unknown, statement: string | { sql: string }): Promise<unknown>;
  /** PostgreSQL can; SQLite works at a statement in this very thread, which nothing interrupts. */
  readonly canCancelQuery?: boolean;
  cancelQuery(connection: unknown): Promise<unknown>;
}

/** Nobody waits any longer for what a statement is for. */
export class StoppedError extends Error {
  constructor() {
    super('Nobody waits for this any longer.');
  }
}

/** What ends a transaction always runs: without it, its connection would go on within it for others. */
const endOfTransaction = /^\s*(?:commit|rollback|release)\b/i;

const stops = new AsyncLocalStorage<AbortSignal>();
const prepared = new WeakSet<DatabaseClient>();

/** Does work whose statements of SQL are not begun any more, and are cancelled where they can be, from the signal on. */
export async function workUntil<Result>(
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  return stops.run(signal, work);
}

/** Tells whether nobody waits any longer for the work that this is a part of. */
export function isStopped(): boolean {
  return stops.getStore()?.aborted ?? false;
}

/** Lets the database stop at a signal what is done within `workUntil`. */
export function letStatementsStop({ db, log }: Pick<Core.Strapi, 'db' | 'log'>): void {
  const { prototype } = db.connection.client.constructor as { prototype: DatabaseClient };
  if (prepared.has(prototype)) return;
  prepared.add(prototype);
  const { query } = prototype;
  prototype.query = async function queryUntilStopped(connection, statement) {
    const signal = stops.getStore();
    const sql = typeof statement === 'string' ? statement : statement.sql;
    if (!signal || endOfTransaction.test(sql)) return query.call(this, connection, statement);
    if (signal.aborted) throw new StoppedError();
    if (!this.canCancelQuery) return query.call(this, connection, statement);
    let cancelling: Promise<unknown> | undefined;
    const cancel = (): void => {
      cancelling = this.cancelQuery(connection).catch((error: unknown) => log.error(error));
    };
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await query.call(this, connection, statement);
    } finally {
      signal.removeEventListener('abort', cancel);
      // Before that, the next statement on this connection would be cancelled in the place of this one.
      await cancelling;
    }
  };
}
