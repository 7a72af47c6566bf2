import type { Core } from '@strapi/strapi';
import type { RegistrableEvent } from './registrable-event';
import { readActive, type ActiveRegistration } from './registration';

/** An event's registration as one member sees it. */
export interface RegistrationState {
  /** Whether one can register now, be it for the waiting list. */
  isOpen: boolean;
  /** Why one cannot, or `full` when one is put on the waiting list. */
  reason: 'full' | 'registrationClosed' | 'alreadyOver' | null;
  capacity: number | null;
  /** How many have a place, and how many wait for one. */
  taken: number;
  waiting: number;
  mine: OwnRegistration | null;
}

export interface OwnRegistration {
  status: ActiveRegistration['status'];
  /** In the waiting list, from 1; null with a place at the event. */
  place: number | null;
}

/** Tells a member (the id of their row) how an event's registration stands, and theirs. */
export async function describeRegistration(
  strapi: Core.Strapi,
  event: RegistrableEvent,
  userId: number,
): Promise<RegistrationState> {
  const active = await readActive(strapi, event.documentId);
  const waiting = active.filter(({ status }) => status === 'waiting');
  const taken = active.length - waiting.length;
  const closed = findClosedReason(event);
  const isFull = event.capacity !== null && taken >= event.capacity;
  const mine = active.find((registration) => registration.userId === userId);
  return {
    isOpen: closed === null,
    reason: closed ?? (isFull ? 'full' : null),
    capacity: event.capacity,
    taken,
    waiting: waiting.length,
    mine: mine ? describeOwn(mine, waiting) : null,
  };
}

/** Says why nobody can register for an event; null when one can. */
export function findClosedReason({
  isOver,
  isEnabled,
  isCancelled,
}: RegistrableEvent): 'registrationClosed' | 'alreadyOver' | null {
  if (isOver) return 'alreadyOver';
  return isEnabled && !isCancelled ? null : 'registrationClosed';
}

/** Tells which place a registration has among those that wait. */
export function describeOwn(
  { id, status }: ActiveRegistration,
  waiting: readonly ActiveRegistration[],
): OwnRegistration {
  const before = waiting.filter((registration) => registration.id < id).length;
  return { status, place: status === 'waiting' ? before + 1 : null };
}
