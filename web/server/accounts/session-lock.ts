import type { Redis } from 'ioredis';
import { Mutex } from 'redis-semaphore';

/** Longer than the CMS may take to answer: whoever holds a lock is done, or has died. */
const HELD_AT_MOST_MILLISECONDS = 15_000;

/**
 * Lets work on a session begin when what was begun before is done: within this process, and with a Redis
 * among all that share it.
 */
export class SessionLock {
  readonly #redis: Redis | undefined;
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(redis?: Redis) {
    this.#redis = redis;
  }

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const done = before.then(async () => this.#runAmongProcesses(key, work));
    const last = done
      .catch(() => undefined)
      .finally(() => {
        if (this.#last.get(key) === last) this.#last.delete(key);
      });
    this.#last.set(key, last);
    return done;
  }

  async #runAmongProcesses<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (!this.#redis) return work();
    const mutex = new Mutex(this.#redis, `session:${key}`, {
      lockTimeout: HELD_AT_MOST_MILLISECONDS,
      acquireTimeout: HELD_AT_MOST_MILLISECONDS,
      onLockLost: (error) => console.error('[accounts]', error.message),
    });
    await mutex.acquire();
    try {
      return await work();
    } finally {
      await mutex.release();
    }
  }
}
