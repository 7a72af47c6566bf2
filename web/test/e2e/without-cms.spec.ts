import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as forward, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findFreePort } from '../../../scripts/temporary-system.ts';
import { cmsUrl } from './editor';

/** A way to the CMS that can be closed, as if it had gone. */
class Line {
  isOpen = true;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      if (!this.isOpen) {
        request.socket.destroy();
        return;
      }
      const { method, headers } = request;
      const onward = forward(new URL(request.url ?? '/', cmsUrl), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      request.pipe(onward);
    });
  }

  async open(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

const sites: ChildProcess[] = [];

/** Starts another server of the site, whose memory is empty. */
async function startSite(cms: string, pages = ''): Promise<string> {
  const port = String(await findFreePort());
  const entry = new URL('../../.output/server/index.mjs', import.meta.url).pathname;
  const site = spawn(process.execPath, [entry], {
    env: {
      ...process.env,
      NITRO_HOST: '127.0.0.1',
      NITRO_PORT: port,
      NUXT_CMS_URL: cms,
      PAGE_CACHE_DIR: pages,
    },
    stdio: 'ignore',
  });
  sites.push(site);
  const address = `http://127.0.0.1:${port}`;
  await expect
    .poll(
      () =>
        fetch(`${address}/healthz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 20_000 },
    )
    .toBe(true);
  return address;
}

test.afterEach(async () => {
  for (const site of sites.splice(0)) {
    site.kill('SIGTERM');
    await once(site, 'exit');
  }
});

test('without the CMS subscribers get the last good feed, and a 503 where there is none', async ({
  request,
}) => {
  const line = new Line();
  try {
    const cms = await line.open();
    const site = await startSite(cms);
    const good = await request.get(`${site}/events.ics`);
    expect(good.status()).toBe(200);
    expect(await good.text()).toContain('BEGIN:VEVENT');

    line.isOpen = false;
    const kept = await request.get(`${site}/events.ics`);
    expect([kept.status(), await kept.text()]).toEqual([200, await good.text()]);
    expect(kept.headers()).toMatchObject({
      etag: good.headers().etag,
      age: expect.stringMatching(/^\d+$/),
      'cache-control': 'public, no-cache',
    });
    const condition = { 'If-None-Match': String(good.headers().etag) };
    expect((await request.get(`${site}/events.ics`, { headers: condition })).status()).toBe(304);

    const other = await startSite(cms);
    for (const path of ['/events.ics', '/pt/events.ics', '/event/none.ics', '/events.atom']) {
      const refused = await request.get(`${other}${path}`);
      expect([path, refused.status()]).toEqual([path, 503]);
      expect(refused.headers()['retry-after']).toBe('120');
      expect(refused.headers()['cache-control']).toBe('no-store');
      expect(await refused.text()).not.toContain('VCALENDAR');
    }

    line.isOpen = true;
    expect((await request.get(`${other}/events.ics`)).status()).toBe(200);
    expect((await request.get(`${site}/events.ics`)).headers()).not.toHaveProperty('age');
  } finally {
    line.close();
  }
});

test('without the CMS known pages and feeds are there, after a restart of the site too', async ({
  request,
}) => {
  const pages = await mkdtemp(join(tmpdir(), 'pages-'));
  const line = new Line();
  const paths = ['/', '/pt/about', '/events/2024/09', '/event/connectivity-hour', '/events.ics'];
  const readAll = async (site: string) => {
    const answers = await Promise.all(paths.map(async (path) => request.get(`${site}${path}`)));
    expect(answers.map((answer) => answer.status())).toEqual(paths.map(() => 200));
    return Promise.all(answers.map(async (answer) => await answer.text()));
  };
  try {
    const cms = await line.open();
    const site = await startSite(cms, pages);
    const before = await readAll(site);
    line.isOpen = false;
    expect(await readAll(site)).toEqual(before);
    const next = await startSite(cms, pages);
    expect(await readAll(next)).toEqual(before);
    // What nobody has asked for before cannot be known.
    expect((await request.get(`${next}/pt/axes`)).status()).toBe(503);
  } finally {
    line.close();
    await rm(pages, { recursive: true });
  }
});
