import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

const GRACE_MILLISECONDS = 3500;

/**
 * Lets the requests under way finish when the CMS is told to end, before anything that answers them
 * is taken down: Strapi ends its plugins first, GraphQL's server among them, and would cut the
 * connections last.
 */
export const drainOnStop = {
  serverWillStart: async () => ({ drainServer: async () => drainRequests(strapi) }),
};

/** Stops accepting connections and waits until the open ones are answered, or the grace is over. */
async function drainRequests({ server: { httpServer } }: Core.Strapi): Promise<void> {
  if (!httpServer.listening) return;
  const closed = new Promise<void>((resolve) => httpServer.close(() => resolve()));
  await Promise.race([closed, setTimeout(GRACE_MILLISECONDS, undefined, { ref: false })]);
}
