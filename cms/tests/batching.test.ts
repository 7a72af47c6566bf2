import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { compareBatching } from './support/batching';
import type { GraphQLAnswer } from './support/cms';
import { createDatabase, type TestDatabase } from './support/database';
import { listRelationQuestions } from './support/relation-questions';
import { startStrapi, type RunningStrapi } from './support/strapi';
import { openWideProject, writeWideContent } from './support/wide-content';
import { createWideProject, publicTypes, type WideProject } from './support/wide-project';

/** Questions that differ in one request alone by what their roots ask for. */
const crafted = [
  'a: people(status: DRAFT) { name friends { publishedAt } } b: people { name friends { publishedAt } }',
  // The brace that ends the query ends the fragment, which stands in both.
  'a: people(status: DRAFT) { ...both } b: people { ...both } } fragment both on Person { friends { publishedAt }',
  'people { a: friends(pagination: { limit: 1 }) { name } b: friends(sort: "name:desc") { name } }',
  'people { friends(pagination: { start: 1, page: 1 }) { name } }',
  'people { friends(sort: "nothing") { name } }',
  'articles { secret { word } }',
  'articles(filters: { secret: { word: { notNull: true } } }) { title }',
];

const roots = ['people', 'articles', 'topics', 'notes', 'people_connection', 'articles_connection'];

let project: WideProject;
let database: TestDatabase;
let running: RunningStrapi;
let schema: GraphQLSchema;
let token: string;

beforeAll(async () => {
  project = createWideProject();
  database = createDatabase(inject('postgresql'));
  mkdirSync(join(database.environment.DATA_DIR ?? '', 'public', 'uploads'), { recursive: true });
  const folders = { appDir: project.folder, distDir: project.folder };
  running = await startStrapi(database.environment, folders);
  await writeWideContent(running.strapi);
  token = await openWideProject(running.strapi, publicTypes);
  const { data } = await ask<Parameters<typeof buildClientSchema>[0]>(getIntrospectionQuery());
  schema = buildClientSchema(data as Parameters<typeof buildClientSchema>[0]);
});
afterAll(async () => {
  await running?.stop();
  database?.remove();
  project?.remove();
});

async function ask<Data>(query: string, authorization = ''): Promise<GraphQLAnswer<Data>> {
  const response = await fetch(`${running.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, ...((await response.json()) as object) };
}

test.each([
  ['anonymous readers', () => ''],
  ['a token that may see everything', () => `Bearer ${token}`],
])(
  '%s get the same answers in batches as without',
  async (_, authorize) => {
    const authorization = authorize();
    const asked = { strapi: running.strapi, ask: (query: string) => ask(query, authorization) };
    const questions = [...crafted, ...listRelationQuestions(schema, roots, 108)];
    const { answered, differing } = await compareBatching(asked, questions);
    expect(differing).toEqual([]);
    expect(answered).toBeGreaterThan(60);
  },
  120_000,
);
