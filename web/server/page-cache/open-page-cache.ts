import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { NitroApp } from 'nitropack/types';
import { createStorage, prefixStorage, type Storage } from 'unstorage';
import fsDriver from 'unstorage/drivers/fs-lite';
import nullDriver from 'unstorage/drivers/null';
import { openRedis } from '../utils/open-redis';
import { ContentClock } from './content-clock';
import { PageCache } from './page-cache';
import { PageStore } from './page-store';
import { renderPage } from './render-page';

const MEMORY_BYTES = 128 * 1024 * 1024;
const KEPT_SECONDS = 30 * 24 * 60 * 60;

export interface PageCacheSettings {
  /** A build's pages are no other build's: its styles may have gone. */
  buildId: string;
  /** On which the server listens: with the host's name it tells one server from another. */
  port: number;
  cmsUrl: string;
  /** Shared with the CMS, which signs what it tells. */
  secret: string;
  /** Folder in which pages outlive the process; '' for none. */
  folder: string;
  /** Address of a Redis, which then takes the folder's place; '' for none. */
  redisUrl: string;
}

/** The cache of pages, the clock that it goes by, and when it knows what there is to know. */
export interface OpenedPageCache {
  cache: PageCache;
  clock: ContentClock;
  whenReady: Promise<void>;
}

/** Opens the cache of pages in front of a Nitro app. */
export function openPageCache(nitro: NitroApp, settings: PageCacheSettings): OpenedPageCache {
  const storage = createStorage({ driver: chooseDriver(settings) });
  // Counts of changes are each server's own, and so are the pages that are judged by them.
  const { buildId, port, redisUrl } = settings;
  const owner = redisUrl ? `${buildId}:${hostname()}:${port}` : buildId;
  const archive = prefixStorage(storage, owner) as Storage;
  const clock = new ContentClock(archive, settings);
  const store = new PageStore(MEMORY_BYTES, archive);
  const render = async (address: string) => renderPage(nitro, address, clock);
  const whenReady = removeOtherBuilds(settings).then(async () => clock.start());
  return { cache: new PageCache(store, clock, render), clock, whenReady };
}

function chooseDriver({ folder, redisUrl }: PageCacheSettings) {
  if (redisUrl) {
    const whenAway = 'pages are kept in memory alone.';
    return openRedis(redisUrl, { base: 'pages', keptSeconds: KEPT_SECONDS, whenAway }).driver;
  }
  return folder ? fsDriver({ base: folder }) : nullDriver();
}

async function removeOtherBuilds({ folder, buildId }: PageCacheSettings): Promise<void> {
  if (folder === '') return;
  const builds = await readdir(folder).catch(() => []);
  await Promise.all(
    builds
      .filter((build) => build !== buildId)
      .map(async (build) => rm(join(folder, build), { recursive: true, force: true })),
  );
}
