import type { Core } from '@strapi/strapi';
import { association } from '../../seed/association';
import { axes } from '../../seed/axes';
import { events } from '../../seed/events';
import { outcomes } from '../../seed/outcomes';
import { today } from '../clock';
import { contentTypes } from '../content';
import { toEventData } from './event-data';
import { writeEntry } from './write-entry';

const MARKER = { type: 'core', name: 'seed', key: 'first_content' } as const;

/**
 * Writes the first content when `SEED` is `demo`, once for each database: a marker row keeps it,
 * so that what an editor deletes stays deleted. All or nothing.
 */
export async function seedFirstContent(strapi: Core.Strapi): Promise<void> {
  if (process.env.SEED !== 'demo' || (await strapi.store.get(MARKER))) return;
  const day = today(association.shared.timeZone);
  await strapi.db.transaction(async () => {
    await writeFirstContent(strapi, day);
    await strapi.store.set({ ...MARKER, value: { day } });
  });
}

async function writeFirstContent(strapi: Core.Strapi, day: string): Promise<void> {
  const owner = await writeEntry(strapi, contentTypes.association, association, {});
  const axisIds = new Map<number, string>();
  for (const axis of axes) {
    const { position } = axis.shared;
    axisIds.set(
      position,
      await writeEntry(strapi, contentTypes.axis, axis, { association: owner }),
    );
  }
  for (const outcome of outcomes) {
    const relations = { association: owner, axes: pick(axisIds, outcome.shared.axes) };
    await writeEntry(strapi, contentTypes.outcome, outcome, relations);
  }
  const eventIds = new Map<string, string>();
  for (const event of events) {
    const relations = { association: owner, axes: pick(axisIds, event.shared.axes) };
    const data = { ...event, shared: toEventData(event.shared, day) };
    eventIds.set(event.key, await writeEntry(strapi, contentTypes.event, data, relations));
  }
  // Only now does every event exist that another one names.
  for (const { key, shared } of events) {
    const [documentId] = pick(eventIds, [key]);
    if (!documentId || !shared.related?.length) continue;
    const documents = strapi.documents(contentTypes.event);
    const relatedEvents = pick(eventIds, shared.related);
    for (const { locale } of await readLocales(strapi, documentId)) {
      await documents.update({ documentId, locale, data: { relatedEvents } });
    }
    await documents.publish({ documentId, locale: '*' });
  }
}

async function readLocales(strapi: Core.Strapi, documentId: string): Promise<{ locale: string }[]> {
  return strapi.db
    .query(contentTypes.event)
    .findMany({ where: { documentId, publishedAt: null }, select: ['locale'] });
}

function pick<Key>(ids: Map<Key, string>, keys: readonly Key[]): string[] {
  return keys.map((key) => {
    const id = ids.get(key);
    if (id === undefined)
      throw new Error(`The first content names "${String(key)}", which it does not have.`);
    return id;
  });
}
