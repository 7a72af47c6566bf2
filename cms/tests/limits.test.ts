import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import timers from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import {
  buildClientSchema,
  getIntrospectionQuery,
  printSchema,
  type IntrospectionQuery,
} from 'graphql';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { graphqlLimits, prices, rateLimits, turnLimits } from '../src/graphql/limits';
import { addMember, signInMember } from './support/accounts';
import { askAnew, startCms, type Cms } from './support/cms';
import { writePublished } from './support/content';
import { copChecks, type CopAnswer } from './support/graphql-cop';
import { askPublicly, type AskOptions } from './support/graphql-request';
import { holdDatabase } from './support/held-database';
import { testEnvironment } from './support/environment';
import { cmsFolder } from './support/strapi';

let cms: Cms;

beforeAll(async () => {
  // Who asks is what the proxy in front says: each test is a client of its own, or several.
  cms = await startCms({ TRUSTED_PROXIES: '1' });
  await writePublished(cms.strapi, 'association', { en: { slug: 'produtech' } });
});
afterAll(() => cms?.remove());

let clients = 0;

/** An address that nobody has asked from. */
function newAddress(): string {
  clients += 1;
  return `198.51.${Math.floor(clients / 250)}.${(clients % 250) + 1}`;
}

/** Asks as the public does, by default as a client of whom nothing is known. */
const askAsPublic = async (query: string, options: AskOptions = {}) =>
  askPublicly(cms.url, query, { from: newAddress(), ...options });

const repeat = (times: number, write: (index: number) => string) =>
  Array.from({ length: times }, (_, index) => write(index)).join(' ');

