import { mountSuspended } from '@nuxt/test-utils/runtime';
import { provideClient } from '@urql/vue';
import { AxisPage, createCmsClient } from 'graphql-client/site';
import { describe, expect, test, vi } from 'vitest';
import { defineComponent, h, ref, Suspense } from 'vue';

/** Runs usePageQuery in a component, against a CMS that answers as told; each `slug` asks anew. */
async function askCms(slug: string, answer: () => Promise<Response> | Response) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => await answer());
  const failure = ref<unknown>();
  const data = ref<unknown>();
  const Page = defineComponent({
    async setup() {
      await usePageQuery(AxisPage, { slug, first: 3 }).then(
        (found) => (data.value = found),
        (error: unknown) => (failure.value = error),
      );
      return () => h('p', 'page');
    },
  });
  await mountSuspended(
    defineComponent({
      setup() {
        provideClient(createCmsClient({ url: 'http://cms.test', timeout: 1000, fetch }));
        return () => h(Suspense, null, { default: () => h(Page) });
      },
    }),
  );
  await vi.waitFor(() => expect(data.value ?? failure.value).toBeDefined());
  return { data: data.value, failure: failure.value, fetch };
}

describe('the query of a page', () => {
  test('asks for the site’s association in the page’s language, and gives the data', async () => {
    const { data, fetch } = await askCms('growth', () =>
      Response.json({ data: { axisBySlug: { title: 'Growth' } } }),
    );
    expect(data).toMatchObject({ axisBySlug: { title: 'Growth' } });
    const url = new URL(String(fetch.mock.calls[0]?.[0]));
    expect(url.href).toMatch(/^http:\/\/cms\.test\/graphql\?/);
    expect(JSON.parse(String(url.searchParams.get('variables')))).toEqual({
      slug: 'growth',
      first: 3,
      association: 'produtech',
      locale: 'en',
    });
  });

  test('is a 404 when the CMS cannot read what came from the address', async () => {
    const { failure } = await askCms('junk', () =>
      Response.json({ errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] }),
    );
    expect(failure).toMatchObject({ statusCode: 404 });
  });

  test.each([
    ['cannot be reached', () => Promise.reject(new TypeError('fetch failed'))],
    ['answers with an error page', () => new Response('<h1>502</h1>', { status: 502 })],
    [
      'answers with half of the data and an error',
      () => Response.json({ data: { axisBySlug: null }, errors: [{ message: 'no' }] }),
    ],
    ['answers with nothing', () => Response.json({ data: null })],
  ])('is a 503 when the CMS %s', async (name, answer) => {
    const { data, failure } = await askCms(name, answer);
    expect(data).toBeUndefined();
    expect(failure).toMatchObject({ statusCode: 503 });
  });
});
