import type { Redis } from 'ioredis';
import type { Driver } from 'unstorage';
import redisDriver from 'unstorage/drivers/redis';

const ANSWER_WITHIN_MILLISECONDS = 1000;

interface RedisUse {
  /** What the keys begin with. */
  base: string;
  /** After which what was written last is forgotten, unless the writing says otherwise. */
  keptSeconds: number;
  /** What it means for the site when it is away, as a sentence for operators. */
  whenAway: string;
}

/** Opens a Redis as a place for a storage. While it is away, what is asked of it fails at once. */
export function openRedis(
  url: string,
  { base, keptSeconds, whenAway }: RedisUse,
): { driver: Driver; client: Redis } {
  const driver = redisDriver({
    url,
    base,
    ttl: keptSeconds,
    commandTimeout: ANSWER_WITHIN_MILLISECONDS,
    maxRetriesPerRequest: 0,
  });
  const client = driver.getInstance?.() as Redis;
  let isAway = false;
  client.on('ready', () => {
    isAway = false;
    client.options.enableOfflineQueue = false;
  });
  client.on('error', ({ message }) => {
    // Each try to connect is an error.
    if (!isAway) console.error(`[${base}] Redis is away (${message}): ${whenAway}`);
    isAway = true;
    client.options.enableOfflineQueue = false;
  });
  return { driver, client };
}
