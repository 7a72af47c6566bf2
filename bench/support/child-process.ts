import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../scripts/paths.ts';

const guard = join(root, 'scripts/end-with-parent.mjs');

/** A server in a process of its own, which has told where it serves. */
export interface ServerProcess {
  /** "http://127.0.0.1:43210". */
  url: string;
  child: ChildProcess;
  /** Rejects when the process has ended. */
  ended: Promise<never>;
  /** Ends it at once: nothing of it is kept. */
  end(): Promise<void>;
}

/** Starts a script of this folder, and waits for its message `{ url }`. Throws Error when it ends before. */
export async function startServerProcess(
  script: string,
  args: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<ServerProcess> {
  const child = fork(join(import.meta.dirname, script), args, {
    ...options,
    env: { ...process.env, ...options.env },
    execArgv: ['--import', guard, '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${script} ended while it was needed: see the lines above.`);
  });
  // Whoever waits for an answer learns of it; nobody may be waiting.
  ended.catch(() => undefined);
  const [{ url }] = (await Promise.race([once(child, 'message'), ended])) as [{ url: string }];
  return {
    url,
    child,
    ended,
    async end() {
      child.kill('SIGKILL');
      await ended.catch(() => undefined);
    },
  };
}
