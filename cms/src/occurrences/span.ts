import type { Core } from '@strapi/strapi';
import { OCCURRENCE } from './materialise';
import { localizeRow, type OccurrenceRow } from './present';

/**
 * Reads the first day on which an association (a document id) has anything public, as "2024-09-17" in
 * `timeZone` (IANA); null when it has nothing. Each statement is one step into an index.
 */
export async function readFirstDay(
  strapi: Core.Strapi,
  association: string,
  timeZone: string,
): Promise<string | null> {
  const rows = [
    await readOne(strapi, { associationId: association, isLong: false }, { startsAt: 'asc' }),
    await readOne(strapi, { associationId: association, isLong: true }, { startsAt: 'asc' }),
  ];
  const days = rows.flatMap((row) => (row ? [localizeRow(row, timeZone).firstDate] : []));
  return days.toSorted()[0] ?? null;
}

/** Reads the last such day, likewise. */
export async function readLastDay(
  strapi: Core.Strapi,
  association: string,
  timeZone: string,
): Promise<string | null> {
  const row = await readOne(strapi, { associationId: association }, { overAt: 'desc' });
  return row && localizeRow(row, timeZone).lastDate;
}

async function readOne(
  strapi: Core.Strapi,
  where: object,
  orderBy: object,
): Promise<OccurrenceRow | null> {
  const [row] = await strapi.db
    .query(OCCURRENCE)
    .findMany({ where: { ...where, visibility: 'public' }, orderBy, limit: 1 });
  return row ?? null;
}
