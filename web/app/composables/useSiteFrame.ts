import { SiteFrameOnly } from 'graphql-client/site';

/** Asks for what stands beside a page whose text is not the CMS's; null when the CMS does not answer. */
export function useSiteFrame() {
  return usePageQuery(SiteFrameOnly, {}).catch(() => null);
}
