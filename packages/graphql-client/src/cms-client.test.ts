import { expect, test, vi } from 'vitest';
import documentsFile from 'graphql-client/documents.json' with { type: 'json' };
import { createCmsClient } from './cms-client.js';
import { OutcomesPage } from './documents/outcomes.query.js';
import * as tasks from './index.js';
import * as documents from './site.js';

const registered: Record<string, string> = documentsFile;

const variables = { association: 'produtech', locale: 'en' };

function mockFetch(answer: (request: RequestInit | undefined) => Promise<Response>) {
  return vi.fn<typeof fetch>(async (_, request) => await answer(request));
}

test('a query is asked for by GET, with the hash of its document and its variables', async () => {
  const fetch = mockFetch(async () => Response.json({ data: { outcomesByPosition: [] } }));
  const client = createCmsClient({ url: 'http://cms.test:1337', timeout: 1000, fetch });

  const { data } = await client.query(OutcomesPage, variables).toPromise();

  expect(data?.outcomesByPosition).toEqual([]);
  const [input, request] = fetch.mock.calls[0] ?? [];
  const url = new URL(String(input));
  expect(url.origin + url.pathname).toBe('http://cms.test:1337/graphql');
  expect(request?.method).toBe('GET');
  expect(JSON.parse(String(url.searchParams.get('variables')))).toEqual(variables);
  const { persistedQuery } = JSON.parse(String(url.searchParams.get('extensions')));
  expect(persistedQuery.version).toBe(1);
  expect(registered[persistedQuery.sha256Hash]).toMatch(/^query OutcomesPage\(/);
  expect(url.searchParams.has('query')).toBe(false);
});

test('a hash that the CMS does not know is followed by the document', async () => {
  const notFound = { errors: [{ message: 'PersistedQueryNotFound' }] };
  const fetch = mockFetch(async () => Response.json({ data: { outcomesByPosition: [] } }));
  fetch.mockResolvedValueOnce(Response.json(notFound));
  const client = createCmsClient({ url: 'http://cms.test:1337', timeout: 1000, fetch });

  const { data, error } = await client.query(OutcomesPage, variables).toPromise();

  expect([data?.outcomesByPosition, error]).toEqual([[], undefined]);
  const asked = fetch.mock.calls.map(([url, request]) => `${url} ${request?.body}`);
  expect(asked).toEqual([
    expect.not.stringContaining('outcomesByPosition'),
    expect.stringContaining('outcomesByPosition'),
  ]);
});

test('variables that are too long for an address go by POST, with the hash', async () => {
  const fetch = mockFetch(async () => Response.json({ data: {} }));
  const client = createCmsClient({ url: 'http://cms.test', timeout: 1000, fetch });
  const text = 'ação '.repeat(2000);

  await client.query(OutcomesPage, { ...variables, locale: text }).toPromise();

  const [url, request] = fetch.mock.calls[0] ?? [];
  expect([url, request?.method]).toEqual(['http://cms.test/graphql', 'POST']);
  const body = JSON.parse(String(request?.body));
  expect(body).toMatchObject({ variables: { locale: text }, operationName: 'OutcomesPage' });
  expect(registered).toHaveProperty(body.extensions.persistedQuery.sha256Hash);
  expect(body).not.toHaveProperty('query');
});

test('each document of the package is registered', async () => {
  const fetch = mockFetch(async () => Response.json({ data: {} }));
  const client = createCmsClient({ url: 'http://cms.test', timeout: 1000, fetch });
  const operations = [...Object.values(documents), ...Object.values(tasks)]
    .filter((value) => typeof value === 'object')
    .filter(({ definitions }) => definitions.some(({ kind }) => kind === 'OperationDefinition'));

  for (const operation of operations) await client.query(operation as never, {}).toPromise();

  expect(operations.length).toBe(Object.keys(registered).length);
  for (const [url] of fetch.mock.calls) {
    const { persistedQuery } = JSON.parse(
      String(new URL(String(url)).searchParams.get('extensions')),
    );
    expect(registered).toHaveProperty(persistedQuery.sha256Hash);
  }
});

test('answers come as they are: whoever compresses between two servers side by side loses time', async () => {
  const fetch = mockFetch(async () => Response.json({ data: { outcomesByPosition: [] } }));
  await createCmsClient({ url: 'http://cms.test', timeout: 1000, fetch })
    .query(OutcomesPage, variables)
    .toPromise();
  expect(new Headers(fetch.mock.calls[0]?.[1]?.headers).get('accept-encoding')).toBe('identity');
});

test('the site says that it is the site, and nobody else does', async () => {
  for (const siteToken of [undefined, '', 'token-of-the-site']) {
    const fetch = mockFetch(async () => Response.json({ data: {} }));
    await createCmsClient({
      url: 'http://cms.test',
      timeout: 1000,
      fetch,
      ...(siteToken !== undefined && { siteToken }),
    })
      .query(OutcomesPage, variables)
      .toPromise();
    const sent = new Headers(fetch.mock.calls[0]?.[1]?.headers).get('x-site-token');
    expect(sent).toBe(siteToken || null);
  }
});

test('a CMS that does not answer in time is an error, not a page that waits', async () => {
  const fetch = mockFetch(
    (request) =>
      new Promise((_, reject) => {
        request?.signal?.addEventListener('abort', () => reject(new Error('timed out')));
      }),
  );
  const client = createCmsClient({ url: 'http://cms.test', timeout: 20, fetch });

  const { data, error } = await client.query(OutcomesPage, variables).toPromise();

  expect(data).toBeUndefined();
  expect(error?.networkError?.message).toBe('timed out');
});

test('an answer of a server that fails is an error, whatever it says', async () => {
  const fetch = mockFetch(async () => Response.json({ data: {} }, { status: 500 }));
  const client = createCmsClient({ url: 'http://cms.test', timeout: 1000, fetch });

  const { data, error } = await client.query(OutcomesPage, variables).toPromise();

  expect(data).toBeUndefined();
  expect(error?.networkError?.message).toBe('The CMS answers 500.');
});

test('nothing is kept: the same question is asked again', async () => {
  const fetch = mockFetch(async () => Response.json({ data: { outcomesByPosition: [] } }));
  const client = createCmsClient({ url: 'http://cms.test', timeout: 1000, fetch });

  await client.query(OutcomesPage, variables).toPromise();
  await client.query(OutcomesPage, variables).toPromise();

  expect(fetch).toHaveBeenCalledTimes(2);
});
