export type Outcome = 'done' | 'up to date';

/** Whole seconds since `started` (milliseconds), for the screen. */
export function secondsSince(started: number): number {
  return Math.round((Date.now() - started) / 1000);
}

/** Numbers the steps of a long command on the screen: "step 2 of 5: … (12 s)". */
export class Progress {
  #step = 0;
  readonly #total: number;
  readonly #out: NodeJS.WriteStream;

  constructor(total: number, out: NodeJS.WriteStream = process.stdout) {
    this.#total = total;
    this.#out = out;
  }

  /** Shows the step while `work` runs, with the seconds that go by, and how it ended. */
  async step(label: string, work: () => Promise<Outcome | void>): Promise<void> {
    const started = Date.now();
    this.#step += 1;
    const line = `step ${this.#step} of ${this.#total}: ${label} …`;
    this.#out.write(line);
    // A log file gets one line a step; a person at a terminal sees the seconds run.
    const ticker = this.#out.isTTY
      ? setInterval(() => this.#out.write(`\r${line} ${secondsSince(started)} s`), 1000)
      : undefined;
    let outcome: Outcome | 'failed' = 'failed';
    try {
      outcome = (await work()) ?? 'done';
    } finally {
      clearInterval(ticker);
      const took = outcome === 'up to date' ? outcome : `${outcome} (${secondsSince(started)} s)`;
      this.#out.write(this.#out.isTTY ? `\r\x1b[K${line} ${took}\n` : ` ${took}\n`);
    }
  }
}
