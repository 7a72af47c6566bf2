import type { Core } from '@strapi/strapi';
import { addMonths, daysOfMonth, monthOf, placeOnDays } from 'calendar';
import { noteTags } from '../answers/answer';
import { monthTag } from '../changes/tags';
import { contentTypes, siteAssociation } from '../content';
import { today } from '../clock';
import { readCursor, writeCursor } from '../occurrences/cursor';
import { lastCertainDay } from '../occurrences/horizon';
import { readOccurrenceOn, readOccurrences } from '../occurrences/read';
import { readFirstDay, readLastDay } from '../occurrences/span';
import { calendarTypes } from './calendar-types';
import {
  readMonth,
  readPageSize,
  readScope,
  type DateArguments,
  type MonthArguments,
  type RangeArguments,
} from './calendar-arguments';
import { findEvent } from './entries';
import type { SchemaExtension } from './index';

/** Answers what a calendar asks: a month, a page of occurrences in a range of days, one date of an event. */
export function calendarExtension(strapi: Core.Strapi): SchemaExtension {
  const auth = { scope: [`${contentTypes.event}.find`] };
  return {
    typeDefs: calendarTypes(siteAssociation()),
    resolvers: {
      Query: {
        calendarMonth: (_: unknown, args: MonthArguments) => answerMonth(strapi, args),
        occurrences: (_: unknown, args: RangeArguments) => answerRange(strapi, args),
        occurrence: (_: unknown, args: DateArguments) => answerDate(strapi, args),
      },
    },
    resolversConfig: {
      'Query.calendarMonth': { auth },
      'Query.occurrences': { auth },
      'Query.occurrence': { auth },
    },
  };
}

async function answerMonth(strapi: Core.Strapi, args: MonthArguments) {
  const scope = await readScope(strapi, args);
  const { association, timeZone } = scope;
  const now = today(timeZone);
  const month = readMonth(args.month ?? monthOf(now));
  noteTags(monthTag(month));
  const dates = daysOfMonth(month);
  const range = { from: `${month}-01`, to: dates.at(-1), timeZone };
  const placed = placeOnDays(await readOccurrences(strapi, { ...scope, range }), dates);
  const monthOfDay = (day: string | null) => day && monthOf(day);
  return {
    month,
    previous: addMonths(month, -1),
    next: addMonths(month, 1),
    timeZone,
    today: now,
    days: dates.map((date) => ({ date, occurrences: placed.get(date) ?? [] })),
    // Read when they are asked for.
    firstMonth: async () => monthOfDay(await readFirstDay(strapi, association, timeZone)),
    lastMonth: async () => monthOfDay(await readLastDay(strapi, association, timeZone)),
    horizon: lastCertainDay(),
  };
}

async function answerRange(strapi: Core.Strapi, args: RangeArguments) {
  const scope = await readScope(strapi, args);
  const { timeZone } = scope;
  const isBackward = args.order === 'BACKWARD';
  const from = args.from ?? (isBackward ? undefined : today(timeZone));
  const range = { from, to: args.to ?? undefined, timeZone };
  const first = readPageSize(args.first);
  const after = args.after ? { after: readCursor(args.after) } : {};
  // One more than asked for tells whether there is a next page.
  const page = { range, isBackward, ...after, limit: first + 1 };
  // What lasts from before the one day to after the other is in no such range either.
  const isEmpty = from !== undefined && args.to && args.to < from;
  const found = isEmpty ? [] : await readOccurrences(strapi, { ...scope, ...page });
  const nodes = found.slice(0, first);
  const edges = nodes.map((node) => ({ cursor: writeCursor(node), node }));
  return {
    nodes,
    edges,
    pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

async function answerDate(strapi: Core.Strapi, args: DateArguments) {
  const { association, language, timeZone } = await readScope(strapi, args);
  const event = await findEvent(strapi, args.event, association, language);
  const range = { from: args.date, to: args.date, timeZone };
  return readOccurrenceOn(strapi, { association, language, range, filters: { event } });
}
