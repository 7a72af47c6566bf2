import type { Core } from '@strapi/strapi';
import type { OccurrenceOverride } from 'calendar';
import { contentTypes, defaultLanguage, type Language } from '../content';
import type { Block } from '../rich-text';
import type { Entry } from './entry';
import type { Venue } from './venue';

/** An event's draft in one language. */
export interface EventRow {
  documentId: string;
  locale: string;
  publishedAt: Date | string | null;
  updatedAt: Date | string;
  uid: string;
  sequence: number | null;
  title: string | null;
  summary: string | null;
  description: Block[] | null;
  startDate: string | null;
  startTime: string | null;
  endDate: string | null;
  endTime: string | null;
  timeZone: string | null;
  recurrence: string | null;
  overrides: OccurrenceOverride[];
  eventStatus: string;
  category: string;
  visibility: string;
  venue: Venue | null;
  onlineUrl: string | null;
  organiserName: string | null;
  organiserUrl: string | null;
  contact: string | null;
  image: object | null;
  attachments: object[];
  association: { documentId: string } | null;
}

/** What the CMS has of an event that a file knows too. */
export interface StoredEvent {
  documentId: string;
  /** In the asked language; undefined when it is not written in it. */
  text: EventRow | undefined;
  /** For what is the same in every language. */
  shared: EventRow;
  /** In any language. */
  isPublished: boolean;
  /** The asked language has changes that an editor has not published yet. */
  isModified: boolean;
  /** Milliseconds since 1970. */
  changedAt: number;
}

/** Finds what is stored of these entries, by UID: all languages, drafts included, in one read. */
export async function findStoredEvents(
  strapi: Core.Strapi,
  entries: Pick<Entry, 'version' | 'language'>[],
): Promise<Map<string, StoredEvent>> {
  const rows: EventRow[] = await strapi.db.query(contentTypes.event).findMany({
    where: { uid: { $in: entries.map(({ version }) => version.uid) } },
    populate: ['venue', 'overrides', 'image', 'attachments', 'association'],
    orderBy: { id: 'asc' },
  });
  const byUid = Map.groupBy(rows, ({ uid }) => uid);
  return new Map(
    entries.flatMap(({ version: { uid }, language }) => {
      const stored = describeVersions(byUid.get(uid) ?? [], language);
      return stored ? [[uid, stored] as const] : [];
    }),
  );
}

function describeVersions(versions: EventRow[], language: Language): StoredEvent | undefined {
  const drafts = versions.filter(({ publishedAt }) => publishedAt === null);
  const published = versions.filter(({ publishedAt }) => publishedAt !== null);
  const text = drafts.find(({ locale }) => locale === language);
  const shared = text ?? drafts.find(({ locale }) => locale === defaultLanguage) ?? drafts[0];
  if (!shared) return undefined;
  const twin = published.find(({ locale }) => locale === language);
  return {
    documentId: shared.documentId,
    text,
    shared,
    isPublished: published.length > 0,
    // As Strapi's admin panel tells it.
    isModified: text !== undefined && twin !== undefined && toTime(text) > toTime(twin),
    changedAt: Math.max(...versions.map(toTime)),
  };
}

function toTime({ updatedAt }: EventRow): number {
  return new Date(updatedAt).getTime();
}
