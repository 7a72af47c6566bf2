import type { Core } from '@strapi/strapi';
import { CALENDAR_ENTRY } from '../calendar-entries/materialise';
import { listTouched, readPublishedState } from '../changes/published-state';
import { recordChange } from '../changes/record';
import { contentTypes } from '../content';
import { materialiseEvent } from '../materialise';
import { lockEvent } from './lock-event';
import { OCCURRENCE } from './materialise';

export interface RebuildReport {
  events: number;
  /** Document ids of the events whose occurrences or calendar entry were not as they should be, and are now. */
  differing: string[];
}

/**
 * Works every occurrence and calendar entry out again from the published events, and writes those that differ.
 * A healthy database has none: but for those that have come within the horizon since yesterday.
 */
export async function rebuildOccurrences(strapi: Core.Strapi): Promise<RebuildReport> {
  const events = await listEvents(strapi);
  const differing: string[] = [];
  for (const documentId of events) {
    const isChanged = await strapi.db.transaction(async () => {
      await lockEvent(strapi, documentId);
      const before = await readPublishedState(strapi, 'event', documentId);
      if (!(await materialiseEvent(strapi, documentId))) return false;
      const after = await readPublishedState(strapi, 'event', documentId);
      await recordChange(strapi, listTouched('event', documentId, [before, after]));
      return true;
    });
    if (await isChanged) differing.push(documentId);
  }
  return { events: events.length, differing };
}

/** Every event that is published, or that is shown or told although it is not. */
async function listEvents(strapi: Core.Strapi): Promise<string[]> {
  const published = await strapi.db
    .query(contentTypes.event)
    .findMany({ select: ['documentId'], where: { publishedAt: { $notNull: true } } });
  const shown = await strapi.db.query(OCCURRENCE).findMany({ select: ['eventId'] });
  const told = await strapi.db.query(CALENDAR_ENTRY).findMany({ select: ['eventId'] });
  return [
    ...new Set([
      ...published.map(({ documentId }) => documentId),
      ...[...shown, ...told].map(({ eventId }) => eventId),
    ]),
  ];
}
