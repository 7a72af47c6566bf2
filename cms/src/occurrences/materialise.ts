import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { expandOccurrences, type ExpandedOccurrence } from 'calendar';
import { chooseVersion, writeList, type PublishedEvent } from '../published-event';
import { horizon, wholeCalendar } from './horizon';

export const OCCURRENCE = 'api::occurrence.occurrence';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** What lasts longer is looked for apart, so that a month's read need not go back further than this. */
export const LONG_DAYS = 31;
/** Rows of one INSERT: SQLite binds at most 32,766 values in a statement. */
const ROWS_PER_INSERT = 500;

/**
 * Makes the occurrences of an event those of what is published of it, in all its languages.
 * To be called in the transaction of the change. Tells whether they were others before.
 */
export async function materialiseOccurrences(
  strapi: Core.Strapi,
  documentId: string,
  versions: PublishedEvent[],
): Promise<boolean> {
  const wanted = buildOccurrences(versions);
  const where = { eventId: documentId };
  const stored = await strapi.db
    .query(OCCURRENCE)
    .findMany({ where, orderBy: { startsAt: 'asc' } });
  if (isDeepStrictEqual(stored.map(omitIdentity), wanted)) return false;
  await strapi.db.query(OCCURRENCE).deleteMany({ where });
  for (let at = 0; at < wanted.length; at += ROWS_PER_INSERT) {
    await strapi.db.query(OCCURRENCE).createMany({ data: wanted.slice(at, at + ROWS_PER_INSERT) });
  }
  return true;
}

/** Leaves what the database adds to a row. */
function omitIdentity(row: Record<string, unknown>): object {
  const { id: _id, documentId: _documentId, createdAt: _c, updatedAt: _u, ...columns } = row;
  const { publishedAt: _p, locale: _l, ...rest } = columns;
  return rest;
}

/** Builds the rows of an event from its published languages; none when it is not published or has no association. */
function buildOccurrences(versions: PublishedEvent[]): object[] {
  const event = chooseVersion(versions);
  if (!event?.association) return [];
  const shown = {
    eventId: event.documentId,
    associationId: event.association.documentId,
    visibility: event.visibility,
    category: event.category,
    isOnline: Boolean(event.onlineUrl),
    venueName: event.venue?.name ?? null,
    locality: event.venue?.locality ?? null,
    axisIds: writeList(event.axes.map(({ documentId }) => documentId)),
    texts: Object.fromEntries(
      versions.map(({ locale, title, slug, summary }) => [locale, { title, slug, summary }]),
    ),
    searchText: versions
      .map(({ title, summary }) => `${title} ${summary ?? ''}`)
      .join('\n')
      .toLowerCase(),
  };
  const range = event.recurrence ? horizon() : wholeCalendar;
  return expandOccurrences(event, range).map((occurrence) =>
    Object.assign(describe(event, occurrence), shown),
  );
}

function describe(event: PublishedEvent, occurrence: ExpandedOccurrence): object {
  const { startsAt, endsAt, allDay, startDate, endDate, recurrenceId, cancelled } = occurrence;
  const length = endsAt === null ? 0 : Date.parse(endsAt) - Date.parse(startsAt);
  return {
    key: `${event.documentId}:${recurrenceId}`,
    recurrenceId: event.recurrence ? recurrenceId : null,
    isLong: length > LONG_DAYS * DAY_MILLISECONDS,
    startsAt,
    endsAt,
    // An open end is over as soon as it has begun, and so occupies its start day.
    overAt: endsAt ?? new Date(Date.parse(startsAt) + 1).toISOString(),
    allDay,
    firstDate: startDate,
    lastDate: endDate ?? startDate,
    timeZone: event.timeZone,
    eventStatus: cancelled ? 'cancelled' : event.eventStatus,
  };
}
