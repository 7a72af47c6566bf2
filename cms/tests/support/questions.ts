import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** How far relations are followed, in what is selected and in filters. */
const MAX_HOPS = 2;

/** They change whenever an entry is published again, whatever it holds. */
const volatileFields: ReadonlySet<string> = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'publishedAt',
]);

/**
 * Writes a field for every way from a root list or connection through relations, each selecting
 * everything that has no arguments of its own on the way.
 */
export function listReadings(schema: GraphQLSchema, roots: string[]): string[] {
  return findRoots(schema, roots).flatMap((root) =>
    listSelections(getNamedType(root.type) as GraphQLObjectType, MAX_HOPS).map(
      (selection) => `${root.name} { ${selection} }`,
    ),
  );
}

function listSelections(type: GraphQLObjectType, hops: number): string[] {
  const fields = Object.values(type.getFields());
  const own = fields
    .filter(({ name, type: leaf }) => isLeafType(getNamedType(leaf)) && !volatileFields.has(name))
    .map(({ name }) => name);
  const links = fields.filter(({ type: link }) => isObjectType(getNamedType(link)));
  const further =
    hops === 0
      ? []
      : links.flatMap((link) =>
          listSelections(getNamedType(link.type) as GraphQLObjectType, hops - 1).map(
            (selection) => `${own.join(' ')} ${link.name} { ${selection} }`,
          ),
        );
  return further.length > 0 ? further : [own.join(' ') || '__typename'];
}

/** Values that what is hidden has, and nothing that is public. */
export type HiddenValues = Readonly<Record<string, readonly unknown[]>>;

const textOperators = [
  'eq',
  'ne',
  'in',
  'notIn',
  'contains',
  'containsi',
  'notContains',
  'startsWith',
];
const orderOperators = ['eq', 'ne', 'lt', 'gte', 'in', 'notIn', 'between'];
const listOperators: ReadonlySet<string> = new Set(['in', 'notIn']);
/** Over relations, a match is enough. */
const farOperators: ReadonlySet<string> = new Set(['contains']);
const farOrderOperators: ReadonlySet<string> = new Set(['eq']);

/** Writes a field for every filter that a root list or connection takes, over relations too. */
export function listFilters(
  schema: GraphQLSchema,
  roots: string[],
  hidden: HiddenValues,
): string[] {
  return findRoots(schema, roots).flatMap((root) => {
    const input = getNamedType(root.args.find(({ name }) => name === 'filters')?.type);
    if (!isInputObjectType(input)) return [];
    const selection = root.name.endsWith('_connection') ? 'pageInfo { total }' : 'slug';
    return listConditions(input, hidden).map(
      (condition) => `${root.name}(filters: { ${condition} }, sort: "slug") { ${selection} }`,
    );
  });
}

function listConditions(input: GraphQLInputObjectType, hidden: HiddenValues, hops = 0): string[] {
  const fields = Object.values(input.getFields()).filter(({ name }) => !volatileFields.has(name));
  return fields.flatMap(({ name, type }) => {
    const inner = getNamedType(type);
    if (!isInputObjectType(inner) || ['and', 'or', 'not'].includes(name)) return [];
    const scalar = /^(.+)FilterInput$/.exec(inner.name)?.[1];
    if (!scalar && hops === MAX_HOPS) return [];
    const conditions = scalar
      ? listComparisons(inner, scalar, hidden, hops)
      : listConditions(inner, hidden, hops + 1);
    return conditions.map((condition) => `${name}: { ${condition} }`);
  });
}

function listComparisons(
  input: GraphQLInputObjectType,
  scalar: string,
  hidden: HiddenValues,
  hops: number,
): string[] {
  const [all, far] =
    scalar === 'String' ? [textOperators, farOperators] : [orderOperators, farOrderOperators];
  const operators = all.filter(
    (operator) => operator in input.getFields() && (hops === 0 || far.has(operator)),
  );
  const values = (hidden[scalar] ?? []).slice(0, hops === 0 ? undefined : 1);
  return [
    ...(hops === 0 ? ['null: true', 'notNull: true'] : []),
    ...values.flatMap((value) =>
      operators.map((operator) => `${operator}: ${writeOperand(operator, value)}`),
    ),
  ];
}

function writeOperand(operator: string, value: unknown): string {
  if (operator === 'between') return JSON.stringify([value, value]);
  return JSON.stringify(listOperators.has(operator) ? [value] : value);
}

/** Writes a field for every sort of a root list, by its own fields and by those of its relations. */
export function listSorts(schema: GraphQLSchema, roots: string[]): string[] {
  return findRoots(schema, roots).flatMap((root) => {
    const type = getNamedType(root.type);
    if (!root.args.some(({ name }) => name === 'sort') || !isObjectType(type)) return [];
    const fields = Object.values(type.getFields());
    const keys = fields.flatMap(({ name, type: inner }) => {
      const target = getNamedType(inner);
      if (!isObjectType(target)) return volatileFields.has(name) ? [] : [name];
      const ofTarget = target.getFields();
      const field = ['title', 'name', 'slug'].find((key) => key in ofTarget);
      return field ? [`${name}.${field}`, `${name}[${field}]`] : [];
    });
    return ['asc', 'desc'].flatMap((order) =>
      keys.map((key) => `${root.name}(sort: ["${key}:${order}", "slug"]) { slug }`),
    );
  });
}

/** Those of the named root fields that can be asked without arguments. */
function findRoots(schema: GraphQLSchema, roots: string[]): GraphQLField<unknown, unknown>[] {
  const query = schema.getQueryType();
  const fields = Object.values(query?.getFields() ?? {});
  return fields.filter(({ name, args }) => roots.includes(name) && !args.some(isRequiredArgument));
}
