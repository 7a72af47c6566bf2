import { isLoopback } from '../../shared/session-cookie';

/** What a browser says of the page that a request comes from; no page can write these itself. */
export interface RequestSource {
  /** `Origin` (RFC 6454). */
  origin: string | undefined;
  /** `Sec-Fetch-Site` (Fetch Metadata). */
  fetchSite: string | undefined;
}

/**
 * Says why a request that would change something is not from a page of this site; null when it is. A browser
 * that tells neither is too old to keep a member safe (each that sends forms tells one since 2020).
 */
export function findForgery({ origin, fetchSite }: RequestSource, siteUrl: URL): string | null {
  if (origin === undefined && fetchSite === undefined) {
    return 'The request says neither by Origin nor by Sec-Fetch-Site which page it comes from.';
  }
  if (fetchSite !== undefined && fetchSite !== 'same-origin') {
    return 'The request comes from a page of another site.';
  }
  if (origin !== undefined && !isOwnOrigin(origin, siteUrl)) {
    return `The request comes from another address than the site's, ${siteUrl.origin}.`;
  }
  return null;
}

/** On this machine the site is the same under each name of it. */
function isOwnOrigin(origin: string, siteUrl: URL): boolean {
  if (origin === siteUrl.origin) return true;
  const url = URL.parse(origin);
  return (
    url !== null &&
    isLoopback(siteUrl) &&
    isLoopback(url) &&
    url.protocol === siteUrl.protocol &&
    url.port === siteUrl.port
  );
}
