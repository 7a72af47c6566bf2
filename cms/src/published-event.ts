import type { Core } from '@strapi/strapi';
import { contentTypes, defaultLanguage } from './content';
import type { Block } from './rich-text';

export interface StoredFile {
  url: string;
  mime: string;
  name: string;
  alternativeText: string | null;
  width: number | null;
  height: number | null;
}

export interface StoredOverride {
  originalDate: string;
  originalTime: string | null;
  cancelled: boolean;
  startDate: string | null;
  startTime: string | null;
  endDate: string | null;
  endTime: string | null;
}

export interface StoredVenue {
  name: string;
  street: string | null;
  postalCode: string | null;
  locality: string | null;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** An event as it is published in one language. */
export interface PublishedEvent {
  documentId: string;
  locale: string;
  uid: string | null;
  sequence: number | null;
  slug: string;
  title: string;
  summary: string | null;
  description: Block[] | null;
  startDate: string;
  startTime: string | null;
  endDate: string | null;
  endTime: string | null;
  timeZone: string;
  recurrence: string | null;
  overrides: StoredOverride[];
  eventStatus: string;
  previousStartDate: string | null;
  category: string;
  visibility: string;
  venue: StoredVenue | null;
  onlineUrl: string | null;
  organiserName: string | null;
  organiserUrl: string | null;
  registrationUrl: string | null;
  contact: string | null;
  image: StoredFile | null;
  attachments: StoredFile[] | null;
  axes: { documentId: string }[];
  association: { documentId: string } | null;
}

/**
 * Reads an event in each language in which it is published; none when it is not. Always in one order, so
 * that what is made of them stays the same: PostgreSQL's own changes with its plan.
 */
export async function readPublished(
  strapi: Core.Strapi,
  documentId: string,
): Promise<PublishedEvent[]> {
  return strapi.db.query(contentTypes.event).findMany({
    where: { documentId, publishedAt: { $notNull: true } },
    orderBy: { locale: 'asc' },
    populate: ['venue', 'overrides', 'axes', 'association', 'image', 'attachments'],
  });
}

/** Chooses the version that speaks for what is the same in every language (document-middlewares/languages.ts). */
export function chooseVersion<Version extends { locale: string }>(
  versions: readonly Version[],
): Version | undefined {
  return versions.find(({ locale }) => locale === defaultLanguage) ?? versions[0];
}

/** Writes names so that one LIKE finds one of them: bars on both sides of each; '' when there are none. */
export function writeList(names: string[]): string {
  return names.length > 0 ? `|${names.join('|')}|` : '';
}

/** Reads what `writeList` wrote. */
export function readList(text: string): string[] {
  return text.split('|').filter((name) => name !== '');
}
