import { languageCodes } from 'languages';
import { accountPaths, PERSONAL_CALENDARS } from '#shared/account-paths';
import { prefixLanguage } from '#shared/site-addresses';

const closed = [
  '/readyz',
  ...languageCodes.flatMap((code) =>
    [...accountPaths, `${PERSONAL_CALENDARS}/`].map((path) => prefixLanguage(code, path)),
  ),
];

/** All pages but those of accounts may be indexed; those that should not say so themselves (meta robots). */
export default defineEventHandler((event) => {
  setResponseHeaders(event, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'public, max-age=3600',
  });
  const sitemap = new URL('/sitemap.xml', useRuntimeConfig().public.siteUrl).href;
  const rules = closed.map((path) => `Disallow: ${path}\n`).join('');
  return `User-agent: *\n${rules}\nSitemap: ${sitemap}\n`;
});
