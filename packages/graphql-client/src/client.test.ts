import { expect, test, vi } from 'vitest';
import { createCmsClient } from './client.js';
import { OutcomesPage } from './documents/outcomes.query.js';

const variables = { association: 'produtech', locale: 'en' };

function mockFetch(answer: (request: RequestInit | undefined) => Promise<Response>) {
  return vi.fn<typeof fetch>(async (_, request) => await answer(request));
}

test('a query goes to the CMS’s one address, by POST, with its variables', async () => {
  const fetch = mockFetch(async () => Response.json({ data: { outcomesByPosition: [] } }));
  const client = createCmsClient({ url: 'http://cms.test:1337', timeout: 1000, fetch });

  const { data } = await client.query(OutcomesPage, variables).toPromise();

  expect(data?.outcomesByPosition).toEqual([]);
  const [url, request] = fetch.mock.calls[0] ?? [];
  expect(url).toBe('http://cms.test:1337/graphql');
  expect(request?.method).toBe('POST');
  expect(JSON.parse(String(request?.body))).toMatchObject({
    operationName: 'OutcomesPage',
    variables,
  });
});

test('answers come as they are: whoever compresses between two servers side by side loses time', async () => {
  const fetch = mockFetch(async () => Response.json({ data: { outcomesByPosition: [] } }));
  await createCmsClient({ url: 'http://cms.test', timeout: 1000, fetch })
    .query(OutcomesPage, variables)
    .toPromise();
  expect(new Headers(fetch.mock.calls[0]?.[1]?.headers).get('accept-encoding')).toBe('identity');
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
