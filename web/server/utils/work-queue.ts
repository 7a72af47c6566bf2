/** More work is waiting than would be done in time. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

/** Does heavy work one piece at a time, so that pages go on being served beside it. */
export class WorkQueue {
  readonly #mostWaiting: number;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(mostWaiting: number) {
    this.#mostWaiting = mostWaiting;
  }

  /** Does a piece of work when those before it are done. Throws a BusyError when too many are. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= this.#mostWaiting) throw new BusyError('Too much work is waiting.');
    this.#waiting += 1;
    const done = this.#last.then(work).finally(() => (this.#waiting -= 1));
    this.#last = done.catch(() => undefined);
    return done;
  }
}
