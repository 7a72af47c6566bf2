import { endChildren } from './children.ts';
import { watchParent } from './watch-parent.mjs';
import { Mistake } from './mistake.ts';

/**
 * Runs a command until it ends or is asked to stop (Ctrl-C, SIGTERM, hang-up, vanished parent), leaves
 * no process behind, and exits: 0 when it ended well or was asked to stop, 1 when it failed, or
 * with the exit code that the work gives.
 */
export async function runCommand(
  work: (stop: AbortSignal) => Promise<number | void>,
): Promise<never> {
  const stop = new AbortController();
  const askToStop = (): void => stop.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, askToStop);
  watchParent(askToStop);
  let exitCode = 0;
  try {
    exitCode = (await work(stop.signal)) ?? 0;
  } catch (error) {
    // What was under way when the stop was asked for failed because of it.
    exitCode = stop.signal.aborted ? 0 : 1;
    if (exitCode !== 0) console.error(error instanceof Mistake ? error.message : error);
  }
  await endChildren();
  process.exit(exitCode);
}
