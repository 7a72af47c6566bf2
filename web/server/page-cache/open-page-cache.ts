import { createHash } from 'node:crypto';
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
  /** What else pages are made of beside content, as JSON: they hold the site's address, say. */
  configuration: unknown;
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
  const { port, redisUrl } = settings;
  const making = nameMaking(settings);
  const owner = redisUrl ? `${making}:${hostname()}:${port}` : making;
  const archive = prefixStorage(storage, owner) as Storage;
  const clock = new ContentClock(archive, settings);
  const store = new PageStore(MEMORY_BYTES, archive);
  const render = async (address: string) => renderPage(nitro, address, clock);
  const whenReady = removeOthers(settings.folder, making)
    .then(async () => store.open())
    .then(async () => clock.start());
  return { cache: new PageCache(store, clock, render), clock, whenReady };
}

function chooseDriver({ folder, redisUrl }: PageCacheSettings) {
  if (redisUrl) {
    const whenAway = 'pages are kept in memory alone.';
    return openRedis(redisUrl, { base: 'pages', keptSeconds: KEPT_SECONDS, whenAway }).driver;
  }
  return folder ? fsDriver({ base: folder }) : nullDriver();
}

/** Names the build and the configuration that pages are made with: with others they are other pages. */
function nameMaking({ buildId, configuration }: PageCacheSettings): string {
  const digest = createHash('sha256').update(JSON.stringify(configuration)).digest('hex');
  return `${buildId}-${digest.slice(0, 16)}`;
}

async function removeOthers(folder: string, making: string): Promise<void> {
  if (folder === '') return;
  const others = (await readdir(folder).catch(() => [])).filter((name) => name !== making);
  await Promise.all(
    others.map(async (name) => rm(join(folder, name), { recursive: true, force: true })),
  );
}
