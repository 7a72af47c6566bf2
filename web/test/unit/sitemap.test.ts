import { DOMParser } from '@xmldom/xmldom';
import type { SitemapEvent } from 'graphql-client/site';
import { expect, test } from 'vitest';
import { listPages, type SiteContent } from '../../server/utils/sitemap/list-pages';
import { writeSitemap } from '../../server/utils/sitemap/write-sitemap';

const siteUrl = 'https://site.test';
const published = (day: number) => `2024-09-0${day}T10:00:00.000Z`;

const fair = { documentId: 'fair', startDate: '2024-09-17', stampedAt: published(5) };
const talk = { documentId: 'talk', startDate: '2025-01-31', stampedAt: published(4) };
// Only in Portuguese: the CMS answers it in English, too, and says its language.
const talkEntry: SitemapEvent = { ...talk, language: 'pt', slug: 'conversa' };

function writeContent(language: 'en' | 'pt', slugs: { axis: string; fair: string }): SiteContent {
  return {
    language,
    pages: {
      associationBySlug: { publishedAt: published(1), language },
      axesByPosition: [
        { documentId: 'axis', publishedAt: published(2), language, slug: slugs.axis },
      ],
      outcomesByPosition: [{ publishedAt: published(3) }],
      calendarFeed: { version: '1' },
    },
    events: [{ ...fair, language, slug: slugs.fair }, talkEntry],
  };
}

const content = {
  en: writeContent('en', { axis: 'growth', fair: 'fair' }),
  pt: writeContent('pt', { axis: 'crescimento', fair: 'feira' }),
};

/** Reads a sitemap by a parser of its own kind: each address with its last change and its alternates. */
function readSitemap(xml: string) {
  const document = new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  }).parseFromString(xml, 'text/xml');
  const textOf = (url: Element, name: string) =>
    url.getElementsByTagName(name)[0]?.textContent ?? null;
  const urls = [...document.getElementsByTagName('url')] as unknown as Element[];
  return new Map(
    urls.map((url) => [
      textOf(url, 'loc'),
      {
        changedAt: textOf(url, 'lastmod'),
        alternates: [...url.getElementsByTagName('xhtml:link')].map((link) => [
          link.getAttribute('hreflang'),
          link.getAttribute('href'),
        ]),
      },
    ]),
  );
}

const sitemap = readSitemap(writeSitemap(listPages([content.en, content.pt]), siteUrl));

test('every page has its languages, which name each other, and when it changed', () => {
  const alternates = [
    ['en', 'https://site.test/event/fair'],
    ['pt', 'https://site.test/pt/event/feira'],
    ['x-default', 'https://site.test/event/fair'],
  ];
  const changedAt = published(5);
  expect(sitemap.get('https://site.test/event/fair')).toEqual({ changedAt, alternates });
  expect(sitemap.get('https://site.test/pt/event/feira')).toEqual({ changedAt, alternates });
  expect(sitemap.get('https://site.test/pt/axes/crescimento')?.changedAt).toBe(published(2));
});

test('the pages of the site changed with what stands on them', () => {
  const changes = ['', 'about', 'association', 'axes', 'outcomes', 'events', 'privacy'].map(
    (path) => sitemap.get(`https://site.test/${path}`)?.changedAt,
  );
  const days = [5, 3, 1, 2, 3, 5].map(published);
  expect(changes).toEqual([...days, null]);
  expect(sitemap.has('https://site.test/pt')).toBe(true);
});

test('a text in one language alone is there once, without alternates', () => {
  expect(sitemap.get('https://site.test/pt/event/conversa')?.alternates).toEqual([]);
  expect(sitemap.has('https://site.test/event/conversa')).toBe(false);
});

test('the months in which events begin are there, and no others', () => {
  const months = [...sitemap.keys()].filter((address) => /\/events\/\d/u.test(String(address)));
  expect(months).toEqual([
    'https://site.test/events/2024/09',
    'https://site.test/pt/events/2024/09',
    'https://site.test/events/2025/01',
    'https://site.test/pt/events/2025/01',
  ]);
});

test('a site larger than a sitemap may be leaves events out', () => {
  const events = Array.from({ length: 30_000 }, (_, index) => ({
    ...fair,
    documentId: `event-${index}`,
    language: 'en',
    slug: `event-${index}`,
  }));
  const inPortuguese = events.map((event) => ({ ...event, language: 'pt' }));
  const large = {
    en: { ...content.en, events },
    pt: { ...content.pt, events: inPortuguese },
  };
  const xml = writeSitemap(listPages([large.en, large.pt]), siteUrl);
  expect(xml.match(/<loc>/gu)).toHaveLength(50_000);
  expect(xml).toContain('<loc>https://site.test/pt/about</loc>');
});

test('what an address could hold does not end the document', () => {
  const slug = 'a&b"<c>';
  const events = [{ ...fair, language: 'en', slug }];
  const pages = listPages([
    { ...content.en, events },
    { ...content.pt, events: [] },
  ]);
  const addresses = [...readSitemap(writeSitemap(pages, siteUrl)).keys()];
  expect(addresses).toContain(new URL(`/event/${slug}`, siteUrl).href);
});

test('what the association says of itself is listed where it is translated', () => {
  const { associationBySlug } = content.en.pages;
  const inEnglishAlone = [
    content.en,
    { ...content.pt, pages: { ...content.pt.pages, associationBySlug } },
  ];
  const addresses = [...readSitemap(writeSitemap(listPages(inEnglishAlone), siteUrl)).keys()];
  expect(addresses).toContain('https://site.test/about');
  expect(addresses).not.toContain('https://site.test/pt/about');
  expect(addresses).toContain('https://site.test/pt/outcomes');
});
