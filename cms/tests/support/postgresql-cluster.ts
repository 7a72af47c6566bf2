import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findOrdinaryUser, findPostgresqlPrograms } from './postgresql-programs.ts';

/** A running cluster: its programs, and the folder of its only door, a Unix socket. */
export interface PostgresqlCluster {
  programs: string;
  socketFolder: string;
}

export interface RunningPostgresql {
  cluster: PostgresqlCluster;
  /** Stops the cluster and removes it. */
  stop(): Promise<void>;
}

/** Starts a temporary PostgreSQL. Throws Error when its programs are missing, or when it fails. */
export async function startPostgresql(): Promise<RunningPostgresql> {
  const programs = findPostgresqlPrograms();
  const user = findOrdinaryUser();
  const folder = mkdtempSync(join(tmpdir(), 'cms-pg-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    if (user) chownSync(folder, user.uid, user.gid);
    const data = join(folder, 'data');
    const options = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-locale'];
    execFileSync(join(programs, 'initdb'), [`--pgdata=${data}`, ...options, '--no-sync'], {
      cwd: folder,
      ...user,
    });
    const server = spawn(
      join(programs, 'postgres'),
      // No port: the folder of the socket is open to this user alone.
      ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
      { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...user },
    );
    await waitUntilReady(server, folder);
    return {
      cluster: { programs, socketFolder: folder },
      async stop() {
        await stop(server);
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

async function waitUntilReady(server: ChildProcess, folder: string): Promise<void> {
  let log = '';
  server.stderr?.on('data', (text: Buffer) => (log += text.toString()));
  const deadline = Date.now() + 30_000;
  while (!(existsSync(join(folder, '.s.PGSQL.5432')) && log.includes('ready to accept'))) {
    if (server.exitCode !== null || Date.now() > deadline) {
      server.kill('SIGKILL');
      throw new Error(`PostgreSQL did not start.\n${log}`);
    }
    await sleep(20);
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = once(server, 'exit');
  // SIGQUIT is PostgreSQL's immediate shutdown: nothing of it is kept.
  server.kill('SIGQUIT');
  await ended;
}
