import { errors } from '@strapi/utils';
import { filterSchema, MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  getNamedType,
  isListType,
  isNonNullType,
  type GraphQLFieldConfig,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { contentAccess, publicQueries, removedArguments, removedFields } from './access';
import { isSeen, seenVisibilities } from '../members/reader';
import { carryLanguage } from './language-fallback';
import { graphqlLimits } from './limits';

const logicalOperators: ReadonlySet<string> = new Set(['and', 'or', 'not']);

/**
 * Cuts Strapi's schema down to what the reader may see, so that no argument, relation, filter, sort
 * or count reaches a draft, or what is for members. A credential, not an argument, opens the latter.
 */
export function restrictSchema(schema: GraphQLSchema): GraphQLSchema {
  const readOnly = filterSchema({
    schema,
    rootFieldFilter: (operation, field) => operation === 'Query' && publicQueries.has(field ?? ''),
    fieldFilter: (type, field) => !removedFields[type]?.has(field),
    argumentFilter: (_type, _field, argument) => !removedArguments.has(argument ?? ''),
  });
  const restricted = mapSchema(readOnly, {
    [MapperKind.OBJECT_FIELD]: (field, _name, parent) => guardField(field, parent),
    [MapperKind.INPUT_OBJECT_FIELD]: (field, name, input) =>
      isHiddenFilter(getNamedType(field.type).name, name, input) ? null : undefined,
  });
  return pruneSchema(restricted);
}

/**
 * What is not shown cannot be filtered by either: `localizations` would match drafts. A filter on a
 * relation to what may be for members would tell, by its matches, what that says.
 */
function isHiddenFilter(type: string, name: string, input: string): boolean {
  const isRemoved = removedFields[input.replace(/FiltersInput$/, '')]?.has(name) ?? false;
  const content = /^(\w+)FiltersInput$/.exec(type)?.[1] ?? '';
  const isOracle = contentAccess[content]?.hasVisibility && !logicalOperators.has(name);
  return isRemoved || Boolean(isOracle);
}

type Resolver = GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>;

function guardField<Context>(
  field: GraphQLFieldConfig<unknown, Context>,
  parent: string,
): GraphQLFieldConfig<unknown, Context> | undefined {
  const content = contentTypeOf(field.type);
  const isLink = parent === 'Query' || parent in contentAccess;
  if (!isLink || !content) return undefined;
  const resolve = (field.resolve ?? defaultFieldResolver) as Resolver;
  const hasFilters = field.args !== undefined && 'filters' in field.args;
  const guarded: Resolver = async (source, args, context, info) => {
    refuseDeepRelations(info.path);
    refuseRelationSort(args.sort);
    const scope = hasFilters ? scopeFilters(content, args) : args;
    const result = await resolve(source, { ...scope, status: 'published' }, context, info);
    return carryLanguage(source, content, hideUnseen(result, field.type), context as object);
  };
  return { ...field, resolve: guarded as GraphQLFieldResolver<unknown, Context> };
}

/** The content type that a field leads to, directly, as a list or as a connection. */
function contentTypeOf(type: GraphQLOutputType): string | undefined {
  const name = getNamedType(type).name.replace(/(RelationResponseCollection|Connection)$/, '');
  return name in contentAccess ? name : undefined;
}

/**
 * Each relation can multiply the rows by a hundred, so that three short ones inside each other would
 * be a million. Counted at run time, since fragments hide the nesting from the text.
 */
function refuseDeepRelations(path: GraphQLResolveInfo['path']): void {
  let depth = 0;
  for (let step: typeof path | undefined = path; step; step = step.prev) {
    if (step.typename !== undefined && step.typename in contentAccess) depth += 1;
  }
  if (depth > graphqlLimits.relations) {
    throw new errors.ValidationError(
      `Relations can be followed ${graphqlLimits.relations} deep, from "${String(path.key)}" on it is one more: ask for it with a query of its own.`,
    );
  }
}

/** A sort by a relation's field would tell the order of entries that are not shown. */
function refuseRelationSort(sort: unknown): void {
  const keys = [sort ?? []].flat().map(String);
  const crossing = keys.find((key) => key.includes('.'));
  if (crossing !== undefined) {
    throw new errors.ValidationError(
      `Sorting by "${crossing}" is not offered: sort by a field of the entry itself, such as "position:asc".`,
    );
  }
}

function scopeFilters(content: string, args: Record<string, unknown>): Record<string, unknown> {
  if (!contentAccess[content]?.hasVisibility) return args;
  const filter = { visibility: { in: seenVisibilities() } };
  return { ...args, filters: args.filters ? { and: [args.filters, filter] } : filter };
}

/** A single entry is asked for by its id, so it is looked at after it has been read. */
function hideUnseen(result: unknown, type: GraphQLOutputType): unknown {
  const isList = isListType(isNonNullType(type) ? type.ofType : type);
  if (isList || result === null || typeof result !== 'object') return result;
  const { visibility } = result as { visibility?: string };
  return visibility === undefined || isSeen(visibility) ? result : null;
}
