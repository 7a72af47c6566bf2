import { FeedStore } from '../utils/feeds/feed-store';
import { sendFeed } from '../utils/feeds/send-feed';
import { listPages } from '../utils/sitemap/list-pages';
import { SiteReader } from '../utils/sitemap/read-site';
import { writeSitemap } from '../utils/sitemap/write-sitemap';

/** Room for the largest sitemap that there may be. */
const MEMORY_BYTES = 50 * 1024 * 1024;
const RETRY_SECONDS = 3600;

// Kept as the feeds are: written anew when something has changed, and there when the CMS is not.
const store = new FeedStore(MEMORY_BYTES);

/** All pages that search engines are to find, with their languages and when they changed. */
export default defineEventHandler(async (event) => {
  const { public: site } = useRuntimeConfig();
  const reader = new SiteReader(openCmsClient(event), site.association);
  const readVersion = async () => JSON.stringify(await reader.readPages());
  const write = async () => {
    const version = await readVersion();
    const pages = listPages(await reader.readContent());
    return { version, changedAt: null, body: writeSitemap(pages, site.siteUrl) };
  };
  const found = await store.find('sitemap', { readVersion, write }).catch((error: unknown) => {
    console.error(`[sitemap] ${String(error)}`);
    return null;
  });
  if (!found) {
    setResponseStatus(event, 503);
    setResponseHeaders(event, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'Retry-After': RETRY_SECONDS,
    });
    return 'The sitemap cannot be read at the moment. Please try again later.\n';
  }
  return sendFeed(event, found, { 'Content-Type': 'application/xml; charset=utf-8' });
});
