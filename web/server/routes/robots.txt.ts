/** All pages may be indexed; those that should not say so themselves (meta robots). */
export default defineEventHandler((event) => {
  setResponseHeaders(event, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'public, max-age=3600',
  });
  const sitemap = new URL('/sitemap.xml', useRuntimeConfig().public.siteUrl).href;
  return `User-agent: *\nDisallow: /readyz\n\nSitemap: ${sitemap}\n`;
});
