import type { Core } from '@strapi/strapi';
import { secret } from '../environment';
import { followChanges, startFollowing, whenFollowed } from './follow';
import { Receiver } from './receiver';

let receivers: Receiver[] = [];

/** Waits until the site's servers have seen all that this process has committed, if they answer. */
export async function whenTold(): Promise<void> {
  await whenFollowed();
  await Promise.all(receivers.map(async (receiver) => receiver.whenTold()));
}

/** Tells at once those of the site's servers that did not answer: one of them has been heard of. */
export function wakeReceivers(): void {
  for (const receiver of receivers) receiver.wake();
}

/**
 * Tells the site's servers (`SITE_SERVERS`, origins separated by commas) of each change, from when the
 * port answers on; gives the function that ends it.
 */
export async function startTelling(strapi: Core.Strapi): Promise<() => Promise<void>> {
  const origins = (process.env.SITE_SERVERS ?? '').split(',').filter((origin) => origin !== '');
  receivers = origins.map((origin) => new Receiver(strapi, origin, secret('CHANGES_SECRET')));
  const tell = (): void => {
    for (const receiver of receivers) receiver.tell();
  };
  followChanges(tell);
  strapi.server.httpServer.once('listening', tell);
  const stopFollowing = await startFollowing(strapi);
  return async () => {
    stopFollowing();
    await Promise.all(receivers.map(async (receiver) => receiver.stop()));
  };
}
