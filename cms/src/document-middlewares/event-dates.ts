import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  checkRecurrence,
  RecurrenceError,
  resolveWallTimes,
  tidyRecurrence,
  WallTimeError,
  type RecurringTimes,
  type ResolvedTimes,
  type WallTimes,
} from 'calendar';
import { workClock } from '../clock';
import { contentTypes } from '../content';
import { editorsLanguage, translateMessage } from '../messages';
import { horizonFromToday } from '../occurrences/horizon';
import { describeRecurrenceError } from '../recurrence-messages';
import { type DocumentContext, localesOf, paramsOf } from './context';

const timeFields = [
  'startDate',
  'startTime',
  'endDate',
  'endTime',
  'timeZone',
  'recurrence',
  'overrides',
] as const;

/**
 * Derives `startsAt`, `endsAt` and `allDay` from the wall times of an event and refuses wall times
 * and recurrences that make no sense, with the field's name. All are shared by the event's languages.
 */
export async function deriveInstants(strapi: Core.Strapi, context: DocumentContext): Promise<void> {
  const { data } = paramsOf(context);
  if (context.uid !== contentTypes.event || !data) return;
  if (typeof data.recurrence === 'string') {
    data.recurrence = tidyRecurrence(data.recurrence).trimEnd();
  }
  const times = { ...(await readStored(strapi, context)), ...pickTimes(data) };
  // A draft may be saved before its date is known; publishing asks for it.
  const resolved = times.startDate ? resolve(strapi, times as RecurringTimes) : null;
  data.startsAt = resolved?.startsAt ?? null;
  data.endsAt = resolved?.endsAt ?? null;
  data.allDay = resolved?.allDay ?? true;
}

function pickTimes(data: Record<string, unknown>): Partial<RecurringTimes> {
  const given = timeFields.filter((field) => data[field] !== undefined);
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
): Promise<Partial<RecurringTimes>> {
  const { documentId } = paramsOf(context);
  const defaults = { timeZone: 'Europe/Lisbon' };
  if (!documentId) return defaults;
  const rows = await strapi.db.query(contentTypes.event).findMany({
    where: { documentId, publishedAt: null },
    populate: ['overrides'],
  });
  const [locale] = localesOf(context);
  const stored = rows.find((row) => row.locale === locale) ?? rows[0];
  return stored ? pickTimes(stored) : defaults;
}

function resolve(strapi: Core.Strapi, wallTimes: RecurringTimes): ResolvedTimes {
  const resolved = tryToResolve(strapi, wallTimes);
  refuseRecurrence(strapi, wallTimes);
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

function refuseRecurrence(strapi: Core.Strapi, times: RecurringTimes): void {
  try {
    checkRecurrence(times, horizonFromToday(), undefined, workClock);
  } catch (error) {
    if (!(error instanceof RecurrenceError)) throw error;
    throw refuse(
      /override/i.test(error.reason) ? 'overrides' : 'recurrence',
      describeRecurrenceError(error, editorsLanguage(strapi)),
    );
  }
}

function refuse(field: string, message: string): Error {
  return new errors.ValidationError(message, {
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
}
