import type { Core } from '@strapi/strapi';
import { today } from '../clock';
import type { Language } from '../content';
import { readEachSeen, type Visibility } from '../members/reader';
import { OCCURRENCE } from './materialise';
import {
  chooseText,
  presentOccurrences,
  type CellText,
  type Occurrence,
  type OccurrenceRow,
} from './present';
import { filterOccupying, filterOverBefore, filtersByRange, type DayRange } from './range';

export interface OccurrenceFilters {
  category?: string[] | null;
  eventStatus?: string[] | null;
  /** Document id. */
  axis?: string | null;
  /** Document id. */
  event?: string | null;
  online?: boolean | null;
  text?: string | null;
  /** Whether its last day is past. */
  over?: boolean | null;
}

/** Where a page of occurrences goes on: in the order of start and key. */
export interface Position {
  startsAt: string;
  key: string;
}

export interface OccurrenceQuery {
  /** Document id. */
  association: string;
  language: Language;
  range: DayRange;
  filters: OccurrenceFilters;
  /** The latest start first. */
  isBackward?: boolean;
  /** How many at most; none is all. */
  limit?: number;
  after?: Position;
}

/**
 * Reads published occurrences that the reader sees, in the order of their start, each in the asked language or in
 * the one there is. A fixed number of SQL statements, each a range of one index, however many there are; a
 * few more where a text is looked for.
 */
export async function readOccurrences(
  strapi: Core.Strapi,
  query: OccurrenceQuery,
): Promise<Occurrence[]> {
  const { language, range, limit } = query;
  const { short, long } = filtersByRange(range);
  const found = [
    ...(await readRows(strapi, query, short)),
    ...(await readRows(strapi, query, long)),
  ];
  const rows = found.toSorted(compareRows);
  if (query.isBackward) rows.reverse();
  return presentOccurrences(strapi, rows.slice(0, limit), language, range.timeZone);
}

/**
 * Reads the occurrence that a series names by the first day of the range, else one that occupies the
 * range; null when there is none. Names are dates of the event's zone: a date that was moved keeps its name.
 */
export async function readOccurrenceOn(
  strapi: Core.Strapi,
  query: OccurrenceQuery & { range: { from: string } },
): Promise<Occurrence | null> {
  const { language, range } = query;
  const isNamed = { recurrenceId: { $startsWith: range.from } };
  const rows = await readRows(strapi, query, { $or: [isNamed, filterOccupying(range)] });
  const row = rows.find(({ recurrenceId }) => recurrenceId?.startsWith(range.from)) ?? rows[0];
  const [shown] = await presentOccurrences(strapi, row ? [row] : [], language, range.timeZone);
  return shown ?? null;
}

async function readRows(
  strapi: Core.Strapi,
  query: OccurrenceQuery,
  inRange: object,
): Promise<OccurrenceRow[]> {
  return readEachSeen(async (visibility) => readRowsOf(strapi, query, inRange, visibility));
}

/**
 * Reads the rows of one visibility that mention the text, if one is looked for. What the database finds by it
 * may stand in a language that is not shown: it is asked again, for twice as many, until there are enough.
 */
async function readRowsOf(
  strapi: Core.Strapi,
  query: OccurrenceQuery,
  inRange: object,
  visibility: Visibility,
): Promise<OccurrenceRow[]> {
  const { language, filters, limit } = query;
  const { text } = filters;
  if (!text) return readPage(strapi, query, inRange, visibility);
  const found: OccurrenceRow[] = [];
  let { after } = query;
  for (let asked = limit; ; asked &&= 2 * asked) {
    const page = { ...query, limit: asked, after };
    const rows = await readPage(strapi, page, inRange, visibility);
    found.push(...rows.filter((row) => mentions(chooseText(row, language), text)));
    after = rows.at(-1);
    const isAll = !limit || !asked || rows.length < asked;
    if (isAll || found.length >= limit) return found;
  }
}

async function readPage(
  strapi: Core.Strapi,
  query: OccurrenceQuery,
  inRange: object,
  visibility: Visibility,
): Promise<OccurrenceRow[]> {
  const { association, limit, isBackward } = query;
  const order = isBackward ? 'desc' : 'asc';
  return strapi.db.query(OCCURRENCE).findMany({
    where: {
      $and: [
        { associationId: association, visibility },
        inRange,
        ...listFilters(query),
        ...follow(query),
      ],
    },
    orderBy: [{ startsAt: order }, { key: order }],
    ...(limit === undefined ? {} : { limit }),
  });
}

function compareRows(one: OccurrenceRow, other: OccurrenceRow): number {
  return Date.parse(one.startsAt) - Date.parse(other.startsAt) || (one.key < other.key ? -1 : 1);
}

function listFilters({ filters, range: { timeZone } }: OccurrenceQuery): object[] {
  const { category, eventStatus, axis, event, online, text, over } = filters;
  return [
    ...(category ? [{ category: { $in: category } }] : []),
    ...(eventStatus ? [{ eventStatus: { $in: eventStatus } }] : []),
    ...(typeof axis === 'string' ? [{ axisIds: { $contains: `|${axis}|` } }] : []),
    ...(typeof event === 'string' ? [{ eventId: event }] : []),
    ...(typeof online === 'boolean' ? [{ isOnline: online }] : []),
    ...(text ? [{ searchText: { $contains: text.toLowerCase() } }] : []),
    ...(over === true ? [filterOverBefore(today(timeZone), timeZone)] : []),
    ...(over === false ? [filterOccupying({ from: today(timeZone), timeZone })] : []),
  ];
}

/** The database folds ASCII letters alone, so that the index and the question are both lower case. */
function mentions({ title, summary }: CellText, text: string): boolean {
  const wanted = text.toLowerCase();
  return [title, summary].some((shown) => shown?.toLowerCase().includes(wanted));
}

function follow({ after, isBackward }: OccurrenceQuery): object[] {
  if (!after) return [];
  const { startsAt, key } = after;
  const further = isBackward ? '$lt' : '$gt';
  return [{ $or: [{ startsAt: { [further]: startsAt } }, { startsAt, key: { [further]: key } }] }];
}
