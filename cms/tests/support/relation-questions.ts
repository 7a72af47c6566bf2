import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** How many links are followed, one after the other. */
const DEPTH = 3;
const MAX_LEAVES = 5;

/**
 * Writes a query for ways through the schema from root lists over relations, components, media and
 * dynamic zones, with pages, sorts and filters on the way: `count` of them, from all over.
 */
export function listRelationQuestions(
  schema: GraphQLSchema,
  roots: readonly string[],
  count: number,
): string[] {
  let asked = 0;
  // Each time the next one, so that every kind of argument comes at every depth.
  const writeArguments = (args: readonly GraphQLArgument[]): string => {
    const kinds = args.flatMap((arg) => listValues(arg, args));
    asked += 1;
    // A third is asked for without any.
    const value = asked % 3 === 0 ? undefined : kinds[asked % (kinds.length || 1)];
    return value ? `(${value})` : '';
  };

  const select = (type: GraphQLNamedType, way: readonly Link[]): string => {
    if (isUnionType(type)) {
      const parts = type
        .getTypes()
        .slice(0, MAX_LEAVES)
        .map((member) => `... on ${member.name} { ${aliasLeaves(member)} }`);
      return `__typename ${parts.join(' ')}`;
    }
    const [link, ...rest] = way;
    const leaves = listLeaves(type as GraphQLObjectType).join(' ');
    if (!link) return leaves || '__typename';
    const inner = select(getNamedType(link.type), rest);
    return `${leaves} ${link.name}${writeArguments(link.args)} { ${inner} }`;
  };

  const query = schema.getQueryType()?.getFields() ?? {};
  return roots.flatMap((name) => {
    const root = query[name];
    if (!root || root.args.some(isRequiredArgument)) return [];
    const type = getNamedType(root.type);
    return sample(listWays(type, DEPTH), Math.ceil(count / roots.length)).map(
      (way) => `${name}${writeArguments(root.args)} { ${select(type, way)} }`,
    );
  });
}

type Link = GraphQLField<unknown, unknown>;

function listWays(type: GraphQLNamedType, depth: number): Link[][] {
  if (!isObjectType(type) || depth === 0) return [];
  const links = Object.values(type.getFields()).filter(
    ({ type: inner, args }) => !isLeafType(getNamedType(inner)) && !args.some(isRequiredArgument),
  );
  return links.flatMap((link) => {
    const target = getNamedType(link.type);
    // An envelope is not a step on the way.
    const further = listWays(target, isEnvelope(target) ? depth : depth - 1);
    return further.length > 0 ? further.map((way) => [link].concat(way)) : [[link]];
  });
}

function isEnvelope(type: GraphQLNamedType): boolean {
  return isObjectType(type) && 'nodes' in type.getFields();
}

function listLeaves(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields())
    .filter(({ type: inner, args }) => isLeafType(getNamedType(inner)) && args.length === 0)
    .map(({ name }) => name)
    .slice(0, MAX_LEAVES);
}

/** The types of a union may have fields of the same name and different types. */
function aliasLeaves(type: GraphQLObjectType): string {
  const leaves = listLeaves(type).map((name) => `${type.name}_${name}: ${name}`);
  return leaves.join(' ') || '__typename';
}

function listValues({ name, type }: GraphQLArgument, all: readonly GraphQLArgument[]): string[] {
  switch (name) {
    case 'pagination':
      return [
        '{ limit: 1 }',
        '{ start: 1, limit: 2 }',
        '{ page: 2, pageSize: 1 }',
        '{ limit: -1 }',
      ].map((value) => `pagination: ${value}`);
    case 'sort':
      return ['documentId:desc', 'createdAt:asc', ...listFarSorts(all)].map(
        (key) => `sort: "${key}"`,
      );
    case 'locale':
      return ['locale: "pt"', 'locale: "*"'];
    case 'status':
      return ['status: DRAFT', 'status: PUBLISHED'];
    case 'publicationFilter':
    case 'hasPublishedVersion':
      return name === 'hasPublishedVersion' ? ['status: DRAFT, hasPublishedVersion: true'] : [];
    case 'filters':
      return listConditions(getNamedType(type)).map((value) => `filters: { ${value} }`);
    default:
      return [];
  }
}

/** Sorts by a text of the first relation that an entry has, as its filters know it. */
function listFarSorts(args: readonly GraphQLArgument[]): string[] {
  const filters = getNamedType(args.find(({ name }) => name === 'filters')?.type);
  const conditions = filters ? listConditions(filters) : [];
  return conditions.flatMap((condition) => {
    const [, relation, field] = /^(\w+): \{ (\w+): \{/.exec(condition) ?? [];
    return relation && field !== 'containsi' ? [`${relation}.${field}:asc`] : [];
  });
}

/** Conditions on an entry's own texts and on those of what it is related to. */
function listConditions(type: GraphQLNamedType, isNested = false): string[] {
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, type: inner }) => {
    const input = getNamedType(inner);
    if (['and', 'or', 'not', 'documentId', 'locale'].includes(name)) return [];
    if (input.name === 'StringFilterInput') return [`${name}: { containsi: "a" }`];
    if (isNested || input.name.endsWith('FilterInput')) return [];
    const [condition] = listConditions(input, true);
    return condition ? [`${name}: { ${condition} }`] : [];
  });
}

function sample<Item>(items: Item[], count: number): Item[] {
  const step = Math.max(items.length / count, 1);
  return Array.from({ length: Math.min(count, items.length) }, (_, index) =>
    items.at(Math.floor(index * step)),
  ).flatMap((item) => (item === undefined ? [] : [item]));
}
