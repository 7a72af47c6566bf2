import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Line } from './line';
import { endSites, startSite } from './more-sites';

test.afterEach(endSites);

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
    await line.makeOld(site);
    const kept = await request.get(`${site}/events.ics`);
    expect([kept.status(), await kept.text()]).toEqual([200, await good.text()]);
    expect(kept.headers()).toMatchObject({
      etag: good.headers().etag,
      age: expect.stringMatching(/^\d+$/),
      'cache-control': 'public, max-age=0, stale-if-error=604800',
    });
    const condition = { 'If-None-Match': String(good.headers().etag) };
    expect((await request.get(`${site}/events.ics`, { headers: condition })).status()).toBe(304);

    const other = await startSite(cms);
    for (const path of [
      '/events.ics',
      '/pt/events.ics',
      '/event/none.ics',
      '/events.atom',
      '/data/axes.csv',
      '/pt/data/events.json',
      '/data/catalog.jsonld',
    ]) {
      const refused = await request.get(`${other}${path}`);
      expect([path, refused.status()]).toEqual([path, 503]);
      expect(refused.headers()['retry-after']).toBe('120');
      expect(refused.headers()['cache-control']).toBe('no-store');
      expect(await refused.text()).not.toContain('VCALENDAR');
    }

    line.isOpen = true;
    expect((await request.get(`${other}/events.ics`)).status()).toBe(200);
    // It is asked anew a second after it has failed.
    await expect
      .poll(async () => (await request.get(`${site}/events.ics`)).headers())
      .not.toHaveProperty('age');
  } finally {
    line.close();
  }
});

test('without the CMS known pages and feeds are there, after a restart of the site too, but what was taken down', async ({
  request,
}) => {
  const pages = await mkdtemp(join(tmpdir(), 'pages-'));
  const line = new Line();
  const paths = [
    '/',
    '/pt/about',
    '/events/2024/09',
    '/event/connectivity-hour',
    '/events.ics',
    '/embed/current',
    '/pt/embed/2024/09?category=fair&theme=dark',
  ];
  const takenDown = [
    '/event/research-and-innovation-partners-day',
    '/event/research-and-innovation-partners-day.ics',
  ];
  const readAll = async (site: string) => {
    const answers = await Promise.all(paths.map(async (path) => request.get(`${site}${path}`)));
    expect(answers.map((answer) => answer.status())).toEqual(paths.map(() => 200));
    return Promise.all(answers.map(async (answer) => await answer.text()));
  };
  const readTakenDown = async (site: string) =>
    Promise.all(takenDown.map(async (path) => (await request.get(`${site}${path}`)).status()));
  try {
    const cms = await line.open();
    const site = await startSite(cms, { PAGE_CACHE_DIR: pages });
    const before = await readAll(site);
    expect(await readTakenDown(site)).toEqual([200, 200]);
    line.isOpen = false;
    await line.makeOld(site);
    expect(await readAll(site)).toEqual(before);
    expect(await readTakenDown(site)).toEqual([200, 200]);
    await line.makeOld(site, ['gone:slug:event:research-and-innovation-partners-day']);
    expect(await readAll(site)).toEqual(before);
    expect(await readTakenDown(site)).toEqual([503, 503]);
    const next = await startSite(cms, { PAGE_CACHE_DIR: pages });
    expect(await readAll(next)).toEqual(before);
    expect(await readTakenDown(next)).toEqual([503, 503]);
    // What nobody has asked for before cannot be known.
    expect((await request.get(`${next}/pt/axes`)).status()).toBe(503);
  } finally {
    line.close();
    await rm(pages, { recursive: true });
  }
});
