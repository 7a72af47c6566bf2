import type { Core } from '@strapi/strapi';
import { changeAccount } from '../accounts/lock';
import { lockEvent } from '../occurrences/lock-event';
import { moveUp } from './move-up';
import { readRegistrableEvent } from './registrable-event';
import { REGISTRATION, type Registration } from './registration';

/**
 * Deletes every registration of an account (the id of its row) that is about to go; those who wait move
 * up. Events are locked in one order, so that two who leave at once do not wait for each other.
 */
export async function cancelRegistrationsOf(strapi: Core.Strapi, userId: number): Promise<void> {
  await changeAccount(strapi, userId, async () => {
    const registrations: Registration[] = await strapi.db
      .query(REGISTRATION)
      .findMany({ where: { userId } });
    const inOrder = registrations.toSorted((one, other) => (one.eventId < other.eventId ? -1 : 1));
    for (const { id, eventId } of inOrder) {
      await lockEvent(strapi, eventId);
      await strapi.db.query(REGISTRATION).delete({ where: { id } });
      const event = await readRegistrableEvent(strapi, eventId);
      if (event) await moveUp(strapi, event);
    }
  });
}
