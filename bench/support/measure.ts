import { performance } from 'node:perf_hooks';

/** How long something took, in milliseconds, over all its runs. */
export interface Durations {
  median: number;
  p95: number;
  runs: number;
}

export interface Repetition {
  /** Runs that do not count: compilers and caches warm up. */
  warmUp: number;
  runs: number;
}

/** Takes the time of one run in milliseconds. */
export async function takeTime(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/**
 * Measures several tasks by turns, one run of each after the other, so that whatever else the machine
 * does falls on all of them alike. A task tells how many milliseconds it took.
 */
export async function measureInTurn(
  tasks: readonly (() => Promise<number>)[],
  { warmUp, runs }: Repetition,
): Promise<Durations[]> {
  const times: number[][] = tasks.map(() => []);
  for (let run = -warmUp; run < runs; run += 1) {
    for (const [index, task] of tasks.entries()) {
      const time = await task();
      if (run >= 0) times[index]?.push(time);
    }
  }
  return times.map(summarize);
}

/** Summarizes durations by the nearest rank: every figure is one that was measured. */
export function summarize(times: readonly number[]): Durations {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), runs: sorted.length };
}
