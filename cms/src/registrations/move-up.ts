import type { Core } from '@strapi/strapi';
import { findUsers } from '../accounts/user';
import { queueMail } from '../mail/queue';
import type { RegistrableEvent } from './registrable-event';
import { readActive, REGISTRATION } from './registration';

/**
 * Gives the places of an event that are free to those who have waited longest, and tells them by mail:
 * who has come just now (`newcomer`) is told that they are registered. Returns who has moved up, by the ids
 * of their rows. To be called in a transaction that has locked the event.
 */
export async function moveUp(
  strapi: Core.Strapi,
  event: RegistrableEvent,
  newcomer?: number,
): Promise<number[]> {
  if (event.isOver || event.isCancelled) return [];
  const active = await readActive(strapi, event.documentId);
  const waiting = active.filter(({ status }) => status === 'waiting');
  const taken = active.length - waiting.length;
  const free = Math.max((event.capacity ?? active.length) - taken, 0);
  if (free === 0 || waiting.length === 0) return [];
  const users = await findUsers(
    strapi,
    waiting.map(({ userId }) => userId),
  );
  // Who is kept out waits on.
  const movedUp = waiting.filter(({ userId }) => !users.get(userId)?.blocked).slice(0, free);
  if (movedUp.length === 0) return [];
  await strapi.db.query(REGISTRATION).updateMany({
    where: { id: { $in: movedUp.map(({ id }) => id) } },
    data: { status: 'confirmed' },
  });
  for (const { userId } of movedUp) {
    const user = users.get(userId);
    if (!user) continue;
    await queueMail(strapi, {
      template: userId === newcomer ? 'registrationConfirmed' : 'registrationMovedUp',
      to: user.email,
      language: user.language,
      data: { name: user.name, event: event.documentId },
    });
  }
  return movedUp.map(({ userId }) => userId);
}
