import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { bringProgram } from './programs.ts';

export interface RunningRedis {
  /** Ends it; what it kept is gone. */
  stop(): Promise<void>;
}

/** Starts a Redis on a port of this machine, which keeps everything in memory. */
export async function startRedis(port: number): Promise<RunningRedis> {
  const options = { bind: '127.0.0.1', port: String(port), save: '', appendonly: 'no' };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const program = bringProgram('redis-server', 'The tests of the page cache need');
  const server = spawn(program, args, { stdio: 'ignore' });
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
