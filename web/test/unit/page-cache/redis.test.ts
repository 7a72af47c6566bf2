import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import type { NitroApp } from 'nitropack/types';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type RunningRedis, startRedis } from '../../../../scripts/redis-server';
import { findFreePort } from '../../../../scripts/temporary-system';
import {
  type OpenedPageCache,
  openPageCache,
  type PageCacheSettings,
} from '../../../server/page-cache/open-page-cache';
import type { PageNotes } from '../../../shared/page-notes';

let redis: RunningRedis;
let port: number;
let cms: Server;
let isCmsUp = true;
let rendered = 0;

beforeAll(async () => {
  port = await findFreePort();
  redis = await startRedis(port);
  cms = createServer((request, response) => {
    if (!isCmsUp) request.socket.destroy();
    else
      response.setHeader('cache-tag', 'event:a').end('{"after":0,"mark":"","last":0,"changes":[]}');
  }).listen(0, '127.0.0.1');
  await once(cms, 'listening');
}, 120_000);
afterAll(async () => {
  await redis.stop();
  cms.close();
});
beforeEach(() => {
  isCmsUp = true;
  rendered = 0;
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

/** How a page is asked for. */
interface Call {
  url: string;
  context: { _platform: { pageNotes: PageNotes } };
}

/** A server of the site as far as it takes to render: each time another text. */
async function openServer(settings: Partial<PageCacheSettings> = {}) {
  const cmsUrl = `http://127.0.0.1:${(cms.address() as AddressInfo).port}`;
  const localCall = async ({ url, context: { _platform: platform } }: Call) => {
    const status = await platform.pageNotes.fetch(cmsUrl).then(
      ({ ok }) => (ok ? 200 : 503),
      () => 503,
    );
    rendered += 1;
    return { status, headers: { 'content-type': 'text/html' }, body: `${url} ${rendered}` };
  };
  const opened = openPageCache({ localCall } as unknown as NitroApp, {
    buildId: 'one',
    configuration: { siteUrl: 'https://www.example.org' },
    port: 3000,
    cmsUrl,
    secret: 'secret',
    folder: '',
    redisUrl: `redis://127.0.0.1:${port}`,
    ...settings,
  });
  await opened.whenReady;
  return opened;
}

async function read({ cache }: OpenedPageCache, address = '/about') {
  const { page, isStale } = await cache.find(address, Date.now());
  return { text: page.bodies.identity.toString(), status: page.status, isStale };
}

const first = { text: '/about 1', status: 200, isStale: false };

test('a server takes up its pages again, without the CMS too', async () => {
  expect(await read(await openServer())).toEqual(first);
  expect(await read(await openServer())).toEqual(first);
  isCmsUp = false;
  expect(await read(await openServer())).toEqual({ ...first, isStale: true });
});

test('two servers on one Redis keep their own, and so do two builds; none of it for ever', async () => {
  const settings = [{ port: 3001 }, { port: 3002 }, { port: 3001, buildId: 'two' }];
  for (const [index, setting] of settings.entries()) {
    expect((await read(await openServer(setting))).text).toBe(`/about ${index + 1}`);
  }
  for (const [index, setting] of settings.entries()) {
    expect((await read(await openServer(setting))).text).toBe(`/about ${index + 1}`);
  }
  const client = new Redis(port);
  const keys = await client.keys('*');
  expect(keys.length).toBeGreaterThanOrEqual(6);
  for (const key of keys) expect(await client.ttl(key)).toBeGreaterThan(0);
  client.disconnect();
});

test('what was made for another address is not taken up, on a disk neither', async () => {
  const configuration = { siteUrl: 'https://new.example.org' };
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  try {
    for (const place of [{ port: 3006 }, { redisUrl: '', folder }]) {
      rendered = 0;
      expect(await read(await openServer(place))).toEqual(first);
      expect(await read(await openServer(place))).toEqual(first);
      expect((await read(await openServer({ ...place, configuration }))).text).toBe('/about 2');
    }
    expect(await readdir(folder)).toHaveLength(1);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what has changed is asked for once more when Redis has forgotten it, but not the pages', async () => {
  const server = await openServer({ port: 3003 });
  await read(server);
  const client = new Redis(port);
  const [forgotten = ''] = await client.keys('*:3003:changes.json');
  expect(await client.del(forgotten)).toBe(1);
  client.disconnect();
  expect((await read(await openServer({ port: 3003 }))).text).toBe('/about 2');
});

test('when Redis goes, pages are there at once, and are kept again when it is back', async () => {
  const server = await openServer({ port: 3004 });
  await read(server);
  await redis.stop();
  const begun = performance.now();
  expect(await read(server)).toEqual(first);
  expect((await read(server, '/axes')).text).toBe('/axes 2');
  const alone = await openServer({ port: 3005 });
  expect((await read(alone)).text).toBe('/about 3');
  expect(performance.now() - begun).toBeLessThan(1500);
  expect(vi.mocked(console.error).mock.calls.flat().join()).toContain('Redis is away');

  redis = await startRedis(port);
  await vi.waitFor(
    async () => {
      await server.cache.find(`/event/a-${rendered}`, Date.now());
      const client = new Redis(port);
      const keys = await client.keys('*:3004:*.page');
      client.disconnect();
      expect(keys).not.toEqual([]);
    },
    { timeout: 8000, interval: 200 },
  );
}, 15_000);
