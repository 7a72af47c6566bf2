import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What a request says of where it comes from. */
export interface RequestOrigin {
  /** The other end of the connection. */
  socketAddress: string | undefined;
  forwardedFor: string | undefined;
}

/**
 * Finds the address of a visitor. Behind `trustedProxies` proxies, each of which adds to the end of
 * `X-Forwarded-For` where a request came from, it is that many from the end: what stands before it, anybody
 * can have written. A request that has fewer came past the proxies.
 */
export function findClientAddress(
  { socketAddress, forwardedFor }: RequestOrigin,
  trustedProxies: number,
): string {
  const hops = forwardedFor?.split(',') ?? [];
  const told = trustedProxies > 0 ? hops.at(-trustedProxies)?.trim() : undefined;
  const address = told !== undefined && isIP(told) ? told : (socketAddress ?? '');
  return isIP(address) ? ipaddr.process(address).toString() : 'unknown';
}

/** What limits count by: an IPv4 address, or the network of an IPv6 one (/64), which is one household's. */
export function findClientNetwork(address: string): string {
  if (isIP(address) !== 6) return address;
  return ipaddr.IPv6.networkAddressFromCIDR(`${stripZone(address)}/64`).toString();
}

function stripZone(address: string): string {
  return address.replace(/%.*$/u, '');
}
