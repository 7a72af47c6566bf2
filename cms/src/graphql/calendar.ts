import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { addMonths, daysOfMonth, isTimeZone, monthOf, parseMonth, placeOnDays } from 'calendar';
import { contentTypes, siteAssociation } from '../content';
import { today } from '../clock';
import { readCursor, writeCursor } from '../occurrences/cursor';
import { readOccurrences, type Occurrence, type OccurrenceFilters } from '../occurrences/read';
import { findAxis } from './entries';
import type { SchemaExtension } from './index';
import { readLanguage } from './languages';

const MAX_PAGE_SIZE = 100;

const typeDefs = (association: string) => /* GraphQL */ `
  "One dated happening of an event, with all that a calendar shows of it."
  type Occurrence {
    "Stable: survives edits of the event's text."
    id: ID!
    "The event's document id."
    documentId: ID!
    slug: String!
    title: String!
    summary: String
    "The language of title, slug and summary: the asked one, or another where that is missing."
    language: String!
    "The date, or date and time, that names it in its series, as the series has it; null when it happens once."
    recurrenceId: String
    "Whether it has no times: it then fills its days in every time zone."
    allDay: Boolean!
    "The instant at which it starts."
    startsAt: DateTime!
    "The instant at which it is over; null when the end is open."
    endsAt: DateTime
    "Start in the query's time zone: 2024-09-17T10:00, or 2024-09-17 when it lasts all day."
    localStart: String!
    "End in the query's time zone, as localStart; the last day, inclusive, when it lasts all day; null when the end is open."
    localEnd: String
    "The first day it occupies in the query's time zone."
    firstDate: Date!
    "The last day it occupies in the query's time zone, inclusive."
    lastDate: Date!
    "The event's own time zone (IANA)."
    timeZone: String!
    eventStatus: ENUM_EVENT_EVENTSTATUS!
    category: ENUM_EVENT_CATEGORY!
    "Whether one can take part online."
    online: Boolean!
    venueName: String
    locality: String
    "Titles of the strategic axes it belongs to."
    axes: [String!]!
  }

  "A day of a month with what happens on it."
  type CalendarDay {
    date: Date!
    "All-day and running ones first, then by start."
    occurrences: [Occurrence!]!
  }

  "A month of the calendar."
  type CalendarMonth {
    "2024-09."
    month: String!
    "The month before; null at the start of the calendar, January 1900."
    previous: String
    "The month after; null at the end of the calendar, December 2199."
    next: String
    "The time zone in which days and local times are meant (IANA)."
    timeZone: String!
    "The date it is now in that time zone."
    today: Date!
    "Every day of the month, in order."
    days: [CalendarDay!]!
  }

  "What occurrences have to be like; each given field narrows further."
  input OccurrenceFilters {
    category: [ENUM_EVENT_CATEGORY!]
    eventStatus: [ENUM_EVENT_EVENTSTATUS!]
    "The slug of an axis, in any language."
    axis: String
    "true: one can take part online; false: one cannot."
    online: Boolean
    "Words in title or summary."
    text: String
  }

  type OccurrenceEdge {
    cursor: String!
    node: Occurrence!
  }

  type OccurrencePageInfo {
    hasNextPage: Boolean!
    "Pass it as after for the next page."
    endCursor: String
  }

  type OccurrenceConnection {
    nodes: [Occurrence!]!
    edges: [OccurrenceEdge!]!
    pageInfo: OccurrencePageInfo!
  }

  extend type Query {
    "A month of an association's calendar, by default the current one."
    calendarMonth(
      "2024-09; from 1900-01 to 2199-12."
      month: String
      association: String = "${association}"
      locale: I18NLocaleCode
      "IANA name; by default the association's."
      timeZone: String
      filters: OccurrenceFilters
    ): CalendarMonth!
    "What happens between two dates, both inclusive, in the order of start."
    occurrences(
      "By default today."
      from: Date
      "By default without end."
      to: Date
      association: String = "${association}"
      locale: I18NLocaleCode
      "IANA name; by default the association's."
      timeZone: String
      filters: OccurrenceFilters
      "At most ${MAX_PAGE_SIZE}."
      first: Int = 20
      after: String
    ): OccurrenceConnection!
  }
`;

