import { type Change, CriticalityLevel, diff, DiffRule } from '@graphql-inspector/core';
import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import type { SchemaChange, SchemaChanges } from '../src/changelog.ts';

export interface Deprecation {
  /** Type, field and argument: "Event.text.length". */
  path: string;
  reason: string;
}

/** Tells what a client of one schema (SDL) meets in another one. Texts do not count. */
export async function compareSchemas(released: string, served: string): Promise<SchemaChanges> {
  const changes = await findChanges(buildSchema(released), buildSchema(served));
  // A new type says for all of its fields that they are new.
  const simple = new Set(await DiffRule.simplifyChanges({ ...noSchemas, changes }));
  const list = (level: CriticalityLevel) =>
    changes.filter(({ criticality }) => criticality.level === level);
  const known = new Set(listDeprecations(released).map(({ path }) => path));
  return {
    breaking: list(CriticalityLevel.Breaking).map(describe),
    dangerous: list(CriticalityLevel.Dangerous).map(describe),
    deprecated: listDeprecations(served)
      .filter(({ path }) => !known.has(path))
      .map(({ path, reason }) => ({ path, message: `${path}: ${reason}` })),
    safe: list(CriticalityLevel.NonBreaking)
      .filter((change) => simple.has(change))
      .map(describe),
  };
}

/** The rule that is asked for looks at the changes alone. */
const noSchemas = { oldSchema: null, newSchema: null, config: undefined };

/**
 * Tells which changes break clients that were not told in time: what goes has to be deprecated in the
 * released schema, and the day until which it stays has to have come; that day is not put forward. What
 * is deprecated now stays for a year from today, when clients are told, whatever day its author wrote.
 */
export async function findUnannounced(
  released: string,
  served: string,
  /** 2026-11-23. */
  today: string,
): Promise<SchemaChange[]> {
  const expected = removeExpired(buildSchema(released), today);
  const changes = await findChanges(expected, buildSchema(served));
  const promised = new Map(
    listDeprecations(released).map((one) => [one.path, readDay(one.reason)]),
  );
  const inAYear = addYear(today);
  const hurried = listDeprecations(served).filter(({ path, reason }) => {
    const [until, before] = [readDay(reason), promised.get(path)];
    return until !== undefined && until < (before ?? inAYear);
  });
  return [
    ...changes
      .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
      .map(describe),
    ...hurried.map(({ path }) => ({
      path,
      message: promised.has(path)
        ? `It was to stay until ${promised.get(path)}`
        : `It is deprecated from today on and has to stay until ${inAYear}`,
    })),
  ];
}

/** Lists what is deprecated in a schema (SDL), in the order of its paths. */
export function listDeprecations(sdl: string): Deprecation[] {
  const found: Deprecation[] = [];
  const note = (path: string, reason: string | null | undefined) => {
    if (reason) found.push({ path, reason });
  };
  for (const type of Object.values(buildSchema(sdl).getTypeMap())) {
    for (const part of listParts(type)) {
      const path = `${type.name}.${part.name}`;
      note(path, part.deprecationReason);
      for (const arg of 'args' in part ? part.args : []) {
        note(`${path}.${arg.name}`, arg.deprecationReason);
      }
    }
  }
  return found.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function listParts(type: GraphQLNamedType) {
  if (isEnumType(type)) return type.getValues();
  return isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
}

/** Deprecations are listed by themselves: in an order of its own the program tells some twice, some never. */
async function findChanges(one: GraphQLSchema, other: GraphQLSchema): Promise<Change[]> {
  const changes = await diff(one, other, [DiffRule.ignoreDescriptionChanges]);
  return changes.filter(({ type }) => !/DEPRECATION|DIRECTIVE_USAGE/.test(type));
}

function describe({ path, message }: Change): SchemaChange {
  return { path: path ?? '', message };
}

/** Takes out of a schema what its own deprecations let go by now, and the types that nothing leads to then. */
function removeExpired(schema: GraphQLSchema, today: string): GraphQLSchema {
  const remove = ({ deprecationReason }: { deprecationReason?: string | null }) => {
    const until = readDay(deprecationReason ?? '');
    return until !== undefined && until <= today ? null : undefined;
  };
  return pruneSchema(
    mapSchema(schema, {
      [MapperKind.OBJECT_FIELD]: remove,
      [MapperKind.ARGUMENT]: remove,
      [MapperKind.INPUT_OBJECT_FIELD]: remove,
      [MapperKind.ENUM_VALUE]: remove,
    }),
  );
}

function addYear(day: string): string {
  const date = new Date(day);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, 10);
}

/** Reads until when something stays; undefined when its reason does not say so. */
function readDay(reason: string): string | undefined {
  return /\bstays until (\d{4}-\d{2}-\d{2})\b/.exec(reason)?.[1];
}
