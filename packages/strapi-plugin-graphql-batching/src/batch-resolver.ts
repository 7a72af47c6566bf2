import { isDeepStrictEqual } from 'node:util';
import DataLoader from 'dataloader';
import type { ID, Loading } from './loading.js';
import { ParentBatch } from './parent-batch.js';

/** The part of GraphQL's `info` that tells one field of a query from another. */
interface FieldInfo {
  fieldNodes: object;
}

export type Resolver = (
  parent: unknown,
  args: object,
  context: unknown,
  info: FieldInfo,
) => unknown;

interface Parent {
  id: ID;
}

/** A field of one query, asked for with the same arguments. */
interface AskedField {
  args: object;
  parents: DataLoader<Parent, unknown, ID>;
}

/** Each id is bound to the statement; SQLite takes 32,766 of them, PostgreSQL twice that. */
const MAX_PARENTS = 5000;

/** Makes a resolver of Strapi's answer all parents that ask for its field in the same tick at once. */
export function batchResolver(
  resolve: Resolver,
  loading: Loading,
  state: { isOn: boolean },
): Resolver {
  const requests = new WeakMap<object, Map<object, AskedField[]>>();

  const open = (args: object, context: object, info: FieldInfo): AskedField => ({
    args,
    parents: new DataLoader(
      async (parents) => {
        const batch = new ParentBatch(
          parents.map(({ id }) => id),
          loading,
        );
        const answers = batch.share(await resolve(batch, args, context, info));
        if (answers) return answers;
        const settled = await Promise.allSettled(
          parents.map(async (parent) => resolve(parent, args, context, info)),
        );
        return settled.map((one) => (one.status === 'fulfilled' ? one.value : toError(one.reason)));
      },
      { cacheKeyFn: ({ id }) => id, maxBatchSize: MAX_PARENTS },
    ),
  });

  return (parent, args, context, info) => {
    if (!state.isOn || !isParent(parent) || typeof context !== 'object' || context === null) {
      return resolve(parent, args, context, info);
    }
    const fields = getOrAdd(requests, context, () => new Map<object, AskedField[]>());
    const asked = getOrAdd(fields, info.fieldNodes, () => []);
    let field = asked.find((one) => isDeepStrictEqual(one.args, args));
    if (!field) asked.push((field = open(args, context, info)));
    return field.parents.load(parent);
  };
}

/** DataLoader tells a failure from an answer by its class. */
function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

function isParent(value: unknown): value is Parent {
  const id = (value as Parent | null | undefined)?.id;
  return typeof id === 'number' || typeof id === 'string';
}

function getOrAdd<Key, Value>(
  map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
