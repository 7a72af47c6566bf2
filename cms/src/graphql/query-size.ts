import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** How large a document is; of several operations, the largest in each respect. */
export interface QuerySize {
  /** Fields and fragments, counted in each place where a fragment puts them. */
  fields: number;
  /** The most times that a field stands in one pair of braces. */
  repetitions: number;
  aliases: number;
  directives: number;
  /** Fields within each other, without what asks for the schema. */
  depth: number;
  /** Fields within each other from `__schema` or `__type` on. */
  introspectionDepth: number;
  variables: number;
  /** Lists and objects within each other that stand in the document. */
  valueDepth: number;
}

/** A fragment that puts itself into itself, or that is nowhere: such a document has no size. */
export class FragmentError extends Error {}

const nothing: QuerySize = {
  fields: 0,
  repetitions: 0,
  aliases: 0,
  directives: 0,
  depth: 0,
  introspectionDepth: 0,
  variables: 0,
  valueDepth: 0,
};

/** What is next to each other adds up in these; in the others the most counts. */
const sums = new Set<keyof QuerySize>(['fields', 'aliases', 'directives']);

const names = Object.keys(nothing) as (keyof QuerySize)[];

function combine(
  one: QuerySize,
  other: QuerySize,
  join: (name: keyof QuerySize, a: number, b: number) => number,
): QuerySize {
  const combined = { ...nothing };
  for (const name of names) combined[name] = join(name, one[name], other[name]);
  return combined;
}

function add(one: QuerySize, other: QuerySize): QuerySize {
  return combine(one, other, (name, a, b) => (sums.has(name) ? a + b : Math.max(a, b)));
}

/**
 * Measures a document, each fragment once: by nested fragments a short text names more fields than there
 * are atoms, and whoever walked through all of them would never end. Throws FragmentError.
 */
export function measureQuery(document: DocumentNode): QuerySize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, QuerySize | 'under way'>();

  const measureFragment = (name: string): QuerySize => {
    const known = measured.get(name);
    if (known === 'under way')
      throw new FragmentError(`The fragment "${name}" puts itself into itself.`);
    if (known) return known;
    const fragment = fragments.get(name);
    if (!fragment) throw new FragmentError(`There is no fragment "${name}".`);
    measured.set(name, 'under way');
    const size = add(measureSelections(fragment.selectionSet), ofDirectives(fragment));
    measured.set(name, size);
    return size;
  };

  const measureSelections = ({ selections }: SelectionSetNode): QuerySize => {
    const times = new Map<string, number>();
    let size = nothing;
    for (const selection of selections) {
      size = add(size, measureSelection(selection));
      if (selection.kind !== Kind.FIELD) continue;
      const name = (selection.alias ?? selection.name).value;
      times.set(name, (times.get(name) ?? 0) + 1);
    }
    return add(size, { ...nothing, repetitions: Math.max(0, ...times.values()) });
  };

  const measureSelection = (selection: SelectionNode): QuerySize => {
    const own = { ...ofDirectives(selection), fields: 1 };
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      return add(own, measureFragment(selection.name.value));
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return add(own, measureSelections(selection.selectionSet));
    const below = selection.selectionSet ? measureSelections(selection.selectionSet) : nothing;
    const isMeta = selection.name.value === '__schema' || selection.name.value === '__type';
    const depth = below.depth + 1;
    return {
      ...add(own, below),
      aliases: below.aliases + (selection.alias ? 1 : 0),
      depth: isMeta ? 0 : depth,
      introspectionDepth: isMeta ? depth : below.introspectionDepth,
      valueDepth: Math.max(below.valueDepth, own.valueDepth, depthOfArguments(selection)),
    };
  };

  let largest = nothing;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      // Also one that no operation puts anywhere: it may put itself into itself.
      measureFragment(definition.name.value);
    } else if (definition.kind === Kind.OPERATION_DEFINITION) {
      const variables = definition.variableDefinitions ?? [];
      const size = [definition, ...variables]
        .map(ofDirectives)
        .reduce(add, measureSelections(definition.selectionSet));
      const valueDepth = Math.max(
        size.valueDepth,
        ...variables.map(({ defaultValue }) => (defaultValue ? depthOf(defaultValue) : 0)),
      );
      largest = most(largest, { ...size, variables: variables.length, valueDepth });
    }
  }
  return largest;
}

function most(one: QuerySize, other: QuerySize): QuerySize {
  return combine(one, other, (_, a, b) => Math.max(a, b));
}

interface Directed {
  directives?: readonly { arguments?: readonly { value: ValueNode }[] }[];
}

function ofDirectives({ directives = [] }: Directed): QuerySize {
  return {
    ...nothing,
    directives: directives.length,
    valueDepth: Math.max(0, ...directives.map(depthOfArguments)),
  };
}

function depthOfArguments(node: { arguments?: readonly { value: ValueNode }[] }): number {
  return Math.max(0, ...(node.arguments ?? []).map(({ value }) => depthOf(value)));
}

/** How many lists and objects a value is in within each other; 0 when it is neither. */
function depthOf(value: ValueNode): number {
  if (value.kind === Kind.LIST) return 1 + Math.max(0, ...value.values.map(depthOf));
  if (value.kind === Kind.OBJECT)
    return 1 + Math.max(0, ...value.fields.map((field) => depthOf(field.value)));
  return 0;
}
