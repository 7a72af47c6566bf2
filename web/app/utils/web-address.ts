/**
 * Tells whether an address that an editor wrote may become a link: http, https or a path of this
 * site, never `javascript:` and its like.
 */
export function isWebAddress(address: string | null | undefined): address is string {
  if (!address) return false;
  if (/^\/(?![/\\])/u.test(address)) return true;
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
}
