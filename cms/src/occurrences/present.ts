import type { Core } from '@strapi/strapi';
import { localize, tellMovedFrom, type LocalTimes } from 'calendar';
import { contentTypes, type Language } from '../content';
import { pickLanguage, pickText } from '../graphql/language-fallback';
import { filterSeen } from '../members/reader';
import { readList } from '../published-event';

/** What a calendar shows of one dated happening. */
export interface Occurrence extends LocalTimes {
  id: string;
  documentId: string;
  slug: string;
  title: string;
  summary: string | null;
  language: string;
  /** The date that names it in its series, as the series has it; null when the event happens once. */
  recurrenceId: string | null;
  /** Where the series has it when it was moved, as `localStart`. */
  movedFrom: string | null;
  allDay: boolean;
  startsAt: string;
  endsAt: string | null;
  timeZone: string;
  eventStatus: string;
  category: string;
  visibility: string;
  online: boolean;
  venueName: string | null;
  locality: string | null;
  axes: string[];
}

export interface CellText {
  language: string;
  title: string;
  slug: string;
  summary: string | null;
}

/** A row of the table of occurrences. */
export interface OccurrenceRow {
  key: string;
  eventId: string;
  recurrenceId: string | null;
  startsAt: string;
  endsAt: string | null;
  allDay: boolean;
  firstDate: string;
  lastDate: string;
  timeZone: string;
  eventStatus: string;
  category: string;
  visibility: string;
  isOnline: boolean;
  venueName: string | null;
  locality: string | null;
  axisIds: string;
  texts: Record<string, Omit<CellText, 'language'>>;
}

/** Gives each row what a calendar shows of it, in the asked language or in the one there is, in one SQL statement. */
export async function presentOccurrences(
  strapi: Core.Strapi,
  rows: OccurrenceRow[],
  language: Language,
  timeZone: string,
): Promise<Occurrence[]> {
  const axisTitles = await readAxisTitles(strapi, rows, language);
  return rows.map((row) => {
    const { key, eventId, isOnline, axisIds, ...shown } = row;
    const ofEvent = new Set(readList(axisIds));
    return {
      ...shown,
      ...chooseText(row, language),
      ...localizeRow(row, timeZone),
      id: key,
      documentId: eventId,
      online: isOnline,
      movedFrom: findMovedFrom(row, timeZone),
      axes: [...axisTitles].filter(([id]) => ofEvent.has(id)).map(([, title]) => title),
    };
  });
}

/** Tells when an occurrence happens for someone in `timeZone` (IANA). */
export function localizeRow(row: OccurrenceRow, timeZone: string): LocalTimes {
  return localize({ ...row, startDate: row.firstDate, endDate: row.lastDate }, timeZone);
}

function findMovedFrom(row: OccurrenceRow, timeZone: string): string | null {
  const { recurrenceId, firstDate } = row;
  return recurrenceId && tellMovedFrom({ ...row, recurrenceId, startDate: firstDate }, timeZone);
}

/** Chooses the asked language, else the default one, else the one there is. */
export function chooseText({ texts }: OccurrenceRow, asked: Language): CellText {
  return pickText(texts, asked);
}

async function readAxisTitles(
  strapi: Core.Strapi,
  rows: OccurrenceRow[],
  language: Language,
): Promise<Map<string, string>> {
  const documentIds = [...new Set(rows.flatMap(({ axisIds }) => readList(axisIds)))];
  const axes = await strapi.db.query(contentTypes.axis).findMany({
    select: ['documentId', 'locale', 'title'],
    where: {
      documentId: { $in: documentIds },
      publishedAt: { $notNull: true },
      ...filterSeen(contentTypes.axis),
    },
    orderBy: { position: 'asc' },
  });
  return new Map(pickLanguage(axes, language).map(({ documentId, title }) => [documentId, title]));
}
