import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { resolveWallTimes, WallTimeError, type ResolvedTimes, type WallTimes } from 'calendar';
import { contentTypes } from '../content';
import { translateMessage } from '../messages';
import { type DocumentContext, localesOf, paramsOf } from './context';

const wallTimeFields = ['startDate', 'startTime', 'endDate', 'endTime', 'timeZone'] as const;

/**
 * Derives `startsAt`, `endsAt` and `allDay` from the wall times of an event and refuses wall times
 * that make no sense, with the field's name. All three are shared by the languages of the event.
 */
export async function deriveInstants(strapi: Core.Strapi, context: DocumentContext): Promise<void> {
  const { data } = paramsOf(context);
  if (context.uid !== contentTypes.event || !data) return;
  const wallTimes = { ...(await readStored(strapi, context)), ...pickWallTimes(data) };
  // A draft may be saved before its date is known; publishing asks for it.
  const resolved = wallTimes.startDate ? resolve(strapi, wallTimes as WallTimes) : null;
  data.startsAt = resolved?.startsAt ?? null;
  data.endsAt = resolved?.endsAt ?? null;
  data.allDay = resolved?.allDay ?? true;
}

function pickWallTimes(data: Record<string, unknown>): Partial<WallTimes> {
  const given = wallTimeFields.filter((field) => data[field] !== undefined);
  return Object.fromEntries(
    given.map((field) => [field, data[field] === '' ? null : formatDate(data[field])]),
  );
}

/** Strapi accepts a date as "2024-09-17" or as an ISO instant at midnight; the wall time is its day. */
function formatDate(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

/** Reads the wall times that a partial update leaves as they are: those of its language, else of any. */
async function readStored(
  strapi: Core.Strapi,
  context: DocumentContext,
): Promise<Partial<WallTimes>> {
  const { documentId } = paramsOf(context);
  const defaults = { timeZone: 'Europe/Lisbon' };
  if (!documentId) return defaults;
  const rows = await strapi.db.query(contentTypes.event).findMany({
    where: { documentId, publishedAt: null },
    select: [...wallTimeFields, 'locale'],
  });
  const [locale] = localesOf(context);
  const stored = rows.find((row) => row.locale === locale) ?? rows[0];
  return stored ? pickWallTimes(stored) : defaults;
}

function resolve(strapi: Core.Strapi, wallTimes: WallTimes): ResolvedTimes {
  const resolved = tryToResolve(strapi, wallTimes);
  const skipped = resolved.notices.find(({ kind }) => kind === 'nonexistent');
  if (skipped) {
    throw refuse(
      skipped.field,
      translateMessage(strapi, 'nonexistentTime', {
        time: String(wallTimes[skipped.field]).slice(0, 5),
        zone: wallTimes.timeZone,
        used: skipped.used.slice(11),
      }),
    );
  }
  return resolved;
}

function tryToResolve(strapi: Core.Strapi, wallTimes: WallTimes): ResolvedTimes {
  try {
    return resolveWallTimes(wallTimes);
  } catch (error) {
    if (!(error instanceof WallTimeError)) throw error;
    const value = String(wallTimes[error.field] ?? '');
    throw refuse(error.field, translateMessage(strapi, error.reason, { value }));
  }
}

function refuse(field: string, message: string): Error {
  return new errors.ValidationError(message, {
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
}
