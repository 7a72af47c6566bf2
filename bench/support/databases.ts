import { createDatabase, type TestDatabase } from '../../cms/tests/support/database.ts';
import { startPostgresql } from '../../cms/tests/support/postgresql-cluster.ts';

/** A kind of database that the CMS runs on. */
export interface DatabaseKind {
  name: 'SQLite' | 'PostgreSQL';
  /** Makes an empty database, with a DATA_DIR of its own. */
  create(): TestDatabase;
}

/**
 * Does `work` on SQLite, and on a temporary PostgreSQL where its programs are; says so where they are
 * not.
 */
export async function onEachDatabase(work: (kind: DatabaseKind) => Promise<void>): Promise<void> {
  await work({ name: 'SQLite', create: () => createDatabase() });
  const postgresql = await startPostgresql().catch((error: Error) => error);
  if (postgresql instanceof Error) {
    console.log(`PostgreSQL is left out. ${postgresql.message}`);
    return;
  }
  try {
    await work({ name: 'PostgreSQL', create: () => createDatabase(postgresql.cluster) });
  } finally {
    await postgresql.stop();
  }
}
