import { listAlternates } from '../../../shared/alternates';
import { defaultLanguage } from 'languages';
import { pageAddress } from '../../../shared/site-addresses';
import type { PageVersion } from './list-pages';

/** What a sitemap may hold (https://www.sitemaps.org/protocol.html); events come last, and would be left out. */
const MOST_ADDRESSES = 50_000;

/**
 * Writes the pages as a sitemap, each language of a page with all its alternates; `siteUrl` is the
 * site's address. As text: a tree of 50,000 addresses takes ten seconds to build.
 */
export function writeSitemap(pages: readonly PageVersion[][], siteUrl: string): string {
  const urls = pages.flatMap((versions) => writePage(versions, siteUrl));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls.slice(0, MOST_ADDRESSES),
    '</urlset>',
  ].join('\n');
}

function writePage(versions: readonly PageVersion[], siteUrl: string): string[] {
  const addresses = versions.map(({ language, path }) => ({
    language,
    address: pageAddress(siteUrl, language, path),
  }));
  const alternates = listAlternates(addresses, defaultLanguage).map(
    ({ rel, hreflang, href }) =>
      `<xhtml:link rel="${rel}" hreflang="${hreflang}" href="${escape(href)}"/>`,
  );
  return versions.map(({ changedAt }, index) => {
    const address = escape(addresses[index]?.address ?? '');
    const lastmod = changedAt === null ? '' : `<lastmod>${changedAt}</lastmod>`;
    return `<url><loc>${address}</loc>${lastmod}${alternates.join('')}</url>`;
  });
}

/** An address (URL.href) has its quotes and angle brackets percent-encoded already. */
function escape(address: string): string {
  return address.replaceAll('&', '&amp;');
}
