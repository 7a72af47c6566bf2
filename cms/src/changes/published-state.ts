import type { Core } from '@strapi/strapi';
import { addMonths, monthOf } from 'calendar';
import { goneTag } from 'content-changes';
import { contentTypes, type ContentName, typesWithVisibility } from '../content';
import type { Visibility } from '../members/reader';
import { OCCURRENCE } from '../occurrences/materialise';
import { entryTag, listTag, monthTag, slugTag } from './tags';

/** What is published in one language; rows are made anew with each publish. */
interface PublishedVersion {
  id: number;
  updatedAt: string;
  slug: string;
  locale: string;
  /** Of types that have one. */
  visibility?: Visibility;
}

/** What the public is shown of an entry, as far as it takes to tell whether that has changed. */
export interface PublishedState {
  versions: PublishedVersion[];
  /** "2024-09": the months in which it may be seen, in any zone. */
  months: string[];
}

/** Reads the state of an entry that is published or not. */
export async function readPublishedState(
  strapi: Core.Strapi,
  name: ContentName,
  documentId: string,
): Promise<PublishedState> {
  const uid = contentTypes[name];
  const columns = ['id', 'updatedAt', 'slug', 'locale'];
  const versions = await strapi.db.query(uid).findMany({
    select: typesWithVisibility.has(uid) ? [...columns, 'visibility'] : columns,
    where: { documentId, publishedAt: { $notNull: true } },
    orderBy: { id: 'asc' },
  });
  return { versions, months: name === 'event' ? await readMonths(strapi, documentId) : [] };
}

async function readMonths(strapi: Core.Strapi, eventId: string): Promise<string[]> {
  const rows: { firstDate: string; lastDate: string }[] = await strapi.db
    .query(OCCURRENCE)
    .findMany({ select: ['firstDate', 'lastDate'], where: { eventId } });
  return [...new Set(rows.flatMap(listMonths))];
}

/** A day before and after: elsewhere it is another date. */
function listMonths({ firstDate, lastDate }: { firstDate: string; lastDate: string }): string[] {
  const last = monthOf(Temporal.PlainDate.from(lastDate).add({ days: 1 }).toString());
  const months = [];
  let month: string | null = monthOf(
    Temporal.PlainDate.from(firstDate).subtract({ days: 1 }).toString(),
  );
  while (month && month <= last) {
    months.push(month);
    month = addMonths(month, 1);
  }
  return months;
}

/** Lists what a change from one state of an entry to another touches. */
export function listTouched(
  name: ContentName,
  documentId: string,
  states: [before: PublishedState, after: PublishedState],
): string[] {
  return [
    entryTag(name, documentId),
    listTag(name),
    ...states.flatMap(({ versions }) => versions.map(({ slug }) => slugTag(name, slug))),
    ...states.flatMap(({ months }) => months.map(monthTag)),
    ...listGone(name, ...states).map(goneTag),
  ];
}

/** Lists the slugs, as tags, at which everybody could read a language of an entry, and no longer can. */
function listGone(name: ContentName, before: PublishedState, after: PublishedState): string[] {
  return before.versions
    .filter(isPublic)
    .filter(
      ({ locale, slug }) =>
        !after.versions.some(
          (version) => isPublic(version) && version.locale === locale && version.slug === slug,
        ),
    )
    .map(({ slug }) => slugTag(name, slug));
}

function isPublic({ visibility = 'public' }: PublishedVersion): boolean {
  return visibility === 'public';
}
