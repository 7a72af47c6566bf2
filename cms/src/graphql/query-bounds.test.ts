import { getIntrospectionQuery, parse } from 'graphql';
import documents from 'graphql-client/documents.json';
import { describe, expect, test } from 'vitest';
import { graphqlLimits } from './limits';
import { refuseQuery, refuseVariables } from './query-bounds';
import { measureQuery } from './query-size';

/** What of a document's size is not as small as it can be. */
function measure(text: string): object {
  const sizes = Object.entries(measureQuery(parse(text)));
  return Object.fromEntries(sizes.filter(([, size]) => size > 0));
}

const twice = { fields: 2, repetitions: 1, depth: 2 };

describe('the size of', () => {
  test.each<[string, object]>([
    ['{ a }', { fields: 1, repetitions: 1, depth: 1 }],
    ['{ a { b } }', twice],
    ['{ a a { b } a }', { fields: 4, repetitions: 3, depth: 2 }],
    ['{ a a: b }', { fields: 2, repetitions: 2, depth: 1, aliases: 1 }],
    ['{ ...F } fragment F on Q { a { b } }', { ...twice, fields: 3 }],
    ['{ ...F ...F } fragment F on Q { x: a }', { fields: 4, repetitions: 1, depth: 1, aliases: 2 }],
    ['{ ... on Q { ... { a { b } } } }', { ...twice, fields: 4 }],
    [
      'query @d { ...F @d } fragment F on Q @d { a @d ... @d { b @d } }',
      { fields: 4, repetitions: 1, depth: 1, directives: 6 },
    ],
    ['{ __schema { a { b } } c }', { fields: 4, repetitions: 1, depth: 1, introspectionDepth: 3 }],
    ['query ($a: A, $b: B) { a }', { fields: 1, repetitions: 1, depth: 1, variables: 2 }],
    [
      'query ($a: A = { b: [1] }) { a }',
      { fields: 1, repetitions: 1, depth: 1, variables: 1, valueDepth: 2 },
    ],
    [
      'query ($a: A @d @d(b: [[1]]), $b: B @d) { a }',
      { fields: 1, repetitions: 1, depth: 1, variables: 2, directives: 3, valueDepth: 2 },
    ],
    ['{ a(b: { c: [{ d: 1 }], e: 2 }) }', { fields: 1, repetitions: 1, depth: 1, valueDepth: 3 }],
    ['{ a @d(b: [1]) }', { fields: 1, repetitions: 1, depth: 1, directives: 1, valueDepth: 1 }],
    ['query A { a } query B { b { c } }', twice],
  ])('%s', (text, size) => {
    expect(measure(text)).toEqual(size);
  });
});

const fragments = (count: number, put: (next: string) => string): string =>
  Array.from(
    { length: count },
    (_, index) => `fragment f${index} on Query { ${put(`...f${index + 1}`)} }`,
  ).join(' ');

test('a text of which each fragment puts the next one twice is measured at once', () => {
  const text = `{ ...f0 } ${fragments(150, (next) => `${next} ${next}`)} fragment f150 on Query { __typename }`;
  const started = performance.now();
  expect(refuseQuery(text)).toMatchObject({ extensions: { bound: 'fields' } });
  expect(performance.now() - started).toBeLessThan(200);
});

test.each([
  ['{ ...f0 } fragment f0 on Query { ...f0 }', /"f0" puts itself into itself/],
  ['{ a } fragment f0 on Query { ...f1 } fragment f1 on Query { ...f0 }', /puts itself/],
  ['{ ...nowhere }', /no fragment "nowhere"/],
])('%s is refused', (text, message) => {
  expect(refuseQuery(text)).toMatchObject({
    message: expect.stringMatching(message),
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});

test.each([...Object.values(documents), getIntrospectionQuery(), 'no query', ''])(
  'nothing is too large in: %s',
  (text) => {
    expect(refuseQuery(text)).toBeNull();
  },
);

describe('variables', () => {
  const nest = (depth: number): unknown => (depth === 0 ? 1 : [nest(depth - 1)]);
  const list = (values: number): unknown => Array.from({ length: values - 1 }, () => 1);

  test.each([
    ['are none', undefined],
    ['are null', null],
    ['are no object, which the server refuses', 'text'],
    ['hold as many values as they may', { list: list(graphqlLimits.values) }],
    ['are as deep as they may be', { deep: nest(graphqlLimits.valueDepth) }],
  ])('%s', (_, variables) => {
    expect(refuseVariables(variables)).toBeNull();
  });

  test.each([
    ['values', { list: list(graphqlLimits.values + 1) }],
    ['valueDepth', { deep: nest(graphqlLimits.valueDepth + 1) }],
    ['valueDepth', JSON.parse(`${'['.repeat(900)}${']'.repeat(900)}`)],
    ['values', JSON.parse(`${'['.repeat(30_000)}${']'.repeat(30_000)}`)],
  ])('have too many %s', (bound, variables) => {
    expect(refuseVariables(variables)).toMatchObject({ extensions: { bound } });
  });
});
