import { readdirSync } from 'node:fs';
import { request as send } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, type Page, type Request, test } from '@playwright/test';
import { templates, templatesInOtherStates } from '../../../scripts/templates.ts';

interface Answer {
  status: number | undefined;
  headers: NodeJS.Dict<string | string[]>;
  body: Buffer;
}

/** Asks without a helper that decompresses. */
async function ask(
  path: string,
  { method = 'GET', ...headers }: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const url = new URL(path, test.info().project.use.baseURL);
    const request = send(url, { method, headers: { accept: 'text/html', ...headers } });
    request.on('error', reject).on('response', async (response) => {
      const body = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode, headers: response.headers, body });
    });
    request.end();
  });
}

const decompress = { br: brotliDecompressSync, gzip: gunzipSync };

test('what is text comes compressed, in the way that the client likes best', async () => {
  const paths = {
    '/': 200,
    '/no-such-page': 404,
    '/events.ics': 200,
    '/events.atom': 200,
    '/pt/events.json': 200,
    '/data/axes.csv': 200,
    '/data/outcomes.json': 200,
    '/data/catalog.jsonld': 200,
    '/sitemap.xml': 200,
  };
  for (const [path, status] of Object.entries(paths)) {
    const plain = await ask(path);
    expect([plain.status, plain.headers.vary]).toEqual([status, 'Accept-Encoding']);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    for (const encoding of ['br', 'gzip'] as const) {
      const accepted = encoding === 'br' ? 'gzip, deflate, br, zstd' : 'gzip, br;q=0';
      const { headers, body } = await ask(path, { 'accept-encoding': accepted });
      expect([headers['content-encoding'], headers.vary]).toEqual([encoding, 'Accept-Encoding']);
      expect(decompress[encoding](body).length).toBe(plain.body.length);
      expect(body.length).toBeLessThan(plain.body.length / 2);

      const head = await ask(path, { method: 'HEAD', 'accept-encoding': accepted });
      expect([head.status, head.headers.vary]).toEqual([status, 'Accept-Encoding']);
      // What HEAD says of the length is true, or it says nothing (RFC 9110 8.6).
      const length = head.headers['content-length'];
      expect([undefined, String(body.length)]).toContain(length);
    }
  }
});

test('each encoding of a feed has a tag of its own, by which it is asked for', async () => {
  for (const path of ['/events.ics', '/sitemap.xml']) {
    const tags = new Map<string, string>();
    for (const encoding of ['br', 'gzip', 'identity']) {
      const { headers } = await ask(path, { 'accept-encoding': encoding });
      tags.set(encoding, String(headers.etag));
    }
    expect(new Set(tags.values()).size).toBe(3);
    for (const [encoding, etag] of tags) {
      const asked = { 'accept-encoding': encoding };
      const same = await ask(path, { ...asked, 'if-none-match': etag });
      expect(same.status).toBe(304);
      expect(same.body.length).toBe(0);
      expect(same.headers).toMatchObject({ etag, vary: 'Accept-Encoding' });
      const others = [...tags.values()].filter((tag) => tag !== etag).join(', ');
      const changed = await ask(path, { ...asked, 'if-none-match': others });
      expect([changed.status, changed.headers.etag]).toEqual([200, etag]);
    }
  }
});

test('what is small is left as it is', async () => {
  const { headers, body } = await ask('/robots.txt', { 'accept-encoding': 'br' });
  expect(headers).not.toHaveProperty('content-encoding');
  expect(body.toString()).toContain('Sitemap:');
});

test.describe('a page is loaded before a visitor goes there', () => {
  async function readDelivery(page: Page): Promise<unknown> {
    return page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      return navigation?.toJSON().deliveryType;
    });
  }

  test('from the moment that its link is pointed at', async ({ page }) => {
    for (const home of ['/', '/pt']) {
      await page.goto(home);
      const link = page.getByRole('main').locator('a[href*="/axes/"]').first();
      await link.hover();
      // What the browser loads ahead shows on no page.
      await page.waitForTimeout(1000);
      await link.click();
      await expect(page).toHaveURL(/\/axes\//);
      expect(await readDelivery(page)).toBe('navigational-prefetch');
    }
  });
});

