import type { Core } from '@strapi/strapi';
import { findUsers, type User } from '../accounts/user';
import { now } from '../clock';
import { contentTypes, type Language } from '../content';
import { OCCURRENCE } from '../occurrences/materialise';
import { chooseText, type OccurrenceRow } from '../occurrences/present';
import {
  readActive,
  REGISTRATION,
  type ActiveRegistration,
  type Registration,
} from './registration';
import { describeOwn, type OwnRegistration } from './state';

/** A member's registration, with the next date of the event. */
export interface MemberRegistration extends OwnRegistration {
  /** Document id. */
  event: string;
  title: string;
  slug: string;
  /** Of title and slug. */
  language: string;
  /** In the event's own zone. */
  startDate: string;
  /** The last day, inclusive; null when it is the same day. */
  endDate: string | null;
}

/** A registration as editors see it. */
export interface ListedRegistration extends Pick<Registration, 'status' | 'createdAt'> {
  /** In the waiting list, from 1; null for who has a place, or has cancelled. */
  place: number | null;
  name: string;
  email: string;
  organisation: string | null;
}

/** Lists for which events to come a member (the id of their row) is registered, the next one first. */
export async function listRegistrationsOf(
  strapi: Core.Strapi,
  userId: number,
  language: Language,
): Promise<MemberRegistration[]> {
  const registrations: ActiveRegistration[] = await strapi.db
    .query(REGISTRATION)
    .findMany({ where: { userId, status: { $in: ['confirmed', 'waiting'] } } });
  const listed = [];
  for (const registration of registrations) {
    const next = await readNext(strapi, registration.eventId);
    if (!next) continue;
    const { slug, title, language: shown } = chooseText(next, language);
    const { eventId: event, startsAt, firstDate: startDate, lastDate } = next;
    const endDate = lastDate === startDate ? null : lastDate;
    const active = await readActive(strapi, event);
    const waiting = active.filter(({ status }) => status === 'waiting');
    const own = describeOwn(registration, waiting);
    listed.push({
      startsAt,
      entry: { event, title, slug, language: shown, startDate, endDate, ...own },
    });
  }
  return listed
    .toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
    .map(({ entry }) => entry);
}

/**
 * Gives a member all that is kept about what they have registered for, what they have cancelled included. An event
 * that is no longer published is told by its document id alone.
 */
export async function exportRegistrationsOf(
  strapi: Core.Strapi,
  { id: userId, language }: Pick<User, 'id' | 'language'>,
): Promise<object[]> {
  const registrations: Registration[] = await strapi.db
    .query(REGISTRATION)
    .findMany({ where: { userId }, orderBy: { id: 'asc' } });
  const events = await strapi.db.query(contentTypes.event).findMany({
    select: ['documentId', 'locale', 'title', 'startDate'],
    where: {
      documentId: { $in: registrations.map(({ eventId }) => eventId) },
      publishedAt: { $notNull: true },
    },
  });
  return registrations.map(({ eventId, status, createdAt }) => {
    const texts = events.filter(({ documentId }) => documentId === eventId);
    const shown = texts.find(({ locale }) => locale === language) ?? texts[0];
    const { title = null, startDate = null } = shown ?? {};
    return { event: eventId, title, startDate, status, createdAt };
  });
}

async function readNext(strapi: Core.Strapi, eventId: string): Promise<OccurrenceRow | undefined> {
  const isToCome = { overAt: { $gt: now().toString({ fractionalSecondDigits: 3 }) } };
  const [next]: OccurrenceRow[] = await strapi.db
    .query(OCCURRENCE)
    .findMany({ where: { eventId, ...isToCome }, orderBy: { startsAt: 'asc' }, limit: 1 });
  return next;
}

/** Lists who has registered for an event (a document id): those with a place, those who wait, those who have cancelled. */
export async function listRegistrations(
  strapi: Core.Strapi,
  eventId: string,
): Promise<ListedRegistration[]> {
  const registrations: Registration[] = await strapi.db
    .query(REGISTRATION)
    .findMany({ where: { eventId }, orderBy: { id: 'asc' } });
  const users = await findUsers(
    strapi,
    registrations.map(({ userId }) => userId),
  );
  return (['confirmed', 'waiting', 'cancelled'] as const).flatMap((status) =>
    registrations
      .filter((registration) => registration.status === status)
      .flatMap(({ userId, createdAt }, index) => {
        const user = users.get(userId);
        if (!user) return [];
        const { name, email, organisation } = user;
        const place = status === 'waiting' ? index + 1 : null;
        return [{ status, createdAt, place, name, email, organisation }];
      }),
  );
}
