import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { errors } from '@strapi/utils';
import {
  defaultFieldResolver,
  GraphQLInt,
  GraphQLString,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { decodeCursor, encodeCursor } from '../cursor';
import { MAX_PAGE_SIZE } from './calendar-types';
import type { SchemaExtension } from './index';

type Resolver = GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>;

/** A page as Strapi answers it: its entries, and what was asked for. */
interface Page {
  nodes: unknown[];
  info: { args: { start: number } };
}

/** What Strapi tells of a page. */
interface PageNumbers {
  total: number;
}

const typeDefs = /* GraphQL */ `
  extend type Pagination {
    "Whether there is a next page."
    hasNextPage: Boolean!
    "Pass it as after for the next page; null when the page is empty."
    endCursor: String
  }
`;

/** Says of Strapi's pages what those of our own connections say. */
export function connectionsExtension(): SchemaExtension {
  return { typeDefs, resolvers: {} };
}

/**
 * Gives Strapi's root connections the arguments of our own ones, `first` and `after`, and their pages
 * what comes next. A cursor counts the entries before it.
 */
export function pageByCursor(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, name, parent) => {
      const resolve = (field.resolve ?? defaultFieldResolver) as Resolver;
      if (parent === 'Query' && name.endsWith('_connection')) {
        const cursorArguments = { first: { type: GraphQLInt }, after: { type: GraphQLString } };
        const paged: Resolver = (source, args, context, info) =>
          resolve(source, readPage(args), context, info);
        return { ...field, args: { ...field.args, ...cursorArguments }, resolve: paged };
      }
      if (name !== 'pageInfo' || !/^(Association|Axis|Outcome|Event)Connection$/.test(parent)) {
        return undefined;
      }
      const tellNext: Resolver = async (source, args, context, info) => {
        const numbers = (await resolve(source, args, context, info)) as PageNumbers;
        const { nodes, info: asked } = source as Page;
        const end = asked.args.start + nodes.length;
        const endCursor = nodes.length > 0 ? writeCursor(end) : null;
        return { ...numbers, hasNextPage: end < numbers.total, endCursor };
      };
      return { ...field, resolve: tellNext };
    },
  });
}

/** Puts first and after into Strapi's words. Throws ValidationError for what is no page. */
function readPage({ first, after, ...args }: Record<string, unknown>): Record<string, unknown> {
  if (typeof first !== 'number' && typeof after !== 'string') return args;
  if (Object.keys((args.pagination ?? {}) as object).length > 0) {
    throw new errors.ValidationError(
      'Ask for pages by "first" and "after", or by "pagination": both at once is not offered.',
    );
  }
  const start = typeof after === 'string' ? readCursor(after) : 0;
  const limit = typeof first === 'number' ? { limit: readPageSize(first) } : {};
  return { ...args, pagination: { start, ...limit } };
}

function readPageSize(first: number): number {
  if (first >= 1 && first <= MAX_PAGE_SIZE) return first;
  throw new errors.ValidationError(`"first" is ${first}: ask for 1 to ${MAX_PAGE_SIZE} entries.`);
}

function writeCursor(end: number): string {
  return encodeCursor(`after ${end}`);
}

function readCursor(cursor: string): number {
  return Number(decodeCursor(cursor, /^after (\d{1,9})$/)[0]);
}
