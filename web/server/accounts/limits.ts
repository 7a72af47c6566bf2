import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';

/** How often something may be tried, within how many minutes. */
const rules = {
  signInToAccount: { times: 10, minutes: 15 },
  signInFromKnownPlace: { times: 10, minutes: 15 },
  signInFromAddress: { times: 60, minutes: 15 },
  forgotOfAccount: { times: 5, minutes: 60 },
  forgotFromAddress: { times: 30, minutes: 60 },
  registerFromAddress: { times: 10, minutes: 60 },
  changeEmailFromAddress: { times: 10, minutes: 60 },
  mailToAddress: { times: 5, minutes: 60 },
  tokenFromAddress: { times: 60, minutes: 60 },
  passwordOfMember: { times: 10, minutes: 15 },
} as const satisfies Record<string, { times: number; minutes: number }>;

export type LimitName = keyof typeof rules;

/** Counts what is tried, in this process or with a Redis among all that share it. */
export class Limits {
  readonly #limiters: ReadonlyMap<LimitName, RateLimiterAbstract>;

  constructor(redis?: Redis) {
    const names = Object.keys(rules) as LimitName[];
    this.#limiters = new Map(names.map((name) => [name, openLimiter(name, redis)]));
  }

  /**
   * Counts one try. Gives null when it may be done; else after how many minutes the next one may. `key`
   * (an address, an account) is counted by its hash, whether or not there is such an account.
   */
  async take(name: LimitName, key: string): Promise<number | null> {
    try {
      await this.#of(name).consume(hashKey(key));
      return null;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
    }
  }

  /** Takes one try back: nobody could say whether it was right. */
  async giveBack(name: LimitName, key: string): Promise<void> {
    await this.#of(name).reward(hashKey(key));
  }

  /** Forgets what was tried: it has succeeded. */
  async forget(name: LimitName, key: string): Promise<void> {
    await this.#of(name).delete(hashKey(key));
  }

  #of(name: LimitName): RateLimiterAbstract {
    const limiter = this.#limiters.get(name);
    if (!limiter) throw new Error(`There is no limit ${name}.`);
    return limiter;
  }
}

function openLimiter(name: LimitName, redis: Redis | undefined): RateLimiterAbstract {
  const { times, minutes } = rules[name];
  const options = { keyPrefix: `limit:${name}`, points: times, duration: minutes * 60 };
  const inMemory = new RateLimiterMemory(options);
  // While the Redis is away, each process counts for itself.
  return redis
    ? new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: inMemory })
    : inMemory;
}

function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
