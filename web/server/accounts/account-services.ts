import type { Redis } from 'ioredis';
import { createStorage, type Driver, prefixStorage, type Storage } from 'unstorage';
import memoryDriver from 'unstorage/drivers/memory';
import { describeSessionCookie } from '../../shared/session-cookie';
import { openRedis } from '../utils/open-redis';
import type { CmsAccess } from './cms-accounts';
import { KnownPlaces } from './known-places';
import { Limits } from './limits';
import { openPrivateFiles } from './private-files';
import { SessionLock } from './session-lock';
import { ABSOLUTE_MILLISECONDS, SessionStore } from './session-store';

export interface AccountSettings extends CmsAccess {
  /** The address that visitors use, without a path. */
  siteUrl: URL;
  /** How many proxies in front of the site add to `X-Forwarded-For`. */
  trustedProxies: number;
  /** Folder of the sessions; '' for memory alone. */
  sessionFolder: string;
  /** Address of a Redis, which then takes the folder's place; '' for none. */
  redisUrl: string;
}

/** What the site's server needs for accounts, once per process. */
export interface AccountServices {
  settings: AccountSettings;
  cookie: { name: string; secure: boolean };
  sessions: SessionStore;
  limits: Limits;
  knownPlaces: KnownPlaces;
}

/** Opens where sessions, counts of tries and known places are kept: in the folder or the Redis of the settings. */
export function openAccountServices(settings: AccountSettings): AccountServices {
  const { driver, client } = openDriver(settings);
  const storage = createStorage({ driver });
  const under = (prefix: string) => prefixStorage(storage, prefix) as Storage;
  return {
    settings,
    cookie: describeSessionCookie(settings.siteUrl),
    sessions: new SessionStore(under('session'), new SessionLock(client)),
    limits: new Limits(client),
    knownPlaces: new KnownPlaces(under('place'), settings.siteToken),
  };
}

function openDriver({ redisUrl, sessionFolder }: AccountSettings): {
  driver: Driver;
  client?: Redis;
} {
  if (!redisUrl)
    return { driver: sessionFolder ? openPrivateFiles(sessionFolder) : memoryDriver() };
  return openRedis(redisUrl, {
    base: 'accounts',
    keptSeconds: ABSOLUTE_MILLISECONDS / 1000,
    whenAway: 'nobody can be signed in.',
  });
}
