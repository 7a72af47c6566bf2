import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  buildClientSchema,
  getIntrospectionQuery,
  printSchema,
  type IntrospectionQuery,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphqlLimits } from '../config/plugins';
import { startCms, type Cms } from './support/cms';
import { writePublished } from './support/content';
import { cmsFolder } from './support/strapi';

const KIBIBYTE = 1024;

let cms: Cms;

beforeAll(async () => {
  cms = await startCms();
  await writePublished(cms.strapi, 'association', { en: { slug: 'produtech' } });
});
afterAll(() => cms?.remove());

const repeat = (times: number, write: (index: number) => string) =>
  Array.from({ length: times }, (_, index) => write(index)).join(' ');

async function post(body: string, path = '/graphql', headers: Record<string, string> = {}) {
  const response = await fetch(`${cms.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, text: await response.text() };
}

/** Nests relations until a field stands below `depth` others. */
function nest(depth: number): string {
  const names = Array.from({ length: depth }, (_, level) =>
    level % 2 === 0 ? 'axes' : 'association',
  );
  return `{ ${names.join(' { ')} { slug } ${'} '.repeat(depth)}`;
}

/** Each limit with a query that just fits and the same one step larger. */
const limits: { name: string; atMost: number; write(size: number): string; refusal: RegExp }[] = [
  {
    name: 'depth',
    atMost: graphqlLimits.depth,
    write: nest,
    refusal: /exceeds maximum operation depth of 10/,
  },
  {
    name: 'aliases',
    atMost: graphqlLimits.aliases,
    write: (count) => `{ ${repeat(count, (index) => `a${index}: axes { slug }`)} }`,
    refusal: /Aliases limit of 15 exceeded/,
  },
  {
    name: 'directives',
    atMost: graphqlLimits.directives,
    write: (count) => `{ axes { ${repeat(count, () => 'slug @include(if: true)')} } }`,
    refusal: /Directives limit of 10 exceeded/,
  },
  {
    name: 'tokens',
    atMost: graphqlLimits.tokens,
    write: (count) =>
      `{ axes(filters: { slug: { in: [${repeat(count - 20, () => '"x"')}] } }) { slug } }`,
    refusal: /Token limit of 2000 exceeded/,
  },
];

describe('one request', () => {
  test.each(limits)('is bound in $name', async ({ atMost, write, refusal }) => {
    const fits = await cms.ask(write(atMost));
    expect(fits.errors).toBeUndefined();
    expect(fits).toMatchObject({ status: 200, data: {} });

    const exceeds = await cms.ask(write(atMost + 1));
    expect(exceeds.status).toBeGreaterThanOrEqual(400);
    expect(exceeds.errors?.[0]?.message).toMatch(refusal);
    expect(exceeds.data).toBeUndefined();
  });

  test('follows relations two deep, also when fragments hide how deep they go', async () => {
    await writePublished(cms.strapi, 'axis', {
      en: { title: 'Deep', slug: 'deep', summary: 'Deep' },
    });
    const fits = await cms.ask('{ axes { association { axes { slug } } } }');
    expect(fits.errors).toBeUndefined();

    const exceeds = await cms.ask(`
      { axes { association { ...Owner } } }
      fragment Owner on Association { axes { association { slug } } }
    `);
    expect(exceeds.errors?.[0]?.message).toMatch(/followed 2 deep/);
  });

  test('may ask for the whole schema', async () => {
    const data = await cms.query<IntrospectionQuery>(getIntrospectionQuery());
    expect(printSchema(buildClientSchema(data))).toContain('type Occurrence');
  });

  test('is bound in the size of its body, however the path is written', async () => {
    const body = (bytes: number) => {
      const query = '{ axes { slug } }';
      const rest = JSON.stringify({ query, variables: { padding: '' } }).length;
      return JSON.stringify({ query, variables: { padding: 'x'.repeat(bytes - rest) } });
    };
    expect(await post(body(64 * KIBIBYTE))).toMatchObject({ status: 200 });
    for (const path of ['/graphql', '/graphql/', '/GraphQL']) {
      const refused = await post(body(64 * KIBIBYTE + 1), path);
      expect(refused.status).toBe(413);
      expect(refused.text).toMatch(/send a shorter query/);
    }
  });

  test('is bound in the size that a compressed body has when it is read', async () => {
    const body = JSON.stringify({
      query: '{ axes { slug } }',
      variables: { padding: 'x'.repeat(4_000_000) },
    });
    const response = await fetch(`${cms.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync(body),
    });
    expect(response.status).toBe(413);
  });

  test('names the length of its body', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"query":"{ axes { slug } }"}'));
        controller.close();
      },
    });
    const response = await fetch(`${cms.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      // Sent in chunks, and so without a length.
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(411);
  });

  test('holds one operation: several in a list are refused', async () => {
    const refused = await post(
      JSON.stringify([{ query: '{ axes { slug } }' }, { query: '{ axes { slug } }' }]),
    );
    expect(refused.status).toBe(400);
    expect(refused.text).not.toContain('"data"');
  });

  test('changes nothing: there are no mutations', async () => {
    const refused = await cms.ask('mutation { deleteAxis(documentId: "1") { documentId } }');
    expect(refused.errors?.[0]?.message).toMatch(/not configured to execute mutation/);
    expect(refused.data).toBeNull();
  });
});

interface OutcomePage {
  nodes: { documentId: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null; total: number };
}

const endOf = (count: number) => Buffer.from(`after ${count}`).toString('base64url');

describe('a page of a list', () => {
  const many = 102;

  beforeAll(async () => {
    const association = await writePublished(cms.strapi, 'association', { en: { slug: 'many' } });
    for (let position = 1; position <= many; position += 1) {
      await writePublished(cms.strapi, 'outcome', { shared: { association, position: 1 } });
    }
  }, 60_000);

  test.each([
    ['{ limit: 100 }', 100],
    ['{ limit: 101 }', 100],
    ['{ limit: -1 }', 100],
    ['{ start: 0, limit: 1000000 }', 100],
    ['{ pageSize: 101 }', 100],
    ['{ page: 1, pageSize: -1 }', 100],
    ['{}', 25],
  ])('%s holds no more than %i entries', async (pagination, atMost) => {
    const query = `{
      outcomes(pagination: ${pagination}) { slug }
      outcomes_connection(pagination: ${pagination}) { nodes { slug } }
      associations(filters: { slug: { eq: "many" } }) {
        outcomes(pagination: ${pagination}) { slug }
      }
    }`;
    const { data, errors } = await cms.ask<{
      outcomes: unknown[];
      outcomes_connection: { nodes: unknown[] };
      associations: [{ outcomes: unknown[] }];
    }>(query);
    const [association] = data?.associations ?? [];
    expect(errors).toBeUndefined();
    const lists = [data?.outcomes, data?.outcomes_connection.nodes, association?.outcomes];
    for (const list of lists) expect(list?.length).toBeLessThanOrEqual(atMost);
  });

  test.each(['occurrences', 'outcomes_connection'])('of %s holds 100 at most', async (list) => {
    const ask = (first: number) => cms.ask(`{ ${list}(first: ${first}) { nodes { slug } } }`);
    expect((await ask(100)).errors).toBeUndefined();
    for (const first of [101, 0, -1]) {
      expect((await ask(first)).errors?.[0]?.message).toMatch(/ask for 1 to 100/);
    }
  });

  test('of a connection leads to the next one, until each entry was given once', async () => {
    const query = `query ($after: String) {
      outcomes_connection(first: 40, after: $after, sort: "position") {
        nodes { documentId }
        pageInfo { hasNextPage endCursor total }
      }
    }`;
    const found: string[] = [];
    const lengths: number[] = [];
    for (let after: string | null = null; ;) {
      const { outcomes_connection: page }: { outcomes_connection: OutcomePage } = await cms.query(
        query,
        { after },
      );
      found.push(...page.nodes.map(({ documentId }) => documentId));
      lengths.push(page.nodes.length);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(lengths).toEqual([40, 40, 22]);
    expect(new Set(found).size).toBe(many);
    expect(await cms.query(query, { after: endOf(5000) })).toEqual({
      outcomes_connection: {
        nodes: [],
        pageInfo: { hasNextPage: false, endCursor: null, total: many },
      },
    });
  });

  test.each([
    ['first: 1, pagination: { page: 2 }', /both at once is not offered/],
    ['after: "nonsense"', /"nonsense" is not a cursor: pass the endCursor/],
    ['after: ""', /"" is not a cursor/],
  ])('of a connection is refused: %s', async (page, sentence) => {
    const { errors } = await cms.ask(`{ outcomes_connection(${page}) { nodes { slug } } }`);
    expect(errors?.[0]?.message).toMatch(sentence);
  });
});

describe('an error', () => {
  const mistakes = [
    '{ nothing }',
    '{ axes { slug ',
    '{ occurrences(after: "x") { nodes { slug } } }',
    '{ axes(sort: "nothing") { slug } }',
    '{ events(filters: { description: { contains: "x" } }) { slug } }',
    '{ events(filters: { description: { eq: { a: 1 } } }) { slug } }',
    '{ events(filters: { title: { and: ["x"] } }) { slug } }',
    '{ events(filters: { position: { eq: "x" } }) { slug } }',
    '{ events(filters: { startDate: { contains: "2024-09-17" } }) { slug } }',
    '{ events(pagination: { page: -1 }) { slug } }',
  ];

  test.each(mistakes)('tells nothing of the inside: %s', async (query) => {
    const answer = JSON.stringify(await cms.ask(query));
    expect(answer).not.toMatch(
      /stack|node_modules|\.js:|\.ts:|select |SQLite|syntax error at|published_at/i,
    );
  });

  test('of the query says what is wrong', async () => {
    const { errors } = await cms.ask('{ axes(sort: "association.name") { slug } }');
    expect(errors?.[0]?.message).toMatch(/sort by a field of the entry itself/);
  });
});

test('a cache asks each time, as an editor may change an answer at any time', async () => {
  const query = '{ calendarMonth { month } }';
  const asked = await fetch(`${cms.url}/graphql?query=${encodeURIComponent(query)}`);
  expect(await asked.json()).toHaveProperty('data');
  expect(asked.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  const wrong = await fetch(`${cms.url}/graphql?query={nothing}`);
  expect(wrong.headers.get('cache-control')).toBe('no-store');
});

describe('besides GraphQL', () => {
  test('long answers come compressed to whoever says so, short ones as they are', async () => {
    const ask = async (query: string, encoding: string): Promise<string | null> => {
      const response = await fetch(`${cms.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-encoding': encoding },
        body: JSON.stringify({ query }),
      });
      expect(await response.json()).toHaveProperty('data');
      expect(response.headers.get('vary')).toContain('Accept-Encoding');
      return response.headers.get('content-encoding');
    };
    const long = '{ __schema { types { name description } } }';
    expect(await ask(long, 'gzip, deflate, br')).toBe('br');
    expect(await ask(long, 'gzip')).toBe('gzip');
    expect(await ask(long, 'identity')).toBeNull();
    expect(await ask('{ __typename }', 'br')).toBeNull();
  });

  test('the CMS says that it is alive, and that it can serve', async () => {
    expect((await fetch(`${cms.url}/_health`)).status).toBe(204);
    const ready = await fetch(`${cms.url}/readyz`);
    expect(ready.status).toBe(200);
    expect(ready.headers.get('cache-control')).toBe('no-store');
    expect(await ready.json()).toEqual({ ready: true });
  });

  test('it serves the schema that the repository holds, to see, to keep and to download', async () => {
    const served = await fetch(`${cms.url}/schema.graphql`);
    const file = join(cmsFolder, '..', 'packages', 'graphql-client', 'schema.graphql');
    expect(await served.text()).toBe(await readFile(file, 'utf8'));
    expect(served.headers.get('content-type')).toBe('application/graphql; charset=utf-8');
    expect(served.headers.get('content-disposition')).toBe('inline; filename="schema.graphql"');
    expect(served.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(served.headers.get('access-control-allow-origin')).toBe('*');
    const etag = served.headers.get('etag') ?? '';
    const again = await fetch(`${cms.url}/schema.graphql`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    const download = await fetch(`${cms.url}/schema.graphql?download`);
    expect(download.headers.get('content-disposition')).toBe(
      'attachment; filename="schema.graphql"',
    );
  });
});
