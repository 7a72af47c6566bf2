import type { Core } from '@strapi/strapi';
import { AccountError } from '../accounts/account-error';
import { now } from '../clock';
import { contentTypes } from '../content';
import { OCCURRENCE } from '../occurrences/materialise';
import { chooseVersion } from '../published-event';

/** What is published of an event, as far as registering for it goes. */
export interface RegistrableEvent {
  documentId: string;
  /** null when there is no limit. */
  capacity: number | null;
  /** Whether its last date is past. */
  isOver: boolean;
  isCancelled: boolean;
  /** Whether its editors have members register. */
  isEnabled: boolean;
  /** By language. */
  titles: Record<string, string>;
}

interface Version {
  locale: string;
  title: string;
  eventStatus: string;
  registrationEnabled: boolean | null;
  capacity: number | null;
}

/** Reads an event that is published, whoever may see it: members see all; null when it is not. */
export async function readRegistrableEvent(
  strapi: Core.Strapi,
  documentId: string,
): Promise<RegistrableEvent | null> {
  const versions: Version[] = await strapi.db.query(contentTypes.event).findMany({
    select: ['locale', 'title', 'eventStatus', 'registrationEnabled', 'capacity'],
    where: { documentId, publishedAt: { $notNull: true } },
    orderBy: { locale: 'asc' },
  });
  const event = chooseVersion(versions);
  if (!event) return null;
  return {
    documentId,
    capacity: event.capacity,
    isOver: await isOver(strapi, documentId),
    isCancelled: event.eventStatus === 'cancelled',
    isEnabled: event.registrationEnabled === true,
    titles: Object.fromEntries(versions.map(({ locale, title }) => [locale, title])),
  };
}

/** As `readRegistrableEvent`. Throws AccountError 404 when it is not published. */
export async function requireRegistrableEvent(
  strapi: Core.Strapi,
  documentId: string,
): Promise<RegistrableEvent> {
  const event = await readRegistrableEvent(strapi, documentId);
  if (event) return event;
  throw new AccountError(404, 'notFound', 'No event with this document id is published.');
}

async function isOver(strapi: Core.Strapi, eventId: string): Promise<boolean> {
  const [last]: { overAt: string }[] = await strapi.db
    .query(OCCURRENCE)
    .findMany({ select: ['overAt'], where: { eventId }, orderBy: { overAt: 'desc' }, limit: 1 });
  return !last || Date.parse(last.overAt) <= now().epochMilliseconds;
}