async function post(
  body: RequestInit['body'],
  path = '/graphql',
  headers: Record<string, string> = {},
) {
  const response = await fetch(`${cms.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': newAddress(), ...headers },
    body,
  });
  return { status: response.status, text: await response.text() };
}

/** Nests relations until a field stands below `depth - 1` others. */
function nest(depth: number): string {
  const names = Array.from({ length: depth - 1 }, (_, level) =>
    level % 2 === 0 ? 'axes(pagination: { limit: 1 })' : 'association',
  );
  return `{ ${names.join(' { ')} { slug } ${'} '.repeat(depth - 1)}`;
}

/** Ten fields and fragments in the place of each spread, besides those that stand alone. */
function spread(count: number): string {
  const [tens, ones] = [Math.floor((count - 1) / 10), (count - 1) % 10];
  return `{ axes(pagination: { limit: 1 }) { ${'...A '.repeat(tens)} ${'slug '.repeat(ones)} } }
    fragment A on Axis { title slug summary documentId position language createdAt updatedAt locale }`;
}

/** Nine questions of 1,020 points, one of 720, and so many of one besides those of the request. */
function cost(points: number): string {
  const fields =
    'title slug summary documentId position language createdAt updatedAt locale __typename';
  const question = (index: number, limit: number) =>
    `q${index}: axes(pagination: { limit: ${limit} }) { ${fields} }`;
  const rest = points - prices.request - 9 * 1020 - 720;
  return `{ ${repeat(9, (index) => question(index, 100))} ${question(9, 70)} ${'__typename '.repeat(rest)} }`;
}

interface BoundCase {
  bound: string;
  atMost: number;
  write(size: number): string;
  variables?: (size: number) => unknown;
  code?: string;
}

const { cost: mostPoints, ...sizes } = graphqlLimits;

/** Each bound with a query that just fits, and the same one larger by one. */
const bounds: BoundCase[] = [
  {
    bound: 'tokens',
    atMost: sizes.tokens,
    write: (count) =>
      `{ axes(filters: { slug: { in: [${repeat(count - 20, () => '"x"')}] } }) { slug } }`,
  },
  { bound: 'fields', atMost: sizes.fields, write: spread },
  {
    bound: 'repetitions',
    atMost: sizes.repetitions,
    write: (count) => `{ axes { ${'slug '.repeat(count)} } }`,
  },
  {
    bound: 'aliases',
    atMost: sizes.aliases,
    write: (count) => `{ ${repeat(count, (index) => `a${index}: axes { slug }`)} }`,
  },
  {
    bound: 'aliases',
    atMost: sizes.aliases,
    write: (count) => `{ ${repeat(count, (index) => `a${index}: __typename`)} }`,
  },
  {
    bound: 'directives',
    atMost: sizes.directives,
    write: (count) => `{ axes { ${repeat(count, () => 'slug @include(if: true)')} } }`,
  },
  { bound: 'depth', atMost: sizes.depth, write: nest },
  {
    bound: 'introspectionDepth',
    atMost: sizes.introspectionDepth,
    write: (depth) =>
      `{ __schema { types { ${'ofType { '.repeat(depth - 3)} name ${'} '.repeat(depth - 3)} } } }`,
  },
  {
    bound: 'variables',
    atMost: sizes.variables,
    write: (count) =>
      `query (${repeat(count, (index) => `$v${index}: Int = 1`)})
       { axes(filters: { position: { in: [${repeat(count, (index) => `$v${index}`)}] } }) { slug } }`,
  },
  {
    bound: 'values',
    atMost: sizes.values,
    write: () => 'query ($slugs: [String!]) { axes(filters: { slug: { in: $slugs } }) { slug } }',
    variables: (count) => ({ slugs: Array.from({ length: count - 1 }, String) }),
  },
  {
    bound: 'valueDepth',
    atMost: sizes.valueDepth,
    write: (depth) =>
      `{ axes(filters: ${'{ not: '.repeat(depth - 2)} { slug: { eq: "x" } } ${'} '.repeat(depth - 2)}) { slug } }`,
  },
  {
    bound: 'valueDepth',
    atMost: sizes.valueDepth,
    write: () => 'query ($where: AxisFiltersInput) { axes(filters: $where) { slug } }',
    variables: (depth) => ({
      where: JSON.parse(
        `${'{"not":'.repeat(depth - 2)}{"slug":{"eq":"x"}}${'}'.repeat(depth - 2)}`,
      ) as unknown,
    }),
  },
  { bound: 'cost', atMost: mostPoints, write: cost, code: 'COST_LIMIT_EXCEEDED' },
];

describe('one request', () => {
  test.each(bounds)('is bound in $bound', async ({ bound, atMost, write, variables, code }) => {
    const fits = await askAsPublic(write(atMost), { variables: variables?.(atMost) });
    expect(fits.errors).toBeUndefined();
    expect(fits).toMatchObject({ status: 200, data: {} });

    const [query, values] = [write(atMost + 1), variables?.(atMost + 1)];
    const error = {
      code: code ?? 'QUERY_TOO_LARGE',
      ...(code
        ? { requested: atMost + 1, maximum: atMost }
        : { bound, limit: atMost, found: atMost + 1 }),
    };
    for (const method of ['POST', 'GET'] as const) {
      // An address of so many tokens or values would be too long for a server to read.
      if (method === 'GET' && ['tokens', 'values'].includes(bound)) continue;
      const exceeds = await askAsPublic(query, { variables: values, method });
      expect(exceeds).toMatchObject({ status: 400, errors: [{ extensions: error }] });
      expect(exceeds.data).toBeUndefined();
    }
    // A client of before there was a media type for it is told in the answer.
    const accept = { accept: 'application/json' };
    const told = await askAsPublic(query, { variables: values, headers: accept });
    expect(told).toMatchObject({ status: 200, errors: [{ extensions: error }] });
    expect(told.data).toBeUndefined();
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
    const { data, extensions } = await askAsPublic(getIntrospectionQuery());
    const schema = buildClientSchema(data as unknown as IntrospectionQuery);
    expect(printSchema(schema)).toContain('type Occurrence');
    expect(extensions?.cost?.requested).toBe(prices.request + prices.schema);
  });

  test.each([
    ['names itself', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    ['is nowhere', '{ ...Nowhere }'],
    [
      'doubles in each of 150 others',
      `{ ...f0 } ${repeat(150, (index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`)} fragment f150 on Query { __typename }`,
    ],
  ])('may hold no fragment that %s', async (_, query) => {
    expect(await askAsPublic(query)).toMatchObject({
      status: 400,
      errors: [{ message: /fragment/ }],
    });
  });

  /** What the router takes for the same. */
  const paths = ['/graphql', '/graphql/', '/GraphQL', '/graphql?x'];

  test.each(paths)('is bound in the size of its body: %s', async (path) => {
    const body = (bytes: number) => {
      const query = '{ axes { slug } }';
      const rest = JSON.stringify({ query, variables: { padding: '' } }).length;
      return JSON.stringify({ query, variables: { padding: 'x'.repeat(bytes - rest) } });
    };
    expect(await post(body(sizes.bodyBytes), path)).toMatchObject({ status: 200 });
    const refused = await post(body(sizes.bodyBytes + 1), path);
    expect(refused.status).toBe(413);
    expect(refused.text).toMatch(/send a shorter query/);
  });

  test.each(paths)('is bound in the size that its body has uncompressed: %s', async (path) => {
    const query = '{ axes { slug } }';
    // More than this API reads, and less than others of Strapi do.
    const variables = { padding: 'x'.repeat(2 * sizes.bodyBytes) };
    const compressed = gzipSync(JSON.stringify({ query, variables }));
    const refused = await post(compressed, path, { 'content-encoding': 'gzip' });
    expect(refused.status).toBe(413);
    expect(JSON.parse(refused.text)).toMatchObject({
      errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }],
      extensions: { cost: { charged: prices.request } },
    });
  });

  test.each(paths)('is counted when its body is no JSON: %s', async (path) => {
    const refused = await post('{ "query": ', path);
    expect(refused.status).toBe(400);
    expect(JSON.parse(refused.text)).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
      extensions: { cost: { charged: prices.request } },
    });
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

  test.each([
    ['a form', 'query={__typename}', 'application/x-www-form-urlencoded', 415],
    ['a text', '{ __typename }', 'text/plain', 415],
    ['GraphQL alone', '{ __typename }', 'application/graphql', 415],
  ])('is JSON: %s is refused', async (_, body, type, status) => {
    const refused = await post(body, '/graphql', { 'content-type': type });
    expect(refused.status).toBe(status);
    expect(JSON.parse(refused.text)).toMatchObject({ errors: [{ message: /JSON/ }] });
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
    [`after: "${'a'.repeat(5000)}"`, /"a{100}" is not a cursor/],
  ])('of a connection is refused: %s', async (page, sentence) => {
    const { errors } = await cms.ask(`{ outcomes_connection(${page}) { nodes { slug } } }`);
    expect(errors?.[0]?.message).toMatch(sentence);
  });
});

