/** Tells calendar apps and news readers of the feeds behind a page; gives their addresses for links. */
export function useFeedLinks(filters?: FeedFilters): FeedAddresses {
  const { t, locale } = useI18n();
  const { siteUrl } = useRuntimeConfig().public;
  const addresses = listFeedAddresses(siteUrl, locale.value, filters);
  const rel = 'alternate';
  useHead({
    link: [
      { rel, type: 'text/calendar', href: addresses.ics, title: t('feed.calendar') },
      { rel, type: 'application/atom+xml', href: addresses.atom, title: t('feed.news') },
      { rel, type: 'application/feed+json', href: addresses.json, title: t('feed.news') },
    ],
  });
  return addresses;
}
