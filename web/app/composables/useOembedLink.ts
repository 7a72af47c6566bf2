import { pageAddress } from '#shared/site-addresses';

/** Tells other sites how to show this page within theirs; `path` is without the language's prefix. */
export function useOembedLink(path: string): void {
  const { locale } = useI18n();
  const { siteUrl } = useRuntimeConfig().public;
  const address = new URL('/oembed', siteUrl);
  address.searchParams.set('url', pageAddress(siteUrl, locale.value, path));
  useHead({ link: [{ rel: 'alternate', type: 'application/json+oembed', href: address.href }] });
}
