import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStorage, type Storage } from 'unstorage';
import fsDriver from 'unstorage/drivers/fs-lite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ContentClock } from '../../../server/page-cache/content-clock';
import type { RenderedPage } from '../../../server/page-cache/kept-page';
import { PageCache } from '../../../server/page-cache/page-cache';
import { PageStore } from '../../../server/page-cache/page-store';

const MEGABYTE = 1024 * 1024;
const source = { cmsUrl: 'http://127.0.0.1:9', secret: 'unused' };

let archive: Storage;
let clock: ContentClock;
let store: PageStore;
let sequence = 0;

beforeEach(async () => {
  archive = createStorage();
  clock = new ContentClock(archive, source);
  store = new PageStore(MEGABYTE, archive);
  sequence = 0;
  await change();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What the CMS tells when something tagged so has changed. */
async function change(...tags: string[]): Promise<void> {
  sequence += 1;
  const changes = [{ sequence, mark: '', tags }];
  await clock.take(JSON.stringify({ after: sequence - 1, mark: '', last: sequence, changes }));
}

/** A page that shows an event; each rendering has another text. */
function countRenders(shape: Partial<RenderedPage> = {}) {
  let count = 0;
  return vi.fn<(address: string) => Promise<RenderedPage>>(async () => {
    count += 1;
    return {
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: Buffer.from(`rendered ${count}`),
      tags: ['event:a'],
      validUntil: Number.POSITIVE_INFINITY,
      begun: clock.read(),
      isWhole: true,
      ...shape,
    };
  });
}

async function read(cache: PageCache, address = '/event/a') {
  const { page, isStale } = await cache.find(address, Date.now());
  return { text: page.bodies.identity.toString(), status: page.status, isStale };
}

test('a page is rendered once, until something that it shows has changed', async () => {
  const cache = new PageCache(store, clock, countRenders());
  expect((await read(cache)).text).toBe('rendered 1');
  expect((await read(cache)).text).toBe('rendered 1');
  await change('event:b');
  expect((await read(cache)).text).toBe('rendered 1');
  await change('event:a');
  expect(await read(cache)).toEqual({ text: 'rendered 2', status: 200, isStale: false });
});

test('a page is rendered anew when its time is over', async () => {
  const midnight = Date.now() + 1000;
  const cache = new PageCache(store, clock, countRenders({ validUntil: midnight }));
  await cache.find('/event/a', midnight - 1000);
  expect(cache.peek('/event/a', midnight - 1)?.bodies.identity.toString()).toBe('rendered 1');
  expect(cache.peek('/event/a', midnight)).toBeUndefined();
});

test('a thousand who ask at once for an old page cause one rendering', async () => {
  const render = countRenders();
  const cache = new PageCache(store, clock, render);
  await read(cache);
  await change('event:a');
  const all = await Promise.all(Array.from({ length: 1000 }, async () => read(cache)));
  expect(new Set(all.map(({ text }) => text))).toEqual(new Set(['rendered 2']));
  expect(render).toHaveBeenCalledTimes(2);
});

test('what was begun before a change is not taken for what is after it', async () => {
  const render = countRenders();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const cache = new PageCache(store, clock, async (address) => {
    const page = await render(address);
    if (render.mock.calls.length === 1) await released;
    return page;
  });
  const before = read(cache);
  await vi.waitFor(() => expect(render).toHaveBeenCalledOnce());
  await change('event:a');
  const after = read(cache);
  release();
  expect((await before).text).toBe('rendered 1');
  expect((await after).text).toBe('rendered 2');
  expect((await read(cache)).text).toBe('rendered 2');
});

test.each([
  ['answers 503', async () => ({ ...(await countRenders()('')), status: 503 })],
  ['leaves a gap', async () => ({ ...(await countRenders()('')), isWhole: false })],
  ['says 404 where there may be a page', countRenders({ status: 404, isWhole: false })],
  ['throws', async () => Promise.reject(new Error('The CMS is down.'))],
])(
  'when the renderer %s, the last good page is given, and it is not asked at once again',
  async (_, fail) => {
    vi.spyOn(console, 'error').mockReturnValue();
    const render = countRenders();
    const cache = new PageCache(store, clock, render);
    await read(cache);
    await change('event:a');
    render.mockImplementation(fail);
    expect(await read(cache)).toEqual({ text: 'rendered 1', status: 200, isStale: true });
    expect((await read(cache)).isStale).toBe(true);
    expect(render).toHaveBeenCalledTimes(2);
  },
);

test('when the renderer takes too long, the last good page is given meanwhile', async () => {
  vi.useFakeTimers();
  const render = countRenders();
  const cache = new PageCache(store, clock, render);
  await read(cache);
  await change('event:a');
  render.mockImplementation(async () => new Promise(() => {}));
  const waiting = read(cache);
  await vi.advanceTimersByTimeAsync(1500);
  expect(await waiting).toEqual({ text: 'rendered 1', status: 200, isStale: true });
});

test.each([
  ['an error', { status: 503 }],
  ['a page with a gap', { isWhole: false }],
])('%s is never kept', async (_, shape) => {
  const render = countRenders(shape);
  const cache = new PageCache(store, clock, render);
  expect((await read(cache)).status).toBe(shape.status ?? 200);
  expect(await archive.getKeys()).toEqual(['changes.json']);
  expect(cache.peek('/event/a', 0)).toBeUndefined();
  render.mockImplementation(countRenders());
  expect((await read(cache)).status).toBe(200);
});

test('what has gone takes the place of the page that was kept, in the archive too', async () => {
  const render = countRenders();
  const cache = new PageCache(store, clock, render);
  await read(cache);
  await change('event:a');
  render.mockImplementation(countRenders({ status: 410 }));
  expect((await read(cache)).status).toBe(410);
  render.mockRejectedValue(new Error('The CMS is down.'));
  await expect(read(cache)).rejects.toThrow('The CMS is down.');
  expect(await archive.getKeys()).toEqual(['changes.json']);
});

test('what was taken down is shown to nobody again, by a new process neither', async () => {
  vi.useFakeTimers();
  const render = countRenders({ tags: ['slug:event:a'] });
  const cache = new PageCache(store, clock, render);
  await read(cache);
  await read(cache, '/event/b');
  const { promise: silence, resolve: breakSilence } = Promise.withResolvers<void>();
  render.mockImplementation(async (address) => {
    await silence;
    return { ...(await countRenders()(address)), status: 503 };
  });
  await change('slug:event:a');
  const waiting = read(cache);
  await vi.advanceTimersByTimeAsync(1000);
  await change('slug:event:a', 'gone:slug:event:a');
  await vi.advanceTimersByTimeAsync(500);
  breakSilence();
  expect(await waiting).toMatchObject({ status: 503, isStale: false });
  expect(await read(cache)).toMatchObject({ status: 503, isStale: false });

  const later = new ContentClock(archive, source);
  await later.start();
  const next = new PageCache(new PageStore(MEGABYTE, archive), later, render);
  expect(await read(next, '/event/b')).toMatchObject({ status: 503, isStale: false });
  render.mockImplementation(countRenders({ tags: ['slug:event:a'] }));
  expect(await read(next)).toEqual({ text: 'rendered 1', status: 200, isStale: false });
  render.mockRejectedValue(new Error('The CMS is down.'));
  expect(await read(next)).toMatchObject({ status: 200, isStale: true });
});

test('a new process takes up the pages, and knows which of them are old', async () => {
  const cache = new PageCache(store, clock, countRenders());
  await read(cache, '/event/a');
  await read(cache, '/event/b');
  await change('event:a');
  const later = new ContentClock(archive, source);
  void later.start();
  await vi.waitFor(() => expect(later.sequence).toBe(sequence));
  await later.take(JSON.stringify({ after: sequence, mark: '', last: sequence, changes: [] }));
  const down = vi.fn<() => Promise<never>>().mockRejectedValue(new Error('The CMS is down.'));
  const next = new PageCache(new PageStore(MEGABYTE, archive), later, down);
  expect(await read(next, '/event/a')).toEqual({ text: 'rendered 1', status: 200, isStale: true });
});

test('of embedded calendars, whatever they show, a new process takes up those that were made last', async () => {
  const body = Buffer.from('<meta name="robots" content="noindex">');
  const cache = new PageCache(store, clock, countRenders({ body }));
  const addressOf = (n: number) => `/embed/current?axis=Eixo-${n}&theme=dark`;
  for (let n = 1; n <= 501; n += 1) await read(cache, addressOf(n));

  const next = new PageStore(MEGABYTE, archive);
  await next.open();
  const again = new PageCache(next, clock, countRenders({ body }));
  for (const address of ['/pt/embed/current', '/embed/2024/09']) await read(again, address);
  const files = (await archive.getKeys()).filter((key) => key.endsWith('.page'));
  expect(files).toHaveLength(500);
  const last = new PageStore(MEGABYTE, archive);
  for (const address of [addressOf(501), '/pt/embed/current', '/embed/2024/09']) {
    expect((await last.find(address))?.bodies.identity).toEqual(body);
  }
  expect(await last.find(addressOf(1))).toBeUndefined();
  await last.remove(addressOf(501));
  expect(await new PageStore(MEGABYTE, archive).find(addressOf(501))).toBeUndefined();
});

test('a page with a long address outlives its process on a disk, too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  try {
    const disk = createStorage({ driver: fsDriver({ base: folder }) });
    const told = vi.spyOn(console, 'error').mockReturnValue();
    const [one, other] = ['1', '2'].map((end) => `/event/${'long-'.repeat(70)}${end}`) as [
      string,
      string,
    ];
    await read(new PageCache(new PageStore(MEGABYTE, disk), clock, countRenders()), one);
    const next = new PageStore(MEGABYTE, disk);
    expect((await next.find(one))?.bodies.identity.toString()).toBe('rendered 1');
    expect(await next.find(other)).toBeUndefined();
    expect(await readdir(folder)).toHaveLength(1);
    expect(told).not.toHaveBeenCalled();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a page that was torn in the archive is none', async () => {
  const cache = new PageCache(store, clock, countRenders());
  await read(cache);
  const file = (await archive.getKeys()).find((key) => key.endsWith('.page')) ?? '';
  const bytes = Buffer.from((await archive.getItemRaw<Uint8Array>(file)) ?? []);
  for (const torn of [bytes.subarray(0, bytes.length / 2), Buffer.alloc(bytes.length)]) {
    vi.spyOn(console, 'error').mockReturnValue();
    await archive.setItemRaw(file, torn);
    expect(await new PageStore(MEGABYTE, archive).find('/event/a')).toBeUndefined();
  }
});

test('however many addresses are asked for, memory and archive stay within their bounds', async () => {
  const body = Buffer.from(`<meta name="robots" content="noindex">${'x'.repeat(10_000)}`);
  const cache = new PageCache(store, clock, countRenders({ body }));
  for (let n = 0; n < 300; n += 1) await cache.find(`/events?q=${n}`, Date.now());
  for (let n = 0; n < 300; n += 1) await cache.find(`/events/2100/01/${n}`, Date.now());
  let kept = 0;
  for (let n = 0; n < 300; n += 1) if (cache.peek(`/events?q=${n}`, Date.now())) kept += 1;
  expect(kept).toBe(0);
  expect(await archive.getKeys()).toEqual(['changes.json']);
});
