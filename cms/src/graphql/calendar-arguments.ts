import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isTimeZone, parseMonth } from 'calendar';
import type { OccurrenceFilters, OccurrenceQuery } from '../occurrences/read';
import { MAX_PAGE_SIZE } from './calendar-types';
import { findAxis, findEvent, requireAssociation } from './entries';
import { readLanguage } from './languages';

interface AssociationArguments {
  association: string;
  locale: unknown;
  timeZone?: string | null;
}

interface ScopeArguments extends AssociationArguments {
  /** Axis and event by slug. */
  filters?: OccurrenceFilters | null;
}

export interface MonthArguments extends ScopeArguments {
  month?: string | null;
}

export interface RangeArguments extends ScopeArguments {
  from?: string | null;
  to?: string | null;
  order: 'FORWARD' | 'BACKWARD';
  first: number;
  after?: string | null;
}

export interface DateArguments extends AssociationArguments {
  event: string;
  date: string;
}

/**
 * Reads whose calendar is asked for, in which language and zone, and what it is narrowed to.
 * Throws NotFoundError for an association that is not there, ValidationError for a wrong argument.
 */
export async function readScope(
  strapi: Core.Strapi,
  args: ScopeArguments,
): Promise<Omit<OccurrenceQuery, 'range'> & { timeZone: string }> {
  const language = readLanguage(args.locale);
  const association = await requireAssociation(strapi, args.association);
  const scope = { association: association.documentId, language };
  return {
    ...scope,
    timeZone: readTimeZone(args.timeZone ?? association.timeZone),
    filters: await nameEntries(strapi, scope, args.filters ?? {}),
  };
}

/** Puts document ids in the place of slugs. */
async function nameEntries(
  strapi: Core.Strapi,
  { association, language }: Pick<OccurrenceQuery, 'association' | 'language'>,
  { axis, event, ...filters }: OccurrenceFilters,
): Promise<OccurrenceFilters> {
  return {
    ...filters,
    ...(axis && { axis: await findAxis(strapi, axis) }),
    ...(event && { event: await findEvent(strapi, event, association, language) }),
  };
}

function readTimeZone(timeZone: string): string {
  if (isTimeZone(timeZone)) return timeZone;
  throw new errors.ValidationError(
    `There is no time zone "${timeZone}": give an IANA name such as Europe/Lisbon.`,
  );
}

/** Reads a month of the calendar, "2024-09". Throws ValidationError when it is none. */
export function readMonth(text: string): string {
  const month = parseMonth(text);
  if (month) return month;
  throw new errors.ValidationError(
    `"${text}" is not a month of the calendar: write year and month as 2024-09, from 1900-01 to 2199-12.`,
  );
}

/** Reads how many occurrences a page is to hold. Throws ValidationError when too many or none. */
export function readPageSize(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= MAX_PAGE_SIZE) return first;
  throw new errors.ValidationError(
    `"first" is ${first}: ask for 1 to ${MAX_PAGE_SIZE} occurrences.`,
  );
}
