import type { Core } from '@strapi/strapi';
import { changeAccount } from '../accounts/lock';
import { lockEvent } from '../occurrences/lock-event';
import { moveUp } from './move-up';
import { readRegistrableEvent } from './registrable-event';
import { REGISTRATION, type Registration } from './registration';

/**
 * Goes through the registrations of an account (the id of its row), does with each what is to be done, and
 * gives away the places that are free then. Events are locked in one order, so that two who do so at once
 * do not wait for each other.
 */
export async function moveUpAround(
  strapi: Core.Strapi,
  userId: number,
  change?: (registration: Registration) => Promise<unknown>,
): Promise<void> {
  await changeAccount(strapi, userId, async () => {
    const registrations: Registration[] = await strapi.db
      .query(REGISTRATION)
      .findMany({ where: { userId } });
    const inOrder = registrations.toSorted((one, other) => (one.eventId < other.eventId ? -1 : 1));
    for (const registration of inOrder) {
      await lockEvent(strapi, registration.eventId);
      await change?.(registration);
      const event = await readRegistrableEvent(strapi, registration.eventId);
      if (event) await moveUp(strapi, event);
    }
  });
}
