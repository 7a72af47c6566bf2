import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { CalendarEvent } from 'icalendar';
import { contentTypes, type Language } from '../content';
import { pickDifferences } from './differences';
import type { Entry } from './entry';
import { toEventData, type EventData } from './event-data';
import type { StoredEvent } from './stored-event';

/** What became of an entry: `lost` names the properties that have no place. */
export type Outcome =
  | { done: 'created' | 'changed' | 'unchanged'; lost: string[] }
  | { refused: string };

export interface Target {
  /** Document id of the association that new events belong to. */
  association: string;
  /** Publish nothing. */
  drafts: boolean;
  /** Undefined for an event that the CMS does not know. */
  stored: StoredEvent | undefined;
}

/**
 * Writes what an entry changes. What was published is published again; what no editor has published
 * stays a draft. To be called in a transaction, which a refusal leaves as it was.
 */
export async function writeEntry(
  strapi: Core.Strapi,
  { version, event, language }: Entry,
  target: Target,
): Promise<Outcome> {
  const { stored } = target;
  if (!stored) {
    return event ? createEvent(strapi, event, language, target) : { done: 'unchanged', lost: [] };
  }
  const { shared, texts, lost } = event ? toEventData(event, stored.shared) : describeEnd(stored);
  const changes = {
    ...pickDifferences(shared, stored.shared),
    ...pickDifferences(texts, stored.text ?? {}),
  };
  if (Object.keys(changes).length === 0) return { done: 'unchanged', lost };
  const refused = findObstacle(version, target, stored);
  if (refused) return { refused };

  const sequence = Math.max(version.sequence, stored.shared.sequence ?? 0);
  return attempt(strapi, { done: 'changed', lost }, async () => {
    await strapi.documents(contentTypes.event).update({
      documentId: stored.documentId,
      locale: event || stored.text ? language : stored.shared.locale,
      data: toInput({ ...changes, sequence }),
      status: stored.isPublished && !target.drafts ? 'published' : 'draft',
    });
  });
}

async function createEvent(
  strapi: Core.Strapi,
  event: CalendarEvent,
  locale: Language,
  { association, drafts }: Target,
): Promise<Outcome> {
  const { shared, texts, lost } = toEventData(event, undefined);
  const { uid, sequence } = event;
  return attempt(strapi, { done: 'created', lost }, async () => {
    await strapi.documents(contentTypes.event).create({
      locale,
      data: toInput({ ...shared, ...texts, uid, sequence, association }),
      status: drafts ? 'draft' : 'published',
    });
  });
}

/** What a file says of an event that is gone changes what visitors and members see, not drafts. */
function describeEnd({ isPublished }: StoredEvent) {
  const ended: EventData = isPublished ? { eventStatus: 'cancelled' } : {};
  return { shared: ended, texts: {}, lost: [] };
}

/** Says why an event is not to be changed; undefined when it may be. */
function findObstacle(
  { sequence, stampedAt, updatedAt = stampedAt }: Entry['version'] & { updatedAt?: string },
  { association, drafts }: Target,
  { shared, isModified, isPublished, changedAt }: StoredEvent,
): string | undefined {
  const known = shared.sequence ?? 0;
  if (shared.association && shared.association.documentId !== association) {
    return 'The CMS has it as an event of another association: name that one with --association.';
  }
  // Programs that never raise SEQUENCE tell by the time of the change that it is a new one.
  if (sequence < known && Date.parse(updatedAt) < changedAt) {
    return `It is older than what the CMS has (SEQUENCE ${sequence}, and the CMS has ${known}).`;
  }
  if (isModified && isPublished && !drafts) {
    return 'An editor has changes to it that are not published: publish or discard them first.';
  }
  return undefined;
}

/** Runs `write`, and takes back what it wrote when one of the CMS's rules refuses it. */
async function attempt(
  strapi: Core.Strapi,
  outcome: Outcome,
  write: () => Promise<void>,
): Promise<Outcome> {
  return strapi.db.transaction(async ({ trx }) => {
    await trx.raw('savepoint entry');
    try {
      await write();
    } catch (error) {
      if (!(error instanceof errors.ApplicationError)) throw error;
      await trx.raw('rollback to savepoint entry');
      return { refused: describeRefusal(error) };
    }
    await trx.raw('release savepoint entry');
    return outcome;
  });
}

function describeRefusal({ message, details }: errors.ApplicationError): string {
  const { errors: problems = [] } = (details ?? {}) as { errors?: { path: string[] }[] };
  const fields = [...new Set(problems.map(({ path }) => path.join('.')))].join(', ');
  return fields ? `${message} (${fields})` : message;
}

/** Strapi checks it; its types say what each field holds. */
function toInput(data: EventData): Modules.Documents.Params.Data.Input<'api::event.event'> {
  // Strapi makes an empty component of one that is there and undefined.
  const told = Object.entries(data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(told) as Modules.Documents.Params.Data.Input<'api::event.event'>;
}
