import type { Core } from '@strapi/strapi';

export const REGISTRATION = 'api::registration.registration';

/** A row: one for each event and member. Whoever registers again after a cancellation gets a new one. */
export interface Registration {
  /** Rises with the order in which members have registered. */
  id: number;
  /** Document id. */
  eventId: string;
  /** Of the row of the account. */
  userId: number;
  status: 'confirmed' | 'waiting' | 'cancelled';
  createdAt: string;
}

export interface ActiveRegistration extends Registration {
  status: 'confirmed' | 'waiting';
}

/** Reads who comes to an event, or waits for a place, in the order in which they have registered. */
export async function readActive(
  strapi: Core.Strapi,
  eventId: string,
): Promise<ActiveRegistration[]> {
  return strapi.db.query(REGISTRATION).findMany({
    where: { eventId, status: { $in: ['confirmed', 'waiting'] } },
    orderBy: { id: 'asc' },
  });
}
