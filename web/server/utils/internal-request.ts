import type { H3Event } from 'h3';

/** Tells whether the server asks itself: such a request has no socket, and so no remote address. */
export function isInternalRequest(event: H3Event): boolean {
  return !event.node.req.socket?.remoteAddress;
}
