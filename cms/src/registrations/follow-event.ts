import type { Core } from '@strapi/strapi';
import { contentTypes } from '../content';
import { moveUp } from './move-up';
import { readRegistrableEvent } from './registrable-event';
import { REGISTRATION } from './registration';

/**
 * Has the registrations of an event follow a write of it, in the transaction of that write, which has
 * locked the event: more places go to those who wait, and with the event its registrations go.
 *
 * Whatever is taken down may come back, and finds its registrations as they were.
 */
export async function followWithRegistrations<Result>(
  strapi: Core.Strapi,
  eventId: string | undefined,
  write: () => Promise<Result>,
): Promise<Result> {
  const registrations = strapi.db.query(REGISTRATION);
  if (!eventId || (await registrations.count({ where: { eventId } })) === 0) return write();
  const result = await write();
  const after = await readRegistrableEvent(strapi, eventId);
  if (after) await moveUp(strapi, after);
  const versions = strapi.db.query(contentTypes.event);
  const isGone = !after && (await versions.count({ where: { documentId: eventId } })) === 0;
  if (isGone) await registrations.deleteMany({ where: { eventId } });
  return result;
}
