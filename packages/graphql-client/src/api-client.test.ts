import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import registered from 'graphql-client/documents.json' with { type: 'json' };
import { createApiClient } from './api-client.js';
import { hashDocument } from './hash-document.js';
import * as tasks from './index.js';
import { readNodes } from './read-nodes.js';

const url = 'https://cms.test';
const found = { axesByPosition: [], outcomesByPosition: [], associationBySlug: null };

const answered = () => Response.json({ data: found });
const busy = (status: number, headers: HeadersInit = {}) => new Response('', { status, headers });

function mockFetch(...answers: Response[]) {
  return vi.fn<typeof fetch>(async () => answers.shift() ?? answered());
}

// It is worked out beside the program, by no clock of a test's.
beforeAll(async () => hashDocument(tasks.Programme));

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-02T10:00:00Z') });
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Asks, and tells after how many milliseconds there was an answer. */
async function ask(options: Partial<Parameters<typeof createApiClient>[0]>) {
  const client = createApiClient({ url, ...options });
  const started = Date.now();
  const asked = client.query(tasks.Programme, {}).toPromise();
  await vi.runAllTimersAsync();
  const { data, error } = await asked;
  return { data, error, waited: Date.now() - started };
}

test.each([
  ['seconds', { 'retry-after': '7' }, 7000],
  ['a date', { 'retry-after': 'Mon, 02 Nov 2026 10:00:30 GMT' }, 30_000],
  ['a date that is past', { 'retry-after': 'Mon, 02 Nov 2026 09:59:00 GMT' }, 0],
  ['nothing that can be read', { 'retry-after': 'later' }, 1000],
  ['nothing', {}, 1000],
])('a busy server is asked again when it says: %s', async (_, headers, pause) => {
  for (const status of [429, 503]) {
    const fetch = mockFetch(busy(status, headers));
    const { data, error, waited } = await ask({ fetch });
    expect([data, error, fetch.mock.calls.length]).toEqual([found, undefined, 2]);
    expect(waited - pause).toBeLessThan(20);
  }
});

test('pauses of its own double, and are scattered, never shortened', async () => {
  vi.mocked(Math.random).mockReturnValue(0.5);
  const { waited } = await ask({ fetch: mockFetch(busy(503), busy(503), busy(503)) });
  expect(waited).toBeGreaterThanOrEqual(7350);
  expect(waited).toBeLessThan(7400);
});

test('a server that stays busy is asked so often and no more', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => busy(503, { 'retry-after': '1' }));
  const { data, error } = await ask({ fetch, retries: 2 });
  expect([data, fetch.mock.calls.length]).toEqual([undefined, 3]);
  expect(error?.networkError?.message).toBe('The API answers 503.');
});

test('who is told to wait too long gets the refusal at once', async () => {
  const errors = [{ message: 'Ask again in an hour.', extensions: { code: 'RATE_LIMITED' } }];
  const refusal = Response.json({ errors }, { status: 429, headers: { 'retry-after': '3600' } });
  const fetch = mockFetch(refusal);
  const { error, waited } = await ask({ fetch });
  expect([fetch.mock.calls.length, waited]).toEqual([1, 0]);
  expect(error?.message).toContain('Ask again in an hour.');
  expect(error?.response?.status).toBe(429);
});

test('a server that is busy says in its own words why', async () => {
  const tooSlow = [{ message: 'The query was stopped.', extensions: { code: 'QUERY_TIMEOUT' } }];
  const refusal = () => Response.json({ errors: tooSlow }, { status: 503 });
  const { error } = await ask({ fetch: mockFetch(refusal()), retries: 0 });
  expect(error?.response?.status).toBe(503);
  expect(error?.graphQLErrors.map(({ extensions }) => extensions.code)).toEqual(['QUERY_TIMEOUT']);
});

test.each([
  ['data', { data: found }],
  ['data with errors', { data: found, errors: [{ message: 'Half of it.' }] }],
  ['no errors', { errors: [] }],
  ['nothing', null],
])('a server that fails is believed nothing else: %s', async (_, body) => {
  const fetch = mockFetch(Response.json(body, { status: 500 }));
  const { data, error } = await ask({ fetch });
  expect([data, error?.networkError?.message]).toEqual([undefined, 'The API answers 500.']);
});

