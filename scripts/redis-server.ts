import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Mistake } from './mistake.ts';
import { findProgram, installWithApt } from './programs.ts';

export interface RunningRedis {
  /** Ends it; what it kept is gone. */
  stop(): Promise<void>;
}

/** The path of redis-server, which is installed where there is none. Throws a Mistake that says how to get it. */
function bringRedisServer(): string {
  const find = () => findProgram(['redis-server']);
  const found = find();
  if (found) return found;
  installWithApt('redis-server');
  const installed = find();
  if (installed) return installed;
  throw new Mistake(
    'The tests of the page cache need Redis, and none was found or could be installed: install it with `apt-get install redis-server`.',
  );
}

/** Starts a Redis on a port of this machine, which keeps everything in memory. */
export async function startRedis(port: number): Promise<RunningRedis> {
  const options = { bind: '127.0.0.1', port: String(port), save: '', appendonly: 'no' };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const server = spawn(bringRedisServer(), args, { stdio: 'ignore' });
  const ended = once(server, 'exit');
  for (const end = Date.now() + 10_000; !(await answers(port)); await sleep(20)) {
    if (server.exitCode !== null || Date.now() > end) throw new Error('Redis did not start.');
  }
  return {
    async stop() {
      server.kill('SIGKILL');
      await ended;
    },
  };
}

async function answers(port: number): Promise<boolean> {
  const socket = createConnection(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
