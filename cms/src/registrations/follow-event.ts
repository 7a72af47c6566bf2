import type { Core } from '@strapi/strapi';
import { findUsers } from '../accounts/user';
import { contentTypes, defaultLanguage } from '../content';
import { queueMail } from '../mail/queue';
import { moveUp } from './move-up';
import { readRegistrableEvent, type RegistrableEvent } from './registrable-event';
import { readActive, REGISTRATION } from './registration';

/**
 * Has the registrations of an event follow a write of it, in the transaction of that write, which has
 * locked the event: more places go to those who wait; whoever is registered or waits is told when it is
 * cancelled, or deleted before it was over; and with the event its registrations go.
 *
 * Whatever is taken down may come back: nobody is told, and it finds its registrations as they were.
 */
export async function followWithRegistrations<Result>(
  strapi: Core.Strapi,
  eventId: string | undefined,
  write: () => Promise<Result>,
): Promise<Result> {
  const registrations = strapi.db.query(REGISTRATION);
  if (!eventId || (await registrations.count({ where: { eventId } })) === 0) return write();
  const before = await readRegistrableEvent(strapi, eventId);
  const result = await write();
  const after = await readRegistrableEvent(strapi, eventId);
  if (after) {
    await moveUp(strapi, after);
    if (after.isCancelled && !before?.isCancelled) await tellCancelled(strapi, after);
  } else if (await isDeleted(strapi, eventId)) {
    if (before && !before.isCancelled) await tellCancelled(strapi, before);
    await registrations.deleteMany({ where: { eventId } });
  }
  return result;
}

async function isDeleted(strapi: Core.Strapi, documentId: string): Promise<boolean> {
  return (await strapi.db.query(contentTypes.event).count({ where: { documentId } })) === 0;
}

/** Tells everybody who is registered, or waits, that an event does not take place; nobody when it is over. */
async function tellCancelled(
  strapi: Core.Strapi,
  { documentId, isOver, titles }: RegistrableEvent,
): Promise<void> {
  if (isOver) return;
  const registered = (await readActive(strapi, documentId)).map(({ userId }) => userId);
  for (const { name, email: to, language } of (await findUsers(strapi, registered)).values()) {
    const title = titles[language] ?? titles[defaultLanguage];
    if (!title) continue;
    await queueMail(strapi, { template: 'eventCancelled', to, language, data: { name, title } });
  }
}