describe('a client', () => {
  const { windowSeconds, points } = rateLimits;

  test('is told what a query costs and what is left, inside and in headers', async () => {
    const from = newAddress();
    const query = askAnew('{ axes(pagination: { limit: 5 }) { title } }');
    const asked = prices.request + prices.question + 5;
    const first = await askAsPublic(query, { from });
    const left = { maximum: mostPoints, limit: points.anonymous };
    expect(first.extensions?.cost).toEqual({
      ...left,
      requested: asked,
      charged: asked,
      remaining: points.anonymous - asked,
      resetSeconds: windowSeconds,
    });
    expect(first.headers.get('ratelimit-policy')).toBe(`"anonymous";q=60000;w=60`);
    expect(first.headers.get('ratelimit')).toBe(`"anonymous";r=${points.anonymous - asked};t=60`);

    // What is kept is kept without them, and costs little.
    const again = await askAsPublic(query, { from });
    expect(again.data).toEqual(first.data);
    expect(again.extensions?.cost).toMatchObject({
      requested: asked,
      charged: prices.kept,
      remaining: points.anonymous - asked - prices.kept,
    });
    const other = await askAsPublic(query);
    expect(other.extensions?.cost?.remaining).toBe(points.anonymous - prices.kept);
  });

  test('asks once more whether an answer is still right, and it costs little', async () => {
    const query = askAnew('{ axes { title } }');
    const { headers, data } = await askAsPublic(query, { method: 'GET' });
    expect(data).toBeDefined();
    const etag = String(headers.get('etag'));
    // What it costs differs each time, and is no part of what is compared.
    expect(etag).toMatch(/^W\/"/);
    const from = newAddress();
    for (let times = 0; times < 2; times += 1) {
      const same = await askAsPublic(query, {
        method: 'GET',
        from,
        headers: { 'if-none-match': etag },
      });
      expect(same).toMatchObject({ status: 304, text: '' });
    }
    const { extensions } = await askAsPublic(query, { method: 'GET', from });
    expect(extensions?.cost?.remaining).toBe(points.anonymous - 3 * prices.kept);
  });

  test('has so many points a minute, and not one more', async () => {
    const from = newAddress();
    for (let spent = 0; spent < points.anonymous; spent += mostPoints) {
      expect((await askAsPublic(askAnew(cost(mostPoints)), { from })).status).toBe(200);
    }
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const refused = await askAsPublic('{ __typename }', { from, headers: { accept } });
      expect(refused).toMatchObject({
        status: 429,
        errors: [
          {
            message: /Your network has 0 of its 60000 points a minute left/,
            extensions: { code: 'RATE_LIMITED' },
          },
        ],
        extensions: { cost: { remaining: 0, charged: prices.request } },
      });
      const wait = Number(refused.headers.get('retry-after'));
      expect(wait).toBe(refused.errors?.[0]?.extensions?.retryAfter);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(windowSeconds);
      expect(refused.headers.get('ratelimit')).toBe(`"anonymous";r=0;t=${wait}`);
    }
    expect((await askAsPublic('{ __typename }')).status).toBe(200);
  });

  test('reads the text of the schema for what introspection costs', async () => {
    const from = newAddress();
    const read = async (path = '/schema.graphql', headers = { 'x-forwarded-for': from }) => {
      const response = await fetch(`${cms.url}${path}`, { headers });
      return { status: response.status, headers: response.headers, text: await response.text() };
    };
    const { text, headers } = await read();
    expect(text).toContain('type Query {');
    expect(text).not.toContain('"cost"');
    const spent = prices.request + prices.schema;
    const rest = `"anonymous";r=${points.anonymous - spent};t=60`;
    expect(headers.get('ratelimit')).toBe(rest);
    for (const path of ['/schema.graphql/', '/Schema.graphql']) {
      const same = await read(path, { 'x-forwarded-for': newAddress() });
      expect(same.text).toBe(text);
      expect(same.headers.get('ratelimit')).toBe(rest);
      expect(same.headers.get('access-control-allow-origin')).toBe('*');
    }
    for (let left = points.anonymous - spent; left > mostPoints; left -= mostPoints) {
      await askAsPublic(askAnew(cost(mostPoints)), { from });
    }
    while ((await read()).status === 200);
    const refused = await read();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toMatch(/^[1-9]\d?$/);
    expect(JSON.parse(refused.text)).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
  });

  test('keeps the points of a query that is refused, for one that fits', async () => {
    const from = newAddress();
    for (let count = 1; count < points.anonymous / mostPoints; count += 1) {
      await askAsPublic(askAnew(cost(mostPoints)), { from });
    }
    await askAsPublic('{ __typename }', { from });
    const refused = await askAsPublic(askAnew(cost(mostPoints)), { from });
    expect(refused).toMatchObject({
      status: 429,
      extensions: { cost: { charged: prices.request } },
    });
    expect(refused.headers.get('retry-after')).toMatch(/^[1-9]\d?$/);
    const fits = await askAsPublic('{ __typename }', { from });
    expect(fits).toMatchObject({ status: 200, data: { __typename: 'Query' } });
  });

  test('is known by what the proxy says, and by nothing that it says itself', async () => {
    const address = newAddress();
    const remaining = async (from: string, headers = {}) =>
      (await askAsPublic('{ __typename }', { from, headers })).extensions?.cost?.remaining;
    const spent = prices.request + 1;
    expect(await remaining(address)).toBe(points.anonymous - spent);
    expect(await remaining(`203.0.113.66, ${address}`)).toBe(points.anonymous - 2 * spent);
    expect(
      await remaining(address, { forwarded: 'for=203.0.113.66', 'x-real-ip': '203.0.113.66' }),
    ).toBe(points.anonymous - 3 * spent);
    // One household has as many addresses of IPv6 as it likes.
    expect(await remaining('2001:db8:1:2::1')).toBe(points.anonymous - spent);
    expect(await remaining('2001:db8:1:2:ffff::9')).toBe(points.anonymous - 2 * spent);
    expect(await remaining('2001:db8:1:3::1')).toBe(points.anonymous - spent);
  });

  test('that asks on and on is answered slowly, and then no more', async () => {
    const from = newAddress();
    for (let spent = 0; spent < points.anonymous; spent += mostPoints) {
      await askAsPublic(askAnew(cost(mostPoints)), { from });
    }
    // However slow this machine is: who waits does so until all have asked.
    const { setTimeout: wait } = timers;
    const second = Promise.withResolvers<void>();
    const waiting = vi
      .spyOn(timers, 'setTimeout')
      .mockImplementation(async (milliseconds, value, options) =>
        milliseconds === 1000
          ? second.promise.then(() => value as never)
          : wait(milliseconds, value as never, options),
      );
    try {
      const answers: (number | string)[] = [];
      const asked = Array.from({ length: 240 }, async () => {
        const answer = askAsPublic('{ __typename }', { from });
        answers.push(
          await answer.then(
            ({ status }) => status,
            () => 'cut off',
          ),
        );
      });
      const count = (status: number | string) =>
        answers.filter((answer) => answer === status).length;
      await vi.waitFor(() => expect(answers).toHaveLength(140), { timeout: 15_000 });
      expect([count(429), count('cut off')]).toEqual([100, 40]);
      expect(waiting.mock.calls.filter(([milliseconds]) => milliseconds === 1000)).toHaveLength(
        100,
      );
      second.resolve();
      await Promise.all(asked);
      expect([count(429), count('cut off')]).toEqual([200, 40]);
    } finally {
      second.resolve();
      waiting.mockRestore();
    }
    expect((await askAsPublic('{ __typename }')).status).toBe(200);
  });

  test('may send so many requests at once, and one more a second later', async () => {
    const from = newAddress();
    const fit = turnLimits.atOnce + turnLimits.waiting;
    const query = askAnew('{ axes { slug } }');
    const held = await holdDatabase(cms.strapi);
    const answers = Array.from({ length: fit + 1 }, async () => askAsPublic(query, { from }));
    try {
      const refused = await Promise.race(answers);
      expect(refused).toMatchObject({
        status: 429,
        errors: [{ extensions: { code: 'RATE_LIMITED', retryAfter: 1 } }],
        extensions: { cost: { charged: prices.request } },
      });
      expect(refused.headers.get('retry-after')).toBe('1');
    } finally {
      await held.release();
    }
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(fit);
  });

  test('that is the site is not counted, and whoever says so without knowing the token is', async () => {
    const from = newAddress();
    const token = String(testEnvironment.SITE_SERVICE_TOKEN);
    const query = askAnew(cost(mostPoints + 1));
    const ofSite = await askAsPublic(query, { from, headers: { 'x-site-token': token } });
    expect(ofSite).toMatchObject({ status: 200, data: { __typename: 'Query' } });
    expect(ofSite.extensions).toBeUndefined();
    expect([...ofSite.headers.keys()].filter((name) => name.startsWith('ratelimit'))).toEqual([]);
    // What it may ask for is not there for others once it is kept.
    for (const wrong of ['', `${token}x`, token.slice(1)]) {
      const refused = await askAsPublic(query, { from, headers: { 'x-site-token': wrong } });
      expect(refused).toMatchObject({
        status: 400,
        errors: [{ extensions: { code: 'COST_LIMIT_EXCEEDED' } }],
        extensions: { cost: { charged: prices.request } },
      });
    }
  });
});

