import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageCodes } from 'languages';
import { expect, test } from 'vitest';

/** Words of the source that are written as codes are. */
const otherWords = new Set(['BACKWARD', 'FORWARD', 'GET', 'HEAD', 'POST', 'UTC']);
/** Apollo's own. */
const ofApollo = 'PERSISTED_QUERY_NOT_FOUND';

/** The codes that whoever asks GraphQL may be answered. */
function listCodes(): string[] {
  const files = globSync('{graphql,middlewares,clients}/**/*.ts', { cwd: join(__dirname, '..') });
  const words = files
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => readFileSync(join(__dirname, '..', file), 'utf8').match(/'[A-Z][A-Z_]+'/gu))
    .flatMap((word) => word?.slice(1, -1) ?? []);
  return [...words.filter((word) => !otherWords.has(word)), ofApollo];
}

test.each(languageCodes)('the handbook says in %s what each code means', (language) => {
  const page = join(__dirname, `../../../web/content/${language}/developers/errors.md`);
  const told = [...readFileSync(page, 'utf8').matchAll(/^\| `(\w+)`/gmu)].map(([, code]) => code);
  expect(new Set(told)).toEqual(new Set(listCodes()));
  expect(told).toHaveLength(new Set(told).size);
});
