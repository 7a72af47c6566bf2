import {
  getNamedType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { graphqlLimits, prices } from './limits';

/** How many entries a list without pages is taken for: there are never many, or so many each time. */
export const expectedSizes: Readonly<Record<string, number>> = {
  'CalendarMonth.days': 31,
  'CalendarDay.occurrences': 3,
  'Query.axesByPosition': 10,
  'Query.outcomesByPosition': 25,
  'CalendarFeed.tombstones': 25,
  'CalendarEntry.overrides': 2,
  'CalendarEntry.attachments': 2,
  'SearchConnection.counts': 4,
  'SearchResult.titleParts': 3,
  'SearchResult.excerpt': 5,
  'Association.translations': 2,
  'Axis.translations': 2,
  'Outcome.translations': 2,
  'Event.translations': 2,
};

/** The lists of a page; how long they are is what the page was asked for. */
const listsOfPage: ReadonlySet<string> = new Set(['nodes', 'edges']);

/**
 * Computes what a valid query costs at most, in points, before anything of it is executed: the request,
 * each field as often as the lists around it may have entries, and each condition of its filters.
 */
export function computeCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const query = { ...document, definitions: [operation, ...fragments] };
  return prices.request + getComplexity({ schema, query, variables, estimators: [estimate] });
}

const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const conditions = prices.condition * countConditions(args.filters);
  const children = conditions + countEntries(type.name, field, args) * childComplexity;
  if (type.name !== 'Query') return 1 + children;
  // What the schema says of itself is always the same, however it is asked for.
  if (field.name === '__schema') return prices.schema;
  if (field.name === '__type') return prices.type;
  if (field.name === '__typename') return 1;
  const price = field.name === 'search' ? prices.search : prices.question;
  return price + children;
};

/** Comparisons of a filter; a list of values, such as that of `in`, is looked up as one. */
function countConditions(filter: unknown): number {
  if (filter === undefined || filter === null) return 0;
  const parts: unknown[] = typeof filter === 'object' ? Object.values(filter) : [];
  const isOne = Array.isArray(filter) && !parts.some((part) => typeof part === 'object');
  if (parts.length === 0 || isOne) return 1;
  return parts.map(countConditions).reduce((sum, count) => sum + count, 0);
}

function countEntries(
  type: string,
  field: GraphQLField<unknown, unknown>,
  args: Record<string, unknown>,
): number {
  const isAskedFor = (name: string): boolean =>
    field.args.some((argument) => argument.name === name);
  if (typeof args.first === 'number') return readCount(args.first);
  if (isAskedFor('pagination')) return readPageSize(args.pagination as Pagination | null);
  if (isAskedFor('first')) return graphqlLimits.defaultPageSize;
  return isListOfObjects(field) && !listsOfPage.has(field.name)
    ? (expectedSizes[`${type}.${field.name}`] ?? graphqlLimits.defaultPageSize)
    : 1;
}

interface Pagination {
  limit?: number | null;
  pageSize?: number | null;
}

/** As Strapi reads it: nothing is the default, and what is less than one is the most there is. */
function readPageSize(pagination: Pagination | null | undefined): number {
  const { limit, pageSize } = pagination ?? {};
  const size = readCount(limit ?? pageSize ?? graphqlLimits.defaultPageSize);
  return Math.min(size, graphqlLimits.maxPageSize);
}

function readCount(asked: number): number {
  return asked > 0 ? asked : graphqlLimits.maxPageSize;
}

function isListOfObjects({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type) && isObjectType(getNamedType(type));
}

/** Lists the lists of a schema that have no pages: "CalendarMonth.days". */
export function listUnpagedLists(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || isIntrospectionType(type)) return [];
    return Object.values(type.getFields())
      .filter((field) => isListOfObjects(field) && !listsOfPage.has(field.name))
      .filter(({ args }) => !args.some(({ name }) => name === 'pagination' || name === 'first'))
      .map(({ name }) => `${type.name}.${name}`);
  });
}
