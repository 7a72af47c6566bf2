import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { listTag, type ListedName } from '../changes/tags';

/** The types of the schema whose fields are read from lists of content that may change. */
export const listsOfTypes: Readonly<Record<string, ListedName[]>> = {
  Association: ['association'],
  AssociationConnection: ['association'],
  Axis: ['axis'],
  AxisConnection: ['axis'],
  Outcome: ['outcome'],
  OutcomeConnection: ['outcome'],
  Event: ['event'],
  EventConnection: ['event'],
  UploadFile: ['file'],
  FormerAddress: ['association', 'axis', 'outcome', 'event'],
  Occurrence: ['event'],
  OccurrenceConnection: ['event'],
  CalendarMonth: ['event'],
  CalendarFeed: ['event', 'association', 'axis', 'file'],
  SearchConnection: ['association', 'axis', 'outcome', 'event'],
};

/** Fields that read from another list than their type tells. */
const listsOfFields: Readonly<Record<string, ListedName>> = {
  'Occurrence.axes': 'axis',
  'CalendarMonth.firstMonth': 'event',
  'CalendarMonth.lastMonth': 'event',
};

/** What the types of filters are named after the types of content that they filter. */
const FILTERS = 'FiltersInput';

/** Queries that note themselves which entry, slug or month they read; and what else of theirs they do so for. */
const exactQueries: Readonly<Record<string, readonly string[]>> = {
  calendarMonth: ['Occurrence'],
  axisBySlug: [],
  eventBySlug: [],
};

const known = new WeakMap<DocumentNode, string[]>();

/** Lists the tags of the lists that a valid query may read from, whatever its variables are. */
export function listTouchedLists(schema: GraphQLSchema, document: DocumentNode): string[] {
  const found = known.get(document) ?? [...findLists(schema, document)].map(listTag);
  known.set(document, found);
  return found;
}

function findLists(schema: GraphQLSchema, document: DocumentNode): Set<ListedName> {
  const lists = new Set<ListedName>();
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? [[definition.name.value, definition] as const]
        : [],
    ),
  );

  const readType = (type: GraphQLNamedType, exempt: readonly string[]): void => {
    if (exempt.includes(type.name)) return;
    for (const list of listsOfTypes[type.name] ?? []) lists.add(list);
  };

  /** What a filter asks of related content is read from its list, too; a variable may ask for all that its type can. */
  const readFilters = (value: ValueNode | null, input: GraphQLInputType, seen: string[]): void => {
    const type = getNamedType(input);
    if (!isInputObjectType(type) || seen.includes(type.name)) return;
    if (type.name.endsWith(FILTERS))
      for (const list of listsOfTypes[type.name.slice(0, -FILTERS.length)] ?? []) lists.add(list);
    if (value?.kind === Kind.LIST) {
      for (const each of value.values) readFilters(each, type, seen);
    } else if (value?.kind === Kind.OBJECT) {
      for (const { name, value: asked } of value.fields) {
        const field = type.getFields()[name.value];
        if (field) readFilters(asked, field.type, seen);
      }
    } else {
      for (const field of Object.values(type.getFields()))
        readFilters(null, field.type, [...seen, type.name]);
    }
  };

  /** A fragment is walked once for each query that it stands in: nested ones double with each level. */
  const walk = (
    { selections }: SelectionSetNode,
    type: GraphQLObjectType,
    exempt: readonly string[] | null,
    walked: Set<string>,
  ): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (!fragment || walked.has(selection.name.value)) continue;
        walked.add(selection.name.value);
        walk(fragment.selectionSet, type, exempt, walked);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, type, exempt, walked);
      } else {
        walkField(selection, type, exempt, walked);
      }
    }
  };

  const walkField = (
    field: FieldNode,
    parent: GraphQLObjectType,
    exempt: readonly string[] | null,
    walked: Set<string>,
  ): void => {
    const name = field.name.value;
    const definition = parent.getFields()[name];
    if (!definition) return;
    const ofField = listsOfFields[`${parent.name}.${name}`];
    if (ofField) lists.add(ofField);
    for (const { name: argument, value } of field.arguments ?? []) {
      const input = definition.args.find((one) => one.name === argument.value)?.type;
      if (input) readFilters(value, input, []);
    }
    const type = getNamedType(definition.type);
    const exact = exempt === null ? exactQueries[name] : undefined;
    readType(type, exact ? [type.name] : (exempt ?? []));
    if (!field.selectionSet || !isObjectType(type)) return;
    // Below a query of its own, what was walked for another one says nothing.
    const below = exempt === null ? new Set<string>() : walked;
    walk(field.selectionSet, type, exact ?? exempt ?? [], below);
  };

  for (const definition of document.definitions) {
    const query = schema.getQueryType();
    if (definition.kind !== Kind.OPERATION_DEFINITION || !query) continue;
    walk(definition.selectionSet, query, null, new Set());
  }
  return lists;
}
