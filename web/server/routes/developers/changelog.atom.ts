import { apiChangelog } from '#shared/api-changelog';
import { splitLanguage } from '#shared/site-addresses';
import { writeChangelogFeed } from '../../utils/feeds/write-changelog-feed';

/** What has changed in the API, for news readers. */
export default defineEventHandler((event) => {
  const { siteUrl, siteName } = useRuntimeConfig().public;
  const { language } = splitLanguage(getRequestURL(event).pathname);
  setResponseHeaders(event, {
    'Content-Type': 'application/atom+xml; charset=utf-8',
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'public, max-age=0, stale-if-error=604800',
  });
  event.context.pageNotes?.noteBuild();
  return writeChangelogFeed(apiChangelog.releases, { language, siteUrl, siteName });
});
