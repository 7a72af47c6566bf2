import { toAbsoluteAddress } from '#shared/site-addresses';

/**
 * Tells whether an address that an editor wrote may become a link: http, https or a path of this
 * site, never `javascript:` and its like.
 */
export function isWebAddress(address: string | null | undefined): address is string {
  return toAbsoluteAddress(address, 'https://this.site') !== undefined;
}
