import type { Core } from '@strapi/strapi';
import { AccountError } from '../accounts/account-error';
import { changeAccount } from '../accounts/lock';
import { findUser, type User } from '../accounts/user';
import { queueMail } from '../mail/queue';
import { lockEvent } from '../occurrences/lock-event';
import { moveUp } from './move-up';
import { requireRegistrableEvent, type RegistrableEvent } from './registrable-event';
import { REGISTRATION, type Registration } from './registration';
import { describeRegistration, findClosedReason, type RegistrationState } from './state';

const messages = {
  registrationClosed: 'The event has no registration, or is cancelled.',
  alreadyOver: 'The last date of the event is past.',
} as const;

/**
 * Registers a member for an event (a document id): gives them a place, or puts them on the waiting list.
 * Who is registered stays so. Throws AccountError 404, or 409 `registrationClosed` or `alreadyOver`.
 */
export async function register(
  strapi: Core.Strapi,
  member: Pick<User, 'id'>,
  eventId: string,
): Promise<RegistrationState> {
  return changeRegistration(strapi, member, eventId, async (user, event) => {
    const before = await findRegistration(strapi, eventId, user.id);
    if (before && before.status !== 'cancelled') return;
    const reason = findClosedReason(event);
    if (reason) throw new AccountError(409, reason, messages[reason]);
    // The place in the waiting list is that of the new row.
    if (before) await strapi.db.query(REGISTRATION).delete({ where: { id: before.id } });
    const data = { eventId, userId: user.id, status: 'waiting' };
    await strapi.db.query(REGISTRATION).create({ data });
    const movedUp = await moveUp(strapi, event, user.id);
    if (!movedUp.includes(user.id)) await tell(strapi, user, event, 'registrationWaiting');
  });
}

/**
 * Cancels a member's registration for an event; the first who waits gets the place. Nothing happens when
 * there is none. Throws AccountError 404, or 409 `alreadyOver`.
 */
export async function cancelRegistration(
  strapi: Core.Strapi,
  member: Pick<User, 'id'>,
  eventId: string,
): Promise<RegistrationState> {
  return changeRegistration(strapi, member, eventId, async (user, event) => {
    if (event.isOver) throw new AccountError(409, 'alreadyOver', messages.alreadyOver);
    const mine = await findRegistration(strapi, eventId, user.id);
    if (!mine || mine.status === 'cancelled') return;
    const where = { id: mine.id };
    await strapi.db.query(REGISTRATION).update({ where, data: { status: 'cancelled' } });
    await tell(strapi, user, event, 'registrationCancelled');
    await moveUp(strapi, event);
  });
}

/**
 * Runs a change in a transaction that is alone with the account and the event: neither goes meanwhile, and
 * no place is given twice. Then tells how the registration stands.
 */
async function changeRegistration(
  strapi: Core.Strapi,
  member: Pick<User, 'id'>,
  eventId: string,
  change: (user: User, event: RegistrableEvent) => Promise<void>,
): Promise<RegistrationState> {
  return changeAccount(strapi, member.id, async () => {
    await lockEvent(strapi, eventId);
    const user = await findUser(strapi, member.id);
    if (!user) throw new AccountError(401, 'signedOut', 'The account has been deleted.');
    const event = await requireRegistrableEvent(strapi, eventId);
    await change(user, event);
    return describeRegistration(strapi, event, user.id);
  });
}

async function findRegistration(
  strapi: Core.Strapi,
  eventId: string,
  userId: number,
): Promise<Registration | null> {
  return strapi.db.query(REGISTRATION).findOne({ where: { eventId, userId } });
}

async function tell(
  strapi: Core.Strapi,
  { email, name, language }: User,
  { documentId: event }: RegistrableEvent,
  template: 'registrationWaiting' | 'registrationCancelled',
): Promise<void> {
  await queueMail(strapi, { template, to: email, language, data: { name, event } });
}
