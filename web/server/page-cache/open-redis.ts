import type { Redis } from 'ioredis';
import type { Driver } from 'unstorage';
import redisDriver from 'unstorage/drivers/redis';

const KEPT_SECONDS = 30 * 24 * 60 * 60;
const ANSWER_WITHIN_MILLISECONDS = 1000;

/** Opens a Redis as a place for pages. While it is away, what is asked of it fails at once. */
export function openRedis(url: string): Driver {
  const driver = redisDriver({
    url,
    base: 'pages',
    ttl: KEPT_SECONDS,
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
    if (!isAway)
      console.error(`[pages] Redis is away (${message}): pages are kept in memory alone.`);
    isAway = true;
    client.options.enableOfflineQueue = false;
  });
  return driver;
}
