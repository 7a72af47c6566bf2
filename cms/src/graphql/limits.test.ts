import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { graphqlLimits, prices, rateLimits, turnLimits } from './limits';

const root = join(import.meta.dirname, '../../..');

/** Numbers that whoever asks has to know before. */
const numbers = [
  ...Object.values(rateLimits.points),
  ...Object.values(prices).filter((price) => price !== prices.type),
  graphqlLimits.cost,
  graphqlLimits.fields,
  graphqlLimits.tokens,
  graphqlLimits.values,
  graphqlLimits.aliases,
  graphqlLimits.variables,
  graphqlLimits.depth,
  graphqlLimits.directives,
  graphqlLimits.repetitions,
  graphqlLimits.seconds,
  graphqlLimits.bodyBytes / 1024,
  turnLimits.atOnce,
];

test.each([
  ['docs/architecture.md', 'en'],
  ['web/content/en/developers/limits.md', 'en'],
  // Portuguese has no point in four digits, which the handbook writes.
  ['web/content/pt/developers/limits.md', 'de'],
])('%s tells the numbers that hold', (file, grouping) => {
  const told = new Set(readFileSync(join(root, file), 'utf8').match(/\d+(?:[.,]\d{3})*/g));
  const missing = numbers.filter((number) => !told.has(number.toLocaleString(grouping)));
  expect(missing).toEqual([]);
});
