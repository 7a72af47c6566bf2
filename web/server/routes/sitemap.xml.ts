import { listPages } from '../utils/sitemap/list-pages';
import { SiteReader } from '../utils/sitemap/read-site';
import { writeSitemap } from '../utils/sitemap/write-sitemap';

const RETRY_SECONDS = 3600;

/** All pages that search engines are to find, with their languages and when they changed. */
export default defineEventHandler(async (event) => {
  const { public: site } = useRuntimeConfig();
  const reader = new SiteReader(openCmsClient(event), site.association);
  const content = await reader.readContent().catch((error: unknown) => {
    console.error(`[sitemap] ${String(error)}`);
    return null;
  });
  if (!content) {
    setResponseStatus(event, 503);
    setResponseHeaders(event, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'Retry-After': RETRY_SECONDS,
    });
    return 'The sitemap cannot be read at the moment. Please try again later.\n';
  }
  setResponseHeaders(event, {
    'Content-Type': 'application/xml; charset=utf-8',
    'Cache-Control': 'public, max-age=0, stale-if-error=604800',
  });
  return writeSitemap(listPages(content), site.siteUrl);
});
