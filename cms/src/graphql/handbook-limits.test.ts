import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageCodes } from 'languages';
import { expect, test } from 'vitest';
import { MAX_ENTRIES } from './calendar-feed-types';
import { graphqlLimits, prices, rateLimits, turnLimits } from './limits';

/** The numbers of the site's page on limits, a list a row of its tables. */
function readTables(text: string): number[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      (
        line
          .split('|')
          .slice(2)
          .join('|')
          .match(/\d[\d,\u00A0]*/gu) ?? []
      ).map((number) => Number(number.replaceAll(/[,\u00A0]/gu, ''))),
    )
    .filter((numbers) => numbers.length > 0);
}

test.each(languageCodes)('the handbook says in %s which limits there are', (language) => {
  const page = join(__dirname, `../../../web/content/${language}/developers/limits.md`);
  const text = readFileSync(page, 'utf8');
  const { points, windowSeconds } = rateLimits;
  expect(readTables(text)).toEqual([
    [prices.request],
    [prices.question, prices.search],
    [prices.condition],
    [1],
    [prices.schema, prices.type],
    [prices.kept],
    [points.anonymous, graphqlLimits.cost],
    [points.key, graphqlLimits.cost],
    [graphqlLimits.maxPageSize, MAX_ENTRIES, graphqlLimits.maxResults],
    [graphqlLimits.depth],
    [graphqlLimits.relations],
    [graphqlLimits.fields],
    [graphqlLimits.aliases],
    [graphqlLimits.repetitions],
    [graphqlLimits.directives],
    [graphqlLimits.tokens],
    [graphqlLimits.variables],
    [graphqlLimits.values, graphqlLimits.valueDepth],
    [graphqlLimits.bodyBytes / 1024],
    [1],
  ]);
  expect(text).toContain(`"anonymous";q=${points.anonymous};w=${windowSeconds}`);
  expect(text).toMatch(new RegExp(`\\b${turnLimits.atOnce} (?:questions|perguntas)\\b`, 'u'));
  expect(text).toMatch(new RegExp(`\\b${graphqlLimits.seconds} (?:seconds|segundos)\\b`, 'u'));
});
