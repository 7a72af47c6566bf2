import { expect, test } from '@playwright/test';
import { Subscriber } from 'icalendar/subscriber';
import { Desk } from './desk';

const year = new Date().getUTCFullYear() + 1;

function inviteTo(title: string, changes: object = {}) {
  return {
    title,
    slug: title.toLowerCase().replaceAll(/\W+/g, '-'),
    startDate: `${year}-05-11`,
    startTime: '10:00:00.000',
    endTime: '11:30:00.000',
    timeZone: 'Europe/Lisbon',
    eventStatus: 'scheduled',
    category: 'workshop',
    visibility: 'public',
    ...changes,
  };
}

test("what an editor does is shown in subscribers' calendars and in open data each time", async ({
  request,
}) => {
  const desk = await Desk.open(request);
  const title = 'Feed test with the toolmakers';
  const event = inviteTo(title);
  const all = new Subscriber();
  const workshops = new Subscriber();
  const look = async () => {
    all.receive(await (await request.get('/events.ics')).text());
    workshops.receive(await (await request.get('/pt/events.ics?category=workshop')).text());
    return [all, workshops].map((subscriber) =>
      Object.values(subscriber.show()).filter((shown) => shown.title.startsWith(title)),
    );
  };
  const readOpenData = async () => (await request.get('/pt/data/events.csv')).text();
  const shown = { title, start: `${year}-05-11T09:00:00.000Z`, cancelled: false };
  const documentId = await desk.create(event);
  expect(await look()).toEqual([[], []]);

  await test.step('publish', async () => {
    expect(await readOpenData()).not.toContain(title);
    await desk.publish(documentId, event);
    expect(await look()).toEqual([[shown], [shown]]);
    expect(await readOpenData()).toContain(`${title},`);
  });
  const later = { ...event, startTime: '14:00:00.000', endTime: '15:00:00.000' };
  await test.step('another hour', async () => {
    await desk.publish(documentId, later);
    const moved = { ...shown, start: `${year}-05-11T13:00:00.000Z` };
    expect(await look()).toEqual([[moved], [moved]]);
  });
  await test.step('cancel', async () => {
    await desk.publish(documentId, { ...later, eventStatus: 'cancelled' });
    expect(await look()).toEqual([[], []]);
  });
  await test.step('it takes place after all', async () => {
    await desk.publish(documentId, event);
    expect(await look()).toEqual([[shown], [shown]]);
  });
  await test.step('another category: gone from the feed of the one before', async () => {
    await desk.publish(documentId, { ...event, category: 'fair' });
    expect(await look()).toEqual([[shown], []]);
    await desk.publish(documentId, event);
    expect(await look()).toEqual([[shown], [shown]]);
  });
  await test.step('unpublish, and publish again', async () => {
    await desk.unpublish(documentId);
    expect(await look()).toEqual([[], []]);
    expect(await readOpenData()).not.toContain(title);
    await desk.publish(documentId, event);
    expect(await look()).toEqual([[shown], [shown]]);
  });
  await test.step('delete', async () => {
    await desk.remove(documentId);
    expect(await look()).toEqual([[], []]);
    const own = await request.get(`/event/${event.slug}.ics`);
    expect(own.status()).toBe(200);
    const file = await own.text();
    expect(file).toContain('STATUS:CANCELLED');
    expect(file).not.toContain(title);
  });
});

for (const { path, type } of [
  { path: '/events.ics', type: 'text/calendar; charset=utf-8' },
  { path: '/pt/events.ics?category=fair', type: 'text/calendar; charset=utf-8' },
  { path: '/event/research-and-innovation-partners-day.ics', type: 'text/calendar; charset=utf-8' },
  { path: '/events.atom', type: 'application/atom+xml; charset=utf-8' },
  { path: '/pt/events.atom', type: 'application/atom+xml; charset=utf-8' },
  { path: '/events.json', type: 'application/feed+json; charset=utf-8' },
  { path: '/pt/events.json', type: 'application/feed+json; charset=utf-8' },
]) {
  test(`${path} is fetched once, then only asked about`, async ({ request }) => {
    // A date of change comes once its second is over.
    await expect
      .poll(async () => (await request.head(path)).headers()['last-modified'])
      .toMatch(/GMT$/);
    const first = await request.get(path);
    expect(first.status()).toBe(200);
    const headers = first.headers();
    expect(headers['content-type']).toBe(type);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers.etag).toMatch(/^"[\w-]+"$/);
    const kept = { 'cache-control': headers['cache-control'], etag: headers.etag };

    for (const condition of [
      { 'If-None-Match': String(headers.etag) },
      { 'If-Modified-Since': String(headers['last-modified']) },
    ]) {
      const again = await request.get(path, { headers: condition });
      expect([condition, again.status(), await again.text()]).toEqual([condition, 304, '']);
      expect(again.headers()).toMatchObject(kept);
    }
    const other = await request.get(path, {
      headers: {
        'If-None-Match': '"other"',
        'If-Modified-Since': String(headers['last-modified']),
      },
    });
    expect(other.status()).toBe(200);

    const head = await request.head(path);
    expect([head.status(), head.headers().etag]).toEqual([200, headers.etag]);
    expect(head.headers()['content-length']).toBe(headers['content-length']);
    expect((await request.post(path)).status()).toBe(405);
  });
}

test('a calendar that is not there is a 404, never an empty calendar', async ({ request }) => {
  for (const path of ['/event/none.ics', '/pt/event/none.ics', '/events.ics?axis=none']) {
    const answer = await request.get(path);
    expect([path, answer.status()]).toEqual([path, 404]);
    expect(answer.headers()['content-type']).toContain('text/plain');
  }
});

test('filters hold in feeds as on the page', async ({ request }) => {
  const fairs = await (await request.get('/events.ics?category=fair')).text();
  const categories = new Set(fairs.match(/^X-ASSOCIATION-CATEGORY:.*$/gm));
  expect([...categories].map((line) => line.trim())).toEqual(['X-ASSOCIATION-CATEGORY:fair']);
  const online = await (await request.get('/pt/events.json?format=online')).json();
  expect(online.title).toBe('PRODUTECH · Eventos · Online');
  expect(online.items.length).toBeGreaterThan(0);
  for (const { _event: event } of online.items) expect(event.online_url).not.toBeNull();
});

test('pages lead to the feeds, and the event page speaks to search engines', async ({ page }) => {
  await page.goto('/pt/events');
  const links = page.locator('link[rel=alternate][type]:not([type*=oembed])');
  await expect(links).toHaveCount(3);
  await expect(links.first()).toHaveAttribute('href', /\/pt\/events\.ics$/);
  await expect(page.locator('a[href^="webcal://"]').first()).toBeVisible();

  await page.goto('/pt/events');
  await page.locator('.event-row a').first().click();
  await expect(page).toHaveURL(/\/pt\/event\//);
  const schemas = await page.locator('script[type="application/ld+json"]').allTextContents();
  const name = await page.locator('h1').textContent();
  expect(schemas.map((schema) => JSON.parse(schema))).toContainEqual(
    expect.objectContaining({ '@type': 'Event', name }),
  );
});
