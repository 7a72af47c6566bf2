import type { Core } from '@strapi/strapi';
import { setTimeout } from 'node:timers/promises';

const GRACE_MILLISECONDS = 3500;

/** Stops accepting connections and lets the requests under way finish: Strapi itself would cut them. */
export async function drainRequests(strapi: Core.Strapi): Promise<void> {
  const { httpServer } = strapi.server;
  if (!httpServer.listening) return;
  const closed = new Promise<void>((resolve) => httpServer.close(() => resolve()));
  await Promise.race([closed, setTimeout(GRACE_MILLISECONDS, undefined, { ref: false })]);
}
