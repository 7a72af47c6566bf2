import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { expect, vi } from 'vitest';

/** A database in which whoever reads axes waits. */
export interface HeldDatabase {
  expectSomebodyWaits(): Promise<void>;
  expectNobodyWaits(): Promise<void>;
  release(): Promise<void>;
  /** How many statements on axes were worked at since: of those who have waited, none has to be. */
  countStatements(): Promise<number>;
}

/** How long is waited for what another process does, which may be busy. */
const patience = { timeout: 15_000, interval: 50 };

/** Keeps the axes from whoever reads them: PostgreSQL by a lock, SQLite by its only connection. */
export async function holdDatabase(strapi: Core.Strapi): Promise<HeldDatabase> {
  const { connection, dialect } = strapi.db;
  const { tableName } = strapi.db.metadata.get('api::axis.axis');
  const transaction = await connection.transaction();
  let statements = 0;
  const count = ({ sql }: { sql: string }): void => {
    if (sql.includes(tableName)) statements += 1;
  };
  const release = async (): Promise<void> => {
    connection.on('query', count);
    await transaction.rollback();
  };
  const countStatements = async (): Promise<number> => {
    // Whoever has waited would have got the connection before this one.
    await connection.raw('select 1');
    return statements;
  };
  if (dialect.client !== 'postgres') {
    const { pool } = connection.client as { pool: { numPendingAcquires(): number } };
    return {
      expectSomebodyWaits: async () =>
        vi.waitFor(() => expect(pool.numPendingAcquires()).toBeGreaterThan(0), patience),
      // They stand in line until it is their turn, and then do nothing, once the server has heard of it.
      expectNobodyWaits: async () => setTimeout(100),
      release,
      countStatements,
    };
  }
  await transaction.raw('lock table ?? in access exclusive mode', [tableName]);
  const expectWaiting = async (isExpected: boolean): Promise<void> =>
    vi.waitFor(async () => {
      const { rows } = await connection.raw(
        `select count(*)::int as waiting from pg_stat_activity where wait_event_type = 'Lock' and query like ?`,
        [`%${tableName}%`],
      );
      expect(rows[0].waiting > 0).toBe(isExpected);
    }, patience);
  return {
    expectSomebodyWaits: async () => expectWaiting(true),
    expectNobodyWaits: async () => expectWaiting(false),
    release,
    countStatements,
  };
}
