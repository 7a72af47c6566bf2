import type { TestProject } from 'vitest/node';
import { startPostgresql, type PostgresqlCluster } from './postgresql-cluster';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresql?: PostgresqlCluster;
  }
}

/** Starts a temporary PostgreSQL for the tests of a project, and stops and removes it after them. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, stop } = await startPostgresql();
  project.provide('postgresql', cluster);
  return stop;
}
