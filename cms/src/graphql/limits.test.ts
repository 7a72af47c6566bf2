import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { graphqlLimits, prices, rateLimits, turnLimits } from './limits';

const page = join(import.meta.dirname, '../../../docs/architecture.md');

test('docs/architecture.md tells the numbers that hold', () => {
  const { seconds, bodyBytes, ...ofQuery } = graphqlLimits;
  const { schema: _schema, type: _type, ...ofRequests } = prices;
  const numbers = [
    ...Object.values(ofQuery),
    ...Object.values(ofRequests),
    ...Object.values(rateLimits.points),
    ...Object.values(turnLimits),
    seconds,
    bodyBytes / 1024,
  ];
  const told = new Set(readFileSync(page, 'utf8').match(/\d+(?:,\d{3})*/g));
  expect(numbers.filter((number) => !told.has(number.toLocaleString('en')))).toEqual([]);
});
