import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getIntrospectionQuery,
  getOperationAST,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type NamedTypeNode,
  parse,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import documents from 'graphql-client/documents.json';
import { describe, expect, test } from 'vitest';
import { computeCost, expectedSizes, listUnpagedLists } from './cost';
import { graphqlLimits } from './limits';

const file = join(import.meta.dirname, '../../../packages/graphql-client/schema.graphql');
const schema = buildSchema(readFileSync(file, 'utf8'));

function cost(text: string, variables = {}): number {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error(`${text} asks for nothing.`);
  return computeCost(schema, document, operation, variables);
}

describe('a query costs', () => {
  test.each<[string, string, number]>([
    ['the request', '{ __typename }', 100 + 1],
    ['a question, and each field', '{ axisBySlug(slug: "a") { title slug } }', 100 + 20 + 2],
    ['each question', '{ a: __typename axisBySlug(slug: "a") { title } }', 100 + 1 + 20 + 1],
    ['a list as long as its pages are', '{ axes { title slug } }', 100 + 20 + 25 * 2],
    ['a page that is named', '{ axes(pagination: { limit: 7 }) { title } }', 100 + 20 + 7],
    ['one in Strapi’s other word', '{ axes(pagination: { pageSize: 7 }) { title } }', 100 + 20 + 7],
    ['the most there is', '{ axes(pagination: { limit: 9999 }) { title } }', 100 + 20 + 100],
    ['what has no end', '{ axes(pagination: { limit: -1 }) { title } }', 100 + 20 + 100],
    ['a list in a list', '{ axes { outcomes { slug } } }', 100 + 20 + 25 * (1 + 25)],
    [
      'a connection',
      '{ axes_connection(pagination: { limit: 7 }) { nodes { title } } }',
      100 + 20 + 7 * (1 + 1),
    ],
    [
      'each condition of a filter',
      '{ axes(pagination: { limit: 1 }, filters: { title: { contains: "a", ne: "b" }, or: [{ slug: { in: ["a", "b"] } }, { not: { slug: { eq: "c" } } }] }) { title } }',
      100 + 20 + 4 * 20 + 1,
    ],
    [
      'those of a list in a list with each',
      '{ axes(pagination: { limit: 5 }) { outcomes(pagination: { limit: 2 }, filters: { slug: { eq: "a" } }) { slug } } }',
      100 + 20 + 5 * (1 + 20 + 2),
    ],
    ['occurrences', '{ occurrences(first: 7) { nodes { title } } }', 100 + 20 + 7 * (1 + 1)],
    [
      'a month',
      '{ calendarMonth { month days { date occurrences { title slug } } } }',
      100 + 20 + 1 + 1 + 31 * (1 + 1 + 3 * 2),
    ],
    ['a search', '{ search(query: "a") { totalCount } }', 100 + 100 + 20],
    [
      'fragments where they are put',
      '{ axes { ...A ...A } } fragment A on Axis { title }',
      100 + 20 + 25 * 2,
    ],
    ['nothing for what is left out', '{ axes { title slug @skip(if: true) } }', 100 + 20 + 25],
    ['the schema', '{ __schema { types { name fields { name } } } }', 100 + 1000],
    ['the whole schema no more', getIntrospectionQuery(), 100 + 1000],
    ['a type of it', '{ __type(name: "Axis") { fields { name } } }', 100 + 100],
  ])('%s: %s', (_, query, points) => {
    expect(cost(query)).toBe(points);
  });

  test('what its variables say', () => {
    const query =
      'query ($first: Int = 5, $much: Boolean!) { occurrences(first: $first) { nodes { title slug @include(if: $much) } } }';
    expect(cost(query, { much: false })).toBe(100 + 20 + 5 * 2);
    expect(cost(query, { much: true, first: 50 })).toBe(100 + 20 + 50 * 3);
  });
});

test('what its variables compare with', () => {
  const query =
    'query ($where: EventFiltersInput) { events(pagination: { limit: 1 }, filters: $where) { slug } }';
  const or = Array.from({ length: 300 }, (_, index) => ({ summary: { containsi: `${index}` } }));
  expect(cost(query, { where: null })).toBe(100 + 20 + 1);
  expect(cost(query, { where: { or } })).toBe(100 + 20 + 300 * 20 + 1);
});

test('of each list without pages it is known how long it may be', () => {
  expect(listUnpagedLists(schema).toSorted()).toEqual(Object.keys(expectedSizes).toSorted());
});

/** A value of an input type: as large as it may be for a number, any for what is not about numbers. */
function fill(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return fill(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) return {};
  const values: Record<string, unknown> = { Int: graphqlLimits.maxPageSize, Boolean: true };
  return values[type.name] ?? 'a';
}

function fillVariables(text: string): Record<string, unknown> {
  const definitions = getOperationAST(parse(text))?.variableDefinitions ?? [];
  const fillOne = ({ variable, type }: VariableDefinitionNode): [string, unknown] => [
    variable.name.value,
    fill(typeFromAST(schema, type as NamedTypeNode) as GraphQLInputType),
  ];
  return Object.fromEntries(definitions.map(fillOne));
}

test.each(Object.values(documents))('everybody may ask what the site asks: %s', (text) => {
  expect(cost(text, fillVariables(text))).toBeLessThanOrEqual(graphqlLimits.cost);
});
