import { type APIRequestContext, expect, test } from '@playwright/test';
import { Desk } from './desk';
import { cmsUrl } from './editor';

const slug = 'fresh-from-the-press';
const event = {
  title: 'Fresh from the press',
  slug,
  startDate: '2031-05-14',
  startTime: '10:00:00',
  timeZone: 'Europe/Lisbon',
  eventStatus: 'scheduled',
  category: 'workshop',
  visibility: 'public',
};
const pages = [`/event/${slug}`, '/events/2031/05', '/events.ics', `/event/${slug}.ics`];

async function readAll(request: APIRequestContext): Promise<Record<string, string>> {
  const texts = pages.map(async (page) => [page, await (await request.get(page)).text()] as const);
  return Object.fromEntries(await Promise.all(texts));
}

test('what an editor changes is on every page once the panel says so', async ({ request }) => {
  const desk = await Desk.open(request);
  await readAll(request);
  const documentId = await desk.create(event);
  try {
    await desk.publish(documentId, event);
    for (const [page, text] of Object.entries(await readAll(request))) {
      expect([page, text]).toEqual([page, expect.stringContaining('Fresh from the press')]);
    }
    await desk.publish(documentId, { ...event, title: 'Fresher still' });
    for (const [page, text] of Object.entries(await readAll(request))) {
      expect([page, text]).toEqual([page, expect.stringContaining('Fresher still')]);
    }
    const asked = { query: `{ eventBySlug(slug: "${slug}") { title } }` };
    const answer = await request.post(`${cmsUrl}/graphql`, { data: asked });
    expect((await answer.json()).data).toEqual({ eventBySlug: { title: 'Fresher still' } });

    await desk.unpublish(documentId);
    expect((await request.get(`/event/${slug}`)).status()).toBe(410);
    const { '/events.ics': feed, '/events/2031/05': month } = await readAll(request);
    expect(month).not.toContain('Fresher still');
    expect(feed).not.toContain('Fresher still');
    expect(feed).toMatch(/STATUS:CANCELLED/u);
    expect(await (await request.get('/search?q=fresher')).text()).not.toContain('Fresher still');
    const gone = await request.post(`${cmsUrl}/graphql`, { data: asked });
    expect((await gone.json()).data).toEqual({ eventBySlug: null });
  } finally {
    await desk.remove(documentId);
  }
});

test('a page says to caches what it shows, and how long it may be kept', async ({ request }) => {
  const answer = await request.get('/events/2024/09');
  expect(answer.headers()).toMatchObject({
    'cache-control': 'public, max-age=0, s-maxage=1, stale-if-error=86400',
    'cache-tag': 'list:associations,list:events,month:2024-09',
    'surrogate-key': 'list:associations list:events month:2024-09',
    vary: 'Accept-Encoding',
  });
  const etag = String(answer.headers().etag);
  const again = await request.get('/events/2024/09', { headers: { 'if-none-match': etag } });
  expect(again.status()).toBe(304);
});

test('what is not signed by the CMS changes nothing', async ({ request }) => {
  const data = { after: 0, mark: '', last: 1, changes: [{ sequence: 1, mark: 'a', tags: ['*'] }] };
  for (const headers of [{}, { 'content-signature': `${Date.now()}.AAAA` }]) {
    const answer = await request.post('/_changes', { data, headers });
    expect(answer.status()).toBe(403);
  }
});
