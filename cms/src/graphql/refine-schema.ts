import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  GraphQLList,
  GraphQLNonNull,
  isListType,
  isNonNullType,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { contentAccess } from './access';

/** Whatever is published has these, though Strapi's types do not say so. */
const filledOfEntries: ReadonlySet<string> = new Set([
  'slug',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
]);

/** Editors may leave these empty, or do not see them: they are filled when an entry is saved. */
const filled: Readonly<Record<string, ReadonlySet<string>>> = {
  Event: new Set(['uid', 'sequence', 'allDay', 'startsAt', 'registrationEnabled']),
  UploadFile: new Set(['createdAt', 'updatedAt']),
};

/** Of entries that were saved before there was such a field. */
const missing: Readonly<Record<string, unknown>> = { 'Event.registrationEnabled': false };

/** Numbers of database rows, which are others after each publication; and what says nothing. */
const uselessFields: ReadonlySet<string> = new Set([
  ...['Address', 'Link', 'Programme', 'Seo', 'Venue'].map((component) => `${component}.id`),
  'UploadFile.publishedAt',
]);

/** Lists that are too short to be searched. */
const shortLists: ReadonlySet<string> = new Set(['Link', 'UploadFile']);

const equality = ['eq', 'ne', 'in', 'notIn', 'null', 'notNull', 'not'];
const order = [...equality, 'gt', 'gte', 'lt', 'lte', 'between'];
const text = ['eqi', 'nei', 'startsWith', 'endsWith'];
const parts = ['contains', 'containsi', 'notContains', 'notContainsi'];

/** The comparisons that mean something for each scalar; Strapi offers all of them for all. */
const operators: Readonly<Record<string, ReadonlySet<string>>> = {
  BooleanFilterInput: new Set(['eq', 'ne', 'null', 'notNull', 'not']),
  DateFilterInput: new Set(order),
  DateTimeFilterInput: new Set(order),
  FloatFilterInput: new Set(order),
  IDFilterInput: new Set(equality),
  IntFilterInput: new Set(order),
  StringFilterInput: new Set([...equality, ...text, ...parts]),
  TimeFilterInput: new Set(order),
};

/**
 * Mends what Strapi generates (docs/adr/0023): what is always there is said to be so, a list is never
 * null nor is anything in it, and what has no meaning is left out.
 */
export function refineSchema(schema: GraphQLSchema): GraphQLSchema {
  const visibility = schema.getType('Visibility') as GraphQLOutputType;
  const refined = mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, name, parent) => {
      const isUseless = uselessFields.has(`${parent}.${name}`);
      if (isUseless || isRelationConnection(name, parent)) return null;
      const config = fillMissing(field, `${parent}.${name}`);
      // Strapi makes an enum of each attribute; this one is the same for axes and events.
      const isAxisVisibility = `${parent}.${name}` === 'Axis.visibility';
      const type = isAxisVisibility ? fillNull(visibility) : config.type;
      const args = refineArguments(config.args ?? {}, getNamedType(type).name);
      return { ...config, args, type: refineOutput(type, name, parent) };
    },
    [MapperKind.INPUT_OBJECT_FIELD]: (field, name, input) => {
      const isText = getNamedType(field.type).name === 'JSONFilterInput';
      if (isText || operators[input]?.has(name) === false) return null;
      return { ...field, type: fillInputList(field.type) };
    },
  });
  return pruneSchema(refined);
}

/** They have nodes alone, as the list beside them; the root ones have pages. */
function isRelationConnection(name: string, parent: string): boolean {
  return parent !== 'Query' && name.endsWith('_connection');
}

function refineOutput(type: GraphQLOutputType, name: string, parent: string): GraphQLOutputType {
  const isFilled = parent in contentAccess && filledOfEntries.has(name);
  const isPage = parent === 'Query' && name.endsWith('_connection');
  const list = getNullableType(type);
  if (isListType(list)) return fillNull(new GraphQLList(fillNull(list.ofType)));
  return isFilled || isPage || filled[parent]?.has(name) ? fillNull(type) : type;
}

function fillNull(type: GraphQLOutputType): GraphQLOutputType {
  return isNonNullType(type) ? type : new GraphQLNonNull(type);
}

function refineArguments(
  args: GraphQLFieldConfigArgumentMap,
  listed: string,
): GraphQLFieldConfigArgumentMap {
  const kept = Object.entries(args).filter(
    ([name]) => !shortLists.has(listed) || name === 'pagination',
  );
  return Object.fromEntries(
    kept.map(([name, arg]) => [name, { ...arg, type: fillInputList(arg.type) }]),
  );
}

function fillInputList(type: GraphQLInputType): GraphQLInputType {
  if (!isListType(type) || isNonNullType(type.ofType)) return type;
  return new GraphQLList(new GraphQLNonNull(type.ofType as GraphQLInputType));
}

function fillMissing<Context>(
  field: GraphQLFieldConfig<unknown, Context>,
  path: string,
): GraphQLFieldConfig<unknown, Context> {
  if (!(path in missing)) return field;
  const resolve = field.resolve ?? defaultFieldResolver;
  return { ...field, resolve: async (...args) => (await resolve(...args)) ?? missing[path] };
}
