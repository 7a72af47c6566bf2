import { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
} from 'rate-limiter-flexible';
import { rateLimits } from '../graphql/limits';

const ANSWER_WITHIN_MILLISECONDS = 1000;

export type PolicyName = keyof typeof rateLimits.points;

/** What a client has spent in its window. */
export interface Spending {
  spent: number;
  /** Milliseconds until the window is over. */
  endsIn: number;
}

/** Counts the points that clients spend, in this process or in a Redis for all that share it. */
export class Points {
  readonly #limiters: Readonly<Record<PolicyName, RateLimiterAbstract>>;
  readonly #redis: Redis | undefined;

  constructor(redisUrl = '', log: (line: string) => void = console.warn) {
    this.#redis = redisUrl === '' ? undefined : openRedis(redisUrl, log);
    this.#limiters = {
      anonymous: openLimiter('anonymous', this.#redis),
      key: openLimiter('key', this.#redis),
    };
  }

  /** Adds to what a client has spent, also past what it may, and tells how much that is. */
  async spend(policy: PolicyName, client: string, points: number): Promise<Spending> {
    const { consumedPoints, msBeforeNext } = await this.#limiters[policy].penalty(client, points);
    return { spent: consumedPoints, endsIn: msBeforeNext };
  }

  /** Takes back what was spent on something that is not done. */
  async giveBack(policy: PolicyName, client: string, points: number): Promise<void> {
    await this.#limiters[policy].reward(client, points);
  }

  close(): void {
    this.#redis?.disconnect();
  }
}

function openLimiter(policy: PolicyName, redis: Redis | undefined): RateLimiterAbstract {
  const options = {
    keyPrefix: `graphql:${policy}`,
    points: rateLimits.points[policy],
    duration: rateLimits.windowSeconds,
  };
  const inMemory = new RateLimiterMemory(options);
  // While the Redis is away, each process counts for itself.
  return redis
    ? new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: inMemory })
    : inMemory;
}

function openRedis(url: string, log: (line: string) => void): Redis {
  const redis = new Redis(url, {
    commandTimeout: ANSWER_WITHIN_MILLISECONDS,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
  });
  let isAway = false;
  redis.on('ready', () => {
    isAway = false;
  });
  redis.on('error', ({ message }) => {
    // Each try to connect is an error.
    if (!isAway) log(`Redis is away (${message}): each CMS counts by itself what clients ask for.`);
    isAway = true;
  });
  return redis;
}
