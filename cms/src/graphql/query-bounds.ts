import { GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { graphqlLimits } from './limits';
import { FragmentError, measureQuery, type QuerySize } from './query-size';

type Bound = keyof QuerySize | 'tokens' | 'values';

/** What is wrong with a query before it is known what it asks for, as `extensions` of an error say it. */
export interface Refusal {
  message: string;
  extensions: { code: string; bound?: Bound; limit?: number; found?: number };
}

const MOST_BYTES = 4 * 1024 * 1024;
const small = new LRUCache<string, true>({
  maxSize: MOST_BYTES,
  sizeCalculation: (_, text) => 2 * text.length + 100,
});

/** What a query has too many of, and what to do; "found" is how many it has. */
const words: Record<Bound, (limit: number, found: number) => string> = {
  tokens: (limit) => `The query has more than ${limit} tokens: ask for less in one query.`,
  fields: (limit, found) =>
    `The query names ${found} fields, with what its fragments put in: at most ${limit} are answered, so ask in several queries.`,
  repetitions: (limit, found) =>
    `A field stands ${found} times in the same place: at most ${limit} times are read, and once is enough.`,
  aliases: (limit, found) =>
    `The query has ${found} aliases: at most ${limit} are answered, so ask in several queries.`,
  directives: (limit, found) =>
    `The query has ${found} directives: at most ${limit} are read, so leave out what you do not ask for.`,
  depth: (limit, found) =>
    `The query is ${found} fields deep: at most ${limit} are answered, so ask for what is further down with a query of its own.`,
  introspectionDepth: (limit, found) =>
    `The query asks ${found} fields deep for the schema: at most ${limit} are answered; /schema.graphql has all of it.`,
  variables: (limit, found) =>
    `The query has ${found} variables: at most ${limit} are read, so ask in several queries.`,
  values: (limit, found) =>
    `The variables hold ${found} values: at most ${limit} are read, so ask in several queries.`,
  valueDepth: (limit, found) =>
    `A value has ${found} lists and objects within each other: at most ${limit} are read, so ask a simpler question.`,
};

function exceed(bound: Bound, found: number): Refusal | null {
  const limit = graphqlLimits[bound];
  if (found <= limit) return null;
  const extensions = { code: 'QUERY_TOO_LARGE', bound, limit, found };
  return { message: words[bound](limit, found), extensions };
}

/**
 * Tells what makes a query too large to be looked at any further; null when nothing does. What is no
 * query at all is not told here.
 */
export function refuseQuery(text: string): Refusal | null {
  if (small.has(text)) return null;
  const refusal = measureText(text);
  if (!refusal) small.set(text, true);
  return refusal;
}

function measureText(text: string): Refusal | null {
  try {
    const size = measureQuery(parse(text, { maxTokens: graphqlLimits.tokens, noLocation: true }));
    return firstExcess(Object.entries(size) as [keyof QuerySize, number][]);
  } catch (error) {
    if (error instanceof FragmentError) {
      return { message: error.message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
    }
    const hasTooMany = error instanceof GraphQLError && error.message.includes('Parsing aborted');
    return hasTooMany ? exceed('tokens', graphqlLimits.tokens + 1) : null;
  }
}

/** Tells what makes the variables of a request too large; null when nothing does. */
export function refuseVariables(variables: unknown): Refusal | null {
  let values = 0;
  let depth = 0;
  let level: unknown[] = [variables];
  // Level by level: what is nested thousands of times would not fit into the stack.
  while (level.length > 0) {
    const nested = level.filter((value) => typeof value === 'object' && value !== null);
    const inside: unknown[] = nested.flatMap((value) => Object.values(value as object));
    values += inside.length;
    if (nested.length > 0) depth += 1;
    level = inside;
  }
  // The object that holds the variables is none of their values.
  return firstExcess([
    ['values', values],
    ['valueDepth', depth - 1],
  ]);
}

function firstExcess(sizes: [Bound, number][]): Refusal | null {
  for (const [bound, found] of sizes) {
    const refusal = exceed(bound, found);
    if (refusal) return refusal;
  }
  return null;
}