describe('an API key', () => {
  const { points } = rateLimits;
  const tokens = () => cms.strapi.service('admin::api-token');

  /** As the admin panel makes them. */
  async function issue(
    more: object = {},
  ): Promise<{ id: number; headers: Record<string, string> }> {
    clients += 1;
    const token = await tokens().create({
      name: `Key ${clients}`,
      description: 'Ministry of Tests, Ana Silva',
      type: 'custom',
      permissions: [],
      lifespan: 7 * 24 * 60 * 60 * 1000,
      ...more,
    });
    return { id: token.id, headers: { authorization: `Bearer ${token.accessKey}` } };
  }

  test('has more points, wherever it is used, and opens nothing', async () => {
    await writePublished(cms.strapi, 'axis', {
      shared: { visibility: 'members' },
      en: { title: 'For members', slug: 'for-members' },
    });
    const { id, headers } = await issue();
    const query = askAnew('{ axes { slug } }');
    const keyed = await askAsPublic(query, { headers });
    const asked = prices.request + prices.question + 25;
    expect(keyed.extensions?.cost).toMatchObject({
      limit: points.key,
      remaining: points.key - asked,
    });
    expect(keyed.headers.get('ratelimit-policy')).toBe('"key";q=600000;w=60');
    expect(JSON.stringify(keyed.data)).not.toContain('for-members');
    // The answer is everybody's, and kept for everybody.
    const other = await askAsPublic(query);
    expect(other.data).toEqual(keyed.data);
    expect(other.extensions?.cost?.charged).toBe(prices.kept);
    const again = await askAsPublic(query, { headers });
    expect(again.extensions?.cost?.remaining).toBe(points.key - asked - prices.kept);

    const row = await cms.strapi.db
      .query('admin::api-token')
      .findOne({ where: { id }, select: ['lastUsedAt'] });
    expect(Date.now() - Date.parse(row.lastUsedAt)).toBeLessThan(60_000);
  });

  test('goes on when its network has nothing left', async () => {
    const from = newAddress();
    for (let spent = 0; spent < points.anonymous; spent += mostPoints) {
      await askAsPublic(askAnew(cost(mostPoints)), { from });
    }
    const { headers } = await issue();
    expect((await askAsPublic('{ __typename }', { from })).status).toBe(429);
    expect((await askAsPublic('{ __typename }', { from, headers })).status).toBe(200);
  });

  test('that is unknown, does not expire or may do more is refused, and tries are counted', async () => {
    const expired = await issue();
    await cms.strapi.db
      .query('admin::api-token')
      .update({ where: { id: expired.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    const revoked = await issue();
    await tokens().revoke(revoked.id);
    const regenerated = await issue();
    const { accessKey } = await tokens().regenerate(regenerated.id);
    const another = { authorization: `Bearer ${accessKey}` };
    expect((await askAsPublic('{ __typename }', { headers: another })).status).toBe(200);
    const from = newAddress();
    const refusedKeys = [
      expired,
      revoked,
      regenerated,
      await issue({ lifespan: null }),
      await issue({ permissions: ['api::axis.axis.find'] }),
      await issue({ type: 'full-access', permissions: undefined }),
      await issue({ type: 'read-only', permissions: undefined }),
      { headers: { authorization: `Bearer ${'ab'.repeat(128)}` } },
      { headers: { authorization: 'Bearer no-key-at-all' } },
    ];
    for (const [index, { headers }] of refusedKeys.entries()) {
      const refused = await askAsPublic('{ __typename }', { from, headers });
      expect(refused).toMatchObject({
        status: 401,
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
        extensions: { cost: { remaining: points.anonymous - (index + 1) * prices.request } },
      });
      expect(refused.headers.get('www-authenticate')).toBe('Bearer');
      expect(refused.data).toBeUndefined();
    }
  });
});

describe('a query that takes too long', () => {
  test(
    'is stopped after five seconds, and so is what the database does for it',
    { timeout: 15_000 },
    async () => {
      const held = await holdDatabase(cms.strapi);
      try {
        const began = performance.now();
        const stopped = await askAsPublic(askAnew('{ axes { slug } }'));
        expect(performance.now() - began).toBeGreaterThan(sizes.seconds * 1000 - 50);
        expect(stopped).toMatchObject({
          status: 503,
          errors: [{ message: /stopped after 5 s/, extensions: { code: 'QUERY_TIMEOUT' } }],
        });
        expect(stopped.headers.get('retry-after')).toBe('10');
        expect(stopped.data).toBeUndefined();
        await held.expectNobodyWaits();

        const leave = new AbortController();
        const left = askAsPublic(askAnew('{ axes { slug } }'), { signal: leave.signal });
        await held.expectSomebodyWaits();
        leave.abort();
        await expect(left).rejects.toThrow('aborted');
        await held.expectNobodyWaits();
      } finally {
        await held.release();
      }
      expect(await held.countStatements()).toBe(0);
      expect((await askAsPublic(askAnew('{ axes { slug } }'))).status).toBe(200);
    },
  );
});

describe('whoever audits the API', () => {
  test.each(serverAudits({ url: () => `${cms.url}/graphql` }))('$id: $name', async ({ fn }) => {
    const { status, ...result } = await fn();
    // Neither an error nor a warning, nor a notice.
    expect([status, 'reason' in result ? result.reason : '']).toEqual(['ok', '']);
  });

  /** There by decision: docs/adr/0024. */
  const meant = new Set(['Introspection', 'GET Method Query Support']);

  test.each(copChecks)('graphql-cop: $name', async ({ name, request, hasFound }) => {
    const { method, search, type, accept, body } = request;
    const response = await fetch(`${cms.url}/graphql${search ? `?${search}` : ''}`, {
      method,
      headers: {
        'x-forwarded-for': newAddress(),
        ...(type && { 'content-type': type }),
        ...(accept && { accept }),
      },
      ...(body && { body }),
    });
    const text = await response.text();
    const json = (/^[{[]/.test(text) ? JSON.parse(text) : {}) as CopAnswer['json'];
    expect(hasFound({ text, json })).toBe(meant.has(name));
    expect(text).not.toMatch(/node_modules|stacktrace/);
  });
});

describe('a page of another origin', () => {
  const origin = 'https://ministry.example';

  async function allowed(path: string, { headers, ...init }: RequestInit = {}) {
    const response = await fetch(`${cms.url}${path}`, {
      ...init,
      headers: { origin, 'x-forwarded-for': newAddress(), ...headers },
    });
    await response.arrayBuffer();
    expect(response.headers.has('access-control-allow-credentials')).toBe(false);
    return response.headers;
  }

  test.each(['/graphql?query={__typename}', '/GraphQL/?query={__typename}', '/graphql?query={'])(
    'may read %s',
    async (path) => {
      const headers = await allowed(path);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-expose-headers')).toMatch(
        /RateLimit,RateLimit-Policy,Retry-After/,
      );
    },
  );

  test('may ask beforehand for what it needs', async () => {
    const headers = await allowed('/graphql', {
      method: 'OPTIONS',
      headers: {
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(['*', origin]).toContain(headers.get('access-control-allow-origin'));
    expect(headers.get('access-control-allow-methods')).toContain('POST');
    expect(headers.get('access-control-allow-headers')).toMatch(/Authorization,Content-Type/);
  });

  test('reads nothing that a member’s credential opens, and nothing of the admin panel', async () => {
    await addMember(cms.strapi, { email: 'maria@example.org' });
    const { accessToken } = await signInMember(cms.url, 'maria@example.org');
    const asMember = await allowed('/graphql?query={__typename}', {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect(asMember.get('access-control-allow-origin')).toBe('http://localhost:3000');
    for (const path of ['/admin/init', '/accounts/me', '/changes']) {
      expect((await allowed(path)).get('access-control-allow-origin')).toBe(null);
    }
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
