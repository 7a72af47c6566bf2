import { expect, test } from 'vitest';
import { batchResolver } from './batch-resolver.js';
import type { ID, Loading, Params, Row } from './loading.js';
import { ParentBatch } from './parent-batch.js';

const field = { fieldNodes: [] };

/** A field whose rows are named after their parent; `batches` are the ids that were loaded together. */
function createField(isToMany = true) {
  const batches: ID[][] = [];
  const loading: Loading = {
    isToMany,
    loadMany: async (ids: ID[]) => {
      batches.push(ids);
      // The parent 0 has no rows.
      return ids.map((id) => (id === 0 ? [] : [{ name: `${id}a` }, { name: `${id}b` }]));
    },
  };
  return { batches, loading };
}

/** As Strapi's resolvers: loads, and puts the rows into an envelope. */
const load = async (parent: unknown, params: Params): Promise<Row[]> =>
  parent instanceof ParentBatch ? parent.load(params) : [{ name: 'alone' }];
const resolveMany = async (parent: unknown, args: object) => ({
  nodes: await load(parent, { args }),
});
const resolveOne = async (parent: unknown, args: object) => ({
  value: await load(parent, { args }),
});

test('parents of one tick are loaded together, each once', async () => {
  const { batches, loading } = createField();
  const resolve = batchResolver(resolveMany, loading, { isOn: true });
  const context = {};
  const answers = await Promise.all([1, 0, 2, 1].map((id) => resolve({ id }, {}, context, field)));
  expect(batches).toEqual([[1, 0, 2]]);
  const [first, none, second, again] = answers;
  expect(first).toEqual({ nodes: [{ name: '1a' }, { name: '1b' }] });
  expect(none).toEqual({ nodes: [] });
  expect(second).toEqual({ nodes: [{ name: '2a' }, { name: '2b' }] });
  expect(again).toEqual(first);
});

test('a field to one gives the first row, or null', async () => {
  const { loading } = createField(false);
  const resolve = batchResolver(resolveOne, loading, { isOn: true });
  const context = {};
  const answers = await Promise.all([1, 0].map((id) => resolve({ id }, {}, context, field)));
  expect(answers).toEqual([{ value: { name: '1a' } }, { value: null }]);
});

test('a component is answered by its rows alone', async () => {
  const { loading } = createField();
  const resolve = batchResolver((parent) => load(parent, {}), loading, { isOn: true });
  expect(await resolve({ id: 1 }, {}, {}, field)).toEqual([{ name: '1a' }, { name: '1b' }]);
});

test('requests, places in the query and arguments are kept apart', async () => {
  const { batches, loading } = createField();
  const resolve = batchResolver(resolveMany, loading, { isOn: true });
  const [one, other] = [{}, {}];
  await Promise.all([
    resolve({ id: 1 }, { limit: 1 }, one, field),
    resolve({ id: 2 }, { limit: 2 }, one, field),
    resolve({ id: 3 }, { limit: 1 }, other, field),
    resolve({ id: 4 }, { limit: 1 }, one, { fieldNodes: [] }),
    resolve({ id: 5 }, { limit: 1 }, one, field),
  ]);
  expect(batches).toEqual([[1, 5], [2], [3], [4]]);
});

test('what the resolver refuses is refused to every parent', async () => {
  const { loading } = createField();
  const refuse = async () => {
    throw new Error('Invalid key');
  };
  const resolve = batchResolver(refuse, loading, { isOn: true });
  const context = {};
  const answers = await Promise.allSettled([1, 2].map((id) => resolve({ id }, {}, context, field)));
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test.each([
  ['does not load', async () => ({ nodes: [] })],
  ['leaves rows out', async (parent: unknown) => ({ nodes: (await load(parent, {})).slice(1) })],
  ['answers in another envelope', async (parent: unknown) => ({ data: await load(parent, {}) })],
])('a resolver that %s is asked for each parent', async (_, resolveOddly) => {
  const { loading } = createField();
  const parents: unknown[] = [];
  const resolve = batchResolver(
    async (parent) => {
      parents.push(parent);
      return resolveOddly(parent);
    },
    loading,
    { isOn: true },
  );
  const context = {};
  await Promise.all([1, 2].map((id) => resolve({ id }, {}, context, field)));
  expect(parents).toEqual([expect.any(ParentBatch), { id: 1 }, { id: 2 }]);
});

test('asked for each parent, what it refuses to one is not refused to the others', async () => {
  const { loading } = createField();
  const refuseOne = async (parent: unknown) => {
    if (parent instanceof ParentBatch) return 'no envelope';
    const { id } = parent as { id: number };
    if (id === 1) throw new Error('Not this one');
    return id;
  };
  const resolve = batchResolver(refuseOne, loading, { isOn: true });
  const context = {};
  const answers = await Promise.allSettled([1, 2].map((id) => resolve({ id }, {}, context, field)));
  expect(answers).toEqual([
    { status: 'rejected', reason: new Error('Not this one') },
    { status: 'fulfilled', value: 2 },
  ]);
});

test.each([
  ['switched off', { id: 1 }, { isOn: false }, {}],
  ['asked for a parent without an id', { name: 'Ada' }, { isOn: true }, {}],
  ['asked without a context', { id: 1 }, { isOn: true }, undefined],
])('%s, Strapi answers by itself', async (_, parent, state, context) => {
  const { batches, loading } = createField();
  const resolve = batchResolver(resolveMany, loading, state);
  expect(await resolve(parent, {}, context, field)).toEqual({ nodes: [{ name: 'alone' }] });
  expect(batches).toEqual([]);
});
