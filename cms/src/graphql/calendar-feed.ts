import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { noteTags } from '../answers/answer';
import type { FeedFilters, FeedQuery } from '../calendar-entries/filter';
import {
  readChangedAt,
  readEntries,
  readFeedTombstones,
  readLatest,
  readRowsVersion,
} from '../calendar-entries/read';
import { slugTag } from '../changes/tags';
import { today } from '../clock';
import { contentTypes, siteAssociation, type Language } from '../content';
import { decodeCursor, encodeCursor } from '../cursor';
import { MAX_ENTRIES, MAX_LATEST, typeDefs } from './calendar-feed-types';
import { findAxis, requireAssociation } from './entries';
import type { SchemaExtension } from './index';
import { pickLanguage } from './language-fallback';
import { readLanguage } from './languages';

interface FeedArguments {
  association: string;
  locale: unknown;
  filters?: FeedFilters | null;
}

/** What the fields of a feed are answered from. */
interface Feed extends FeedQuery {
  associationName: string;
  timeZone: string;
}

/** Answers what subscribers' calendars are told. */
export function calendarFeedExtension(strapi: Core.Strapi): SchemaExtension {
  return {
    typeDefs: typeDefs(siteAssociation()),
    resolvers: {
      Query: { calendarFeed: (_: unknown, args: FeedArguments) => openFeed(strapi, args) },
      CalendarFeed: {
        version: (feed: Feed) => writeVersion(strapi, feed),
        changedAt: (feed: Feed) => readChangedAt(strapi, feed),
        entries: (feed: Feed, args: PageArguments) => answerPage(strapi, feed, args),
        latest: (feed: Feed, { first }: PageArguments) =>
          readLatest(strapi, feed, checkSize(first, MAX_LATEST)),
        tombstones: (feed: Feed) => readFeedTombstones(strapi, feed),
      },
    },
    resolversConfig: { 'Query.calendarFeed': { auth: { scope: [`${contentTypes.event}.find`] } } },
  };
}

async function openFeed(strapi: Core.Strapi, args: FeedArguments): Promise<Feed> {
  const language = readLanguage(args.locale);
  const { documentId, timeZone } = await requireAssociation(strapi, args.association);
  const { axis, ...filters } = args.filters ?? {};
  if (typeof filters.event === 'string') noteTags(slugTag('event', filters.event));
  return {
    association: documentId,
    associationName: await readName(strapi, documentId, language),
    language,
    timeZone,
    filters: {
      ...filters,
      ...(typeof axis === 'string' && { axis: await requireAxis(strapi, axis) }),
    },
  };
}

async function readName(
  strapi: Core.Strapi,
  documentId: string,
  language: Language,
): Promise<string> {
  const versions = await strapi.db
    .query(contentTypes.association)
    .findMany({ where: { documentId, publishedAt: { $notNull: true } } });
  const [association] = pickLanguage(versions, language);
  return String(association?.acronym || association?.name);
}

/** A subscriber of an axis that is no more is told so: an empty feed would empty their calendar. */
async function requireAxis(strapi: Core.Strapi, slug: string): Promise<string> {
  const axis = await findAxis(strapi, slug);
  if (axis !== '') return axis;
  throw new errors.ValidationError(
    `There is no axis "${slug}": give the slug of an axis that is published, in any language.`,
  );
}

/** Tombstones end with a day, so that the day is part of it. */
async function writeVersion(strapi: Core.Strapi, feed: Feed): Promise<string> {
  const { associationName, timeZone, association } = feed;
  const rows = await readRowsVersion(strapi, association);
  const parts = [associationName, timeZone, association, rows, today('UTC')];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}

interface PageArguments {
  first: number;
  after?: string | null;
}

async function answerPage(strapi: Core.Strapi, feed: Feed, args: PageArguments) {
  const first = checkSize(args.first, MAX_ENTRIES);
  const after = args.after ? { after: readCursor(args.after) } : {};
  // One more than asked for tells whether there is a next page.
  const found = await readEntries(strapi, feed, { limit: first + 1, ...after });
  const nodes = found.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: found.length > first,
      endCursor: last ? writeCursor(last.documentId) : null,
    },
  };
}

function writeCursor(documentId: string): string {
  return encodeCursor(`entry|${documentId}`);
}

function readCursor(cursor: string): string {
  return decodeCursor(cursor, /^entry\|([a-z0-9]+)$/)[0] ?? '';
}

function checkSize(first: number, most: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= most) return first;
  throw new errors.ValidationError(`"first" is ${first}: ask for 1 to ${most} entries.`);
}
