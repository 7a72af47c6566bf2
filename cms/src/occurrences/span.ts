import type { Core } from '@strapi/strapi';
import { readEachSeen } from '../members/reader';
import { OCCURRENCE } from './materialise';
import { localizeRow, type OccurrenceRow } from './present';

/**
 * Reads the first day on which an association (a document id) has anything that the reader sees, as "2024-09-17" in
 * `timeZone` (IANA); null when it has nothing. Each statement is one step into an index.
 */
export async function readFirstDay(
  strapi: Core.Strapi,
  association: string,
  timeZone: string,
): Promise<string | null> {
  const rows = [
    ...(await readFirst(
      strapi,
      { associationId: association, isLong: false },
      { startsAt: 'asc' },
    )),
    ...(await readFirst(strapi, { associationId: association, isLong: true }, { startsAt: 'asc' })),
  ];
  const days = rows.map((row) => localizeRow(row, timeZone).firstDate);
  return days.toSorted()[0] ?? null;
}

/** Reads the last such day, likewise. */
export async function readLastDay(
  strapi: Core.Strapi,
  association: string,
  timeZone: string,
): Promise<string | null> {
  const rows = await readFirst(strapi, { associationId: association }, { overAt: 'desc' });
  const days = rows.map((row) => localizeRow(row, timeZone).lastDate);
  return days.toSorted().at(-1) ?? null;
}

/** Reads the first of each visibility. */
async function readFirst(
  strapi: Core.Strapi,
  where: object,
  orderBy: object,
): Promise<OccurrenceRow[]> {
  return readEachSeen(async (visibility) =>
    strapi.db.query(OCCURRENCE).findMany({ where: { ...where, visibility }, orderBy, limit: 1 }),
  );
}
