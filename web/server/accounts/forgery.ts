import { isLoopback } from '../../shared/session-cookie';

/** What a browser says of the page that a request comes from; no page can write these itself. */
export interface RequestSource {
  /** `Origin` (RFC 6454). */
  origin: string | undefined;
  /** `Sec-Fetch-Site` (Fetch Metadata). */
  fetchSite: string | undefined;
}

/** Why a request is refused: it says nothing of its page, or is from another site's. */
export type Forgery = 'unsaid' | 'otherSite';

/**
 * Finds out whether a request that would change something is from a page of this site; null when it is. A
 * browser that does not say is too old to keep a member safe (each that sends forms says since 2020).
 */
export function findForgery({ origin, fetchSite }: RequestSource, siteUrl: URL): Forgery | null {
  if (origin === undefined && fetchSite === undefined) return 'unsaid';
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return 'otherSite';
  return origin === undefined || isOwnOrigin(origin, siteUrl) ? null : 'otherSite';
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
