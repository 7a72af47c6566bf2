import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PostgresqlCluster } from './postgresql-cluster';

/** A database and a DATA_DIR of a test file's own. */
export interface TestDatabase {
  environment: Record<string, string>;
  remove(): void;
}

/** Makes an empty database: in `cluster`, or without one a SQLite file in the DATA_DIR. */
export function createDatabase(cluster?: PostgresqlCluster): TestDatabase {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'cms-test-'));
  const removeData = () => rmSync(dataDirectory, { recursive: true, force: true });
  const environment = { DATA_DIR: dataDirectory };
  if (!cluster) return { environment, remove: removeData };

  const { programs, socketFolder } = cluster;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(programs, program), ['-h', socketFolder, '-U', 'postgres', ...args, name]);
  run('createdb');
  return {
    environment: {
      ...environment,
      DATABASE_URL: `postgres://postgres@localhost/${name}?host=${encodeURIComponent(socketFolder)}`,
    },
    remove() {
      run('dropdb', '--force');
      removeData();
    },
  };
}