const KIBIBYTE = 1024;

test('the home page is transferred in 60 kB at most, images aside', async ({ page }) => {
  for (const home of ['/', '/pt']) {
    const requests: Request[] = [];
    page.on('requestfinished', (request) => requests.push(request));
    await page.goto(home, { waitUntil: 'networkidle' });
    const counted = requests.splice(0).filter((request) => request.resourceType() !== 'image');
    const sizes = await Promise.all(counted.map(async (request) => request.sizes()));
    const bytes = sizes.reduce(
      (sum, { responseHeadersSize, responseBodySize }) =>
        sum + responseHeadersSize + responseBodySize,
      0,
    );
    expect(counted.map((request) => request.resourceType())).toContain('font');
    expect(bytes).toBeLessThanOrEqual(60 * KIBIBYTE);
    page.removeAllListeners('requestfinished');
  }
});

test('a page has the styles of its components in it, let in by their hash', async () => {
  for (const { paths } of [...templates, ...templatesInOtherStates]) {
    const { headers, body } = await ask(paths.en);
    const styles = [...body.toString().matchAll(/<style[^>]*>(.*?)<\/style>/gsu)];
    expect(styles).toHaveLength(1);
    expect(body.toString()).not.toContain('rel="stylesheet"');
    expect(headers['content-security-policy']).toMatch(/style-src 'self' 'sha256-[\w+/]{43}='/);
  }
});

test('all styles that components can bring to a page are 12 kB at most', async () => {
  const folder = new URL('../../.output/server/chunks/build/', import.meta.url);
  const layers = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => /-styles.*\.mjs$/u.test(name))) {
    // A component's module gives its style sheets, one that is shared gives them by another name.
    const { default: sheets } = (await import(new URL(file, folder).href)) as {
      default?: string[];
    };
    for (const layer of sheets?.join('').split(/(?=@layer )/) ?? []) layers.add(layer);
  }
  const all = [...layers].join('');
  // What only members see, and what others embed, is among them.
  for (const style of [
    '.line-bar',
    '.search-result',
    '.api-changes',
    '.api-explorer',
    '.embed-form',
    '.embed-head',
    '.member-name',
    '.registration-state',
  ])
    expect(all).toContain(style);
  expect(brotliCompressSync(all).length).toBeLessThanOrEqual(12 * KIBIBYTE);
});

test('the first ten packets bring a whole page, but for the longest', async () => {
  const PACKETS = 10 * 1460;
  for (const path of ['/', '/association', '/pt/axes', '/events/2024/09', '/search']) {
    const { headers, body } = await ask(path, { 'accept-encoding': 'br' });
    expect(body.length + JSON.stringify(headers).length).toBeLessThan(PACKETS);
  }
});

test('no database comes with the files for browsers', () => {
  const files = readdirSync(new URL('../../.output/public/_nuxt', import.meta.url));
  expect(files.filter((file) => file.includes('.wasm'))).toEqual([]);
});

test('nothing moves while a page loads, however late its font comes', async ({ page }) => {
  await page.route('**/*.woff2', async (route) => {
    await setTimeout(300);
    await route.continue();
  });
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    for (const { paths } of templates) {
      await page.goto(paths.en);
      await page.evaluate(async () => document.fonts.ready);
      expect(await readLayoutShifts(page), `${paths.en} at ${width} px`).toEqual([]);
    }
  }
});

/** The values of all layout shifts of the page so far. */
async function readLayoutShifts(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
    const shifts = observer.takeRecords() as (PerformanceEntry & { value: number })[];
    return shifts.map(({ value }) => value);
  });
}