interface ScopeArguments {
  association: string;
  locale: unknown;
  timeZone?: string | null;
  filters?: OccurrenceFilters | null;
}

interface MonthArguments extends ScopeArguments {
  month?: string | null;
}

interface RangeArguments extends ScopeArguments {
  from?: string | null;
  to?: string | null;
  first: number;
  after?: string | null;
}

/** Answers what a calendar asks: a month, or a page of occurrences in a range of days. */
export function calendarExtension(strapi: Core.Strapi): SchemaExtension {
  const auth = { scope: [`${contentTypes.event}.find`] };
  return {
    typeDefs: typeDefs(siteAssociation()),
    resolvers: {
      Query: {
        calendarMonth: (_: unknown, args: MonthArguments) => answerMonth(strapi, args),
        occurrences: (_: unknown, args: RangeArguments) => answerRange(strapi, args),
      },
    },
    resolversConfig: { 'Query.calendarMonth': { auth }, 'Query.occurrences': { auth } },
  };
}

async function answerMonth(strapi: Core.Strapi, args: MonthArguments) {
  const scope = await readScope(strapi, args);
  const { timeZone } = scope;
  const now = today(timeZone);
  const month = readMonth(args.month ?? monthOf(now));
  const dates = daysOfMonth(month);
  const range = { from: `${month}-01`, to: dates.at(-1), timeZone };
  const placed = placeOnDays(await readOccurrences(strapi, { ...scope, range }), dates);
  return {
    month,
    previous: addMonths(month, -1),
    next: addMonths(month, 1),
    timeZone,
    today: now,
    days: dates.map((date) => ({ date, occurrences: placed.get(date) ?? [] })),
  };
}

async function answerRange(strapi: Core.Strapi, args: RangeArguments) {
  const scope = await readScope(strapi, args);
  const { timeZone } = scope;
  const range = { from: args.from ?? today(timeZone), to: args.to ?? undefined, timeZone };
  const first = readPageSize(args.first);
  const after = args.after ? { after: readCursor(args.after) } : {};
  // One more than asked for tells whether there is a next page.
  const found = await readOccurrences(strapi, { ...scope, range, ...after, limit: first + 1 });
  const nodes = found.slice(0, first);
  const edges = nodes.map((node: Occurrence) => ({ cursor: writeCursor(node), node }));
  return {
    nodes,
    edges,
    pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

async function readScope(strapi: Core.Strapi, args: ScopeArguments) {
  const language = readLanguage(args.locale);
  const association = await strapi.db.query(contentTypes.association).findOne({
    select: ['documentId', 'timeZone'],
    where: { slug: args.association, publishedAt: { $notNull: true } },
  });
  if (!association) {
    throw new errors.NotFoundError(
      `There is no association "${args.association}": ask for one of the slugs that the query associations gives.`,
    );
  }
  const { axis, ...filters } = args.filters ?? {};
  return {
    language,
    association: String(association.documentId),
    timeZone: readTimeZone(args.timeZone ?? association.timeZone),
    filters: axis ? { ...filters, axis: await findAxis(strapi, axis) } : filters,
  };
}

function readTimeZone(timeZone: string): string {
  if (isTimeZone(timeZone)) return timeZone;
  throw new errors.ValidationError(
    `There is no time zone "${timeZone}": give an IANA name such as Europe/Lisbon.`,
  );
}

function readMonth(text: string): string {
  const month = parseMonth(text);
  if (month) return month;
  throw new errors.ValidationError(
    `"${text}" is not a month of the calendar: write year and month as 2024-09, from 1900-01 to 2199-12.`,
  );
}

function readPageSize(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= MAX_PAGE_SIZE) return first;
  throw new errors.ValidationError(
    `"first" is ${first}: ask for 1 to ${MAX_PAGE_SIZE} occurrences.`,
  );
}
