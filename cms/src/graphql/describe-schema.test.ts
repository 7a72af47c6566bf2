import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { describeSchema } from './describe-schema';
import { typeTexts } from './descriptions/types';

const file = join(import.meta.dirname, '../../../packages/graphql-client/schema.graphql');
const schema = buildSchema(readFileSync(file, 'utf8'));

interface Described {
  description?: string | null;
  deprecationReason?: string | null;
}

/** Every type, field, argument and value of the schema that is served, by its path. */
const described = new Map<string, Described>();
for (const type of Object.values(schema.getTypeMap())) {
  if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
  described.set(type.name, type);
  if (isObjectType(type) || isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      described.set(`${type.name}.${field.name}`, field);
      for (const arg of 'args' in field ? field.args : []) {
        described.set(`${type.name}.${field.name}(${arg.name}:)`, arg);
      }
    }
  }
  if (isEnumType(type)) {
    for (const value of type.getValues()) described.set(`${type.name}.${value.name}`, value);
  }
}

test('each type, field, argument and value of the schema says what it is', () => {
  const silent = [...described].filter(([, { description }]) => !description?.trim());
  expect(silent.map(([path]) => path)).toEqual([]);
  expect(described.size).toBeGreaterThan(500);
});

test('what is said ends as a sentence does', () => {
  const broken = [...described].filter(([, { description }]) => !description?.endsWith('.'));
  expect(broken.map(([path, { description }]) => `${path}: ${description}`)).toEqual([]);
});

test('nothing is described that is not there', () => {
  const paths = Object.entries(typeTexts).flatMap(([type, texts]) =>
    Object.keys(texts).map((name) => (name ? `${type}.${name}` : type)),
  );
  expect(paths.filter((path) => !described.has(path))).toEqual([]);
});

test('what will go says what to use instead, since when, and until when it stays: a year at least', () => {
  const reasons = [...described].flatMap(([path, { deprecationReason }]) =>
    deprecationReason ? [[path, deprecationReason] as const] : [],
  );
  expect(reasons.length).toBeGreaterThan(0);
  for (const [path, reason] of reasons) {
    const [, since = '', until = ''] =
      /^[A-Z].+\. Deprecated since (\d{4}-\d\d-\d\d), stays until (\d{4}-\d\d-\d\d)\.$/.exec(
        reason,
      ) ?? [];
    expect([path, since]).not.toEqual([path, '']);
    expect([path, addYear(since) <= until]).toEqual([path, true]);
  }
});

function addYear(day: string): string {
  return Temporal.PlainDate.from(day).add({ years: 1 }).toString();
}

describe('a text', () => {
  const { Axis, Own } = describeSchema(
    buildSchema(`
      type Query { axis: Axis own: Own }
      type Axis { "From the SDL." title: String "From the SDL." slug: String }
      type Own { slug: String }
    `),
  ).getTypeMap() as Record<string, GraphQLObjectType>;

  test('of the tables stands before that of an SDL, and that before a family’s', () => {
    expect(Axis?.getFields().title?.description).toBe(typeTexts.Axis?.title);
    expect(Axis?.getFields().slug?.description).toBe('From the SDL.');
  });

  test('is not made up for a type of our own', () => {
    expect(Own?.description).toBeUndefined();
    expect(Own?.getFields().slug?.description).toBeUndefined();
  });
});
