import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { languageCodes } from 'languages';
import { testsNow } from './tests-now';

/** What a search engine reads of a page. */
interface CrawledPage {
  /** With the query. */
  path: string;
  title: string;
  description: string | null;
  /** A path, as the alternates are. */
  canonical: string | null;
  isIndexed: boolean;
  alternates: [language: string, path: string][];
  ids: string[];
  links: { href: string; isFollowed: boolean }[];
}

const atOnce = 4;
const inThreeMonths = Temporal.Instant.from(testsNow)
  .toZonedDateTimeISO('UTC')
  .toPlainDate()
  .add({ months: 3 })
  .toString();

/** Series go on for years, each date with a page: a season of them shows what the others are like. */
function isFarAhead(path: string): boolean {
  const [, date = ''] = /(?:\/events\/|[?&]date=)(\d{4}[/-]\d{2}(?:[/-]\d{2})?)/u.exec(path) ?? [];
  return date.replaceAll('/', '-') > inThreeMonths;
}

/** Reads a page by the browser's own parser, without loading it. */
async function readPage(reader: Page, path: string, html: string): Promise<CrawledPage> {
  return reader.evaluate(
    ([address, text]) => {
      const document = new DOMParser().parseFromString(text, 'text/html');
      const read = (selector: string, attribute: string) =>
        document.querySelector(selector)?.getAttribute(attribute) ?? null;
      const toPath = (href: string) => {
        const { pathname, search } = new URL(href);
        return pathname + search;
      };
      const canonical = read('link[rel=canonical]', 'href');
      return {
        path: address,
        title: document.title,
        description: read('meta[name=description]', 'content'),
        canonical: canonical && toPath(canonical),
        isIndexed: !read('meta[name=robots]', 'content')?.includes('noindex'),
        alternates: [...document.querySelectorAll('link[rel=alternate][hreflang]')].map(
          (link): [string, string] => [
            link.getAttribute('hreflang') ?? '',
            toPath(link.getAttribute('href') ?? ''),
          ],
        ),
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        links: [...document.querySelectorAll('a[href]')].map((link) => ({
          href: link.getAttribute('href') ?? '',
          isFollowed: !link.getAttribute('rel')?.split(' ').includes('nofollow'),
        })),
      };
    },
    [path, html] as const,
  );
}

/** Follows every internal link from the two home pages on. Returns the pages, and what did not answer as it should. */
async function crawl(reader: Page, request: APIRequestContext, site: string) {
  const pages = new Map<string, CrawledPage>();
  const wrong: string[] = [];
  const seen = new Set(['/', '/pt']);
  const queue = [...seen].map((path) => ({ path, from: 'the start' }));

  const visit = async ({ path, from }: { path: string; from: string }) => {
    const answer = await request.get(path, { maxRedirects: 0 });
    if (answer.status() !== 200) wrong.push(`${answer.status()} ${path} (from ${from})`);
    if (!answer.headers()['content-type']?.startsWith('text/html')) return;
    const found = await readPage(reader, path, await answer.text());
    pages.set(path, found);
    for (const { href, isFollowed } of found.links) {
      const url = new URL(href, new URL(path, site));
      const target = url.pathname + url.search;
      if (url.origin !== site || !isFollowed || seen.has(target) || isFarAhead(target)) continue;
      seen.add(target);
      queue.push({ path: target, from: path });
    }
  };
  while (queue.length > 0) await Promise.all(queue.splice(0, atOnce).map(visit));
  return { pages, wrong };
}

function findRepeated(values: readonly [path: string, text: string | null][]) {
  const paths = Map.groupBy(values, ([, text]) => text);
  return [...paths].filter(([, same]) => same.length > 1);
}

// A trace of a thousand requests takes longer than the requests.
test.use({ trace: 'off' });