test.each([500, 404, 400])('what is no matter of time is not asked again: %i', async (status) => {
  const fetch = mockFetch(busy(status));
  const { error } = await ask({ fetch });
  expect(error).toBeDefined();
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('whoever gives up while waiting asks no more', async () => {
  const fetch = mockFetch(busy(429, { 'retry-after': '50' }));
  const client = createApiClient({ url, fetch });
  const { unsubscribe } = client.query(tasks.Programme, {}).subscribe(() => {});
  await vi.advanceTimersByTimeAsync(10);
  unsubscribe();
  await vi.runAllTimersAsync();
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a key is told as a bearer token, and leaves questions what caches may keep', async () => {
  const fetch = mockFetch();
  await ask({ fetch, apiKey: 'k3y' });
  const [address, request] = fetch.mock.calls[0] ?? [];
  expect(request?.method).toBe('GET');
  expect(new Headers(request?.headers).get('authorization')).toBe('Bearer k3y');
  expect(String(address)).not.toContain('k3y');
});

test('without a key a question has no header that browsers would ask leave for', async () => {
  const fetch = mockFetch();
  await ask({ fetch });
  const headers = fetch.mock.calls[0]?.[1]?.headers as Record<string, string>;
  expect(Object.keys(headers)).toEqual(['accept']);
  // As long as it is short and plain (Fetch 2.2.2).
  expect(headers.accept?.length).toBeLessThanOrEqual(128);
});

test('on a page without https, which has no Web Crypto, the document goes along', async () => {
  vi.stubGlobal('crypto', {});
  const Axes = tasks.graphql('query Axes { axesByPosition { position } }');
  const fetch = mockFetch();
  const asked = createApiClient({ url, fetch }).query(Axes, {}).toPromise();
  await vi.runAllTimersAsync();
  expect((await asked).error).toBeUndefined();
  const [, request] = fetch.mock.calls[0] ?? [];
  expect(request?.method).toBe('POST');
  expect(JSON.parse(String(request?.body)).query).toContain('query Axes');
});

test('an address that is none is refused in a sentence', () => {
  for (const wrong of ['cms.example.org', '', 'ftp://cms.example.org']) {
    expect(() => createApiClient({ url: wrong })).toThrow(
      `The client cannot ask "${wrong}": give the address of the CMS, such as https://cms.example.org.`,
    );
  }
});

test('the documents for common tasks are known to the CMS by their hash', async () => {
  const texts = Object.values(registered as Record<string, string>);
  const operations = Object.entries(tasks).filter(([name, value]) =>
    [typeof value === 'object', name !== 'DatedEvent'].every(Boolean),
  );
  expect(operations.length).toBe(6);
  for (const [name] of operations) {
    expect(texts.filter((text) => text.startsWith(`query ${name}(`))).toHaveLength(1);
  }
});

test('a list is read to its end, page by page, only as far as it is asked for', async () => {
  const page = (id: string, endCursor: string | null) =>
    Response.json({
      data: {
        occurrences: { nodes: [{ id }], pageInfo: { hasNextPage: endCursor !== null, endCursor } },
      },
    });
  vi.useRealTimers();
  const fetch = mockFetch(page('a', '1'), page('b', '2'), page('c', null));
  const client = createApiClient({ url, fetch });
  const ids: string[] = [];
  for await (const { id } of readNodes(
    client,
    tasks.UpcomingOccurrences,
    { locale: 'pt' },
    ({ occurrences }) => occurrences,
  )) {
    ids.push(id);
    expect(fetch).toHaveBeenCalledTimes(ids.length);
  }
  expect(ids).toEqual(['a', 'b', 'c']);
  const variables = fetch.mock.calls.map(([address]) =>
    JSON.parse(String(new URL(String(address)).searchParams.get('variables'))),
  );
  expect(variables).toEqual([
    { locale: 'pt' },
    { locale: 'pt', after: '1' },
    { locale: 'pt', after: '2' },
  ]);
});

test('a page that fails ends the list with its error', async () => {
  const fetch = mockFetch(Response.json({ errors: [{ message: 'No such cursor.' }] }));
  const client = createApiClient({ url, fetch });
  const nodes = readNodes(client, tasks.UpcomingOccurrences, {}, (data) => data.occurrences);
  await expect(nodes.next()).rejects.toThrow('No such cursor.');
});
