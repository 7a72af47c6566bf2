import { join } from 'node:path';
import { dataDirectory } from '../src/environment';

interface SqliteConnection {
  pragma(statement: string): unknown;
}

function postgres(connectionString: string) {
  return {
    connection: {
      client: 'postgres',
      connection: { connectionString },
      pool: { min: 0, max: 10 },
      acquireConnectionTimeout: 10_000,
    },
  };
}

function sqlite() {
  return {
    connection: {
      client: 'sqlite',
      connection: { filename: join(dataDirectory(), 'cms.sqlite') },
      useNullAsDefault: true,
      pool: {
        // Readers go on while an editor saves (WAL), and what was acknowledged survives a power cut (FULL).
        afterCreate(
          connection: SqliteConnection,
          done: (error: Error | null, connection: SqliteConnection) => void,
        ) {
          connection.pragma('journal_mode = WAL');
          connection.pragma('synchronous = FULL');
          connection.pragma('busy_timeout = 5000');
          connection.pragma('foreign_keys = ON');
          done(null, connection);
        },
      },
    },
  };
}

export default () => (process.env.DATABASE_URL ? postgres(process.env.DATABASE_URL) : sqlite());