test.describe('every page that is linked', () => {
  test.setTimeout(240_000);

  test('answers, names itself and its languages, and is in the sitemap', async ({
    page,
    request,
    baseURL,
  }) => {
    const site = baseURL ?? '';
    const { pages, wrong } = await crawl(page, request, site);
    const all = [...pages.values()];
    // The address that a page says is its own; a date of a series, for one, says the whole series.
    const own = all.filter(({ path, canonical }) => canonical === path);
    const indexed = own.filter(({ isIndexed }) => isIndexed);

    await test.step('every internal link answers at once', () => {
      expect(wrong).toEqual([]);
      expect(own.length).toBeGreaterThan(100);
    });

    await test.step('every fragment is there', () => {
      const broken = all.flatMap(({ path, links }) =>
        links
          .map(({ href }) => new URL(href, new URL(path, site)))
          .filter(({ origin, hash }) => origin === site && hash !== '')
          .filter(({ pathname, search, hash }) => {
            const ids = pages.get(pathname + search)?.ids;
            return ids && !ids.includes(decodeURIComponent(hash.slice(1)));
          })
          .map(({ href }) => `${href} (from ${path})`),
      );
      expect(broken).toEqual([]);
    });

    await test.step('every page has a title, a description and a canonical address', () => {
      const nameless = all.filter(
        ({ title, description, canonical }) => !title || !description || !canonical,
      );
      expect(nameless.map(({ path }) => path)).toEqual([]);
    });

    await test.step('no two have the same title or the same description', () => {
      expect(findRepeated(indexed.map(({ path, title }) => [path, title]))).toEqual([]);
      expect(findRepeated(indexed.map(({ path, description }) => [path, description]))).toEqual([]);
    });

    await test.step('the address that a page calls its own is a page that does so, too', () => {
      const strange = all.filter(
        ({ canonical }) => canonical !== null && pages.get(canonical)?.canonical !== canonical,
      );
      expect(strange.map(({ path, canonical }) => [path, canonical])).toEqual([]);
    });

    await test.step('languages of a page name each other, and one for all others', () => {
      const strange = indexed.filter(({ path, alternates }) => {
        if (alternates.length === 0) return false;
        const languages = alternates.map(([language]) => language);
        const isComplete = languages.join(' ') === [...languageCodes, 'x-default'].join(' ');
        const addresses = alternates.map(([, address]) => address);
        const [english, fallback] = [addresses[0], addresses.at(-1)];
        const agree = alternates.every(
          ([, address]) =>
            JSON.stringify(pages.get(address)?.alternates) === JSON.stringify(alternates),
        );
        const namesItself = alternates.some(([, address]) => address === path);
        return !isComplete || english !== fallback || !agree || !namesItself;
      });
      expect(strange.map(({ path, alternates }) => [path, alternates])).toEqual([]);
      const alone = indexed.filter(({ alternates }) => alternates.length === 0);
      expect(alone.every(({ path }) => /^(?:\/pt)?\/(?:event|axes)\//u.test(path))).toBe(true);
      expect(alone.length).toBeLessThan(indexed.length / 4);
    });

    await test.step('the sitemap lists them, and none that is not to be found', async () => {
      const robots = await (await request.get('/robots.txt')).text();
      const [, sitemap = ''] = /^Sitemap: (\S+)$/mu.exec(robots) ?? [];
      const answer = await request.get(new URL(sitemap).pathname);
      expect(answer.headers()['content-type']).toContain('application/xml');
      const again = await request.get('/sitemap.xml', {
        headers: { 'if-none-match': answer.headers().etag ?? '' },
      });
      expect(again.status()).toBe(304);
      const xml = await answer.text();
      const listed = [...xml.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(
        ([, address = '']) => new URL(address).pathname,
      );
      expect(new Set(listed).size).toBe(listed.length);
      const near = listed.filter((path) => !isFarAhead(path));
      const known = new Set(indexed.map(({ path }) => path));
      expect(near.filter((path) => !known.has(path))).toEqual([]);
      const isDated = (path: string) => /\/events\/\d/u.test(path);
      const missing = [...known].filter((path) => !isDated(path) && !listed.includes(path));
      expect(missing).toEqual([]);
    });
  });
});
