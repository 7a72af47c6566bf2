import { expect, test } from '@playwright/test';
import { Desk } from './desk';

test.use({ javaScriptEnabled: false });

const times = { startDate: '2026-03-16', timeZone: 'Europe/Lisbon', category: 'workshop' };

test('an address that an editor changes leads to the new one, and one that is taken down says so', async ({
  page,
  request,
}) => {
  const desk = await Desk.open(request);
  const english = { ...times, title: 'A day of lathes', slug: 'a-day-of-lathes' };
  const portuguese = { ...times, title: 'Um dia de tornos', slug: 'um-dia-de-tornos' };
  const documentId = await desk.create(english);
  await desk.publish(documentId, english);
  await desk.publish(documentId, portuguese, 'pt');

  await test.step('a draft moves nothing', async () => {
    await desk.save(documentId, { ...english, slug: 'days-of-lathes' });
    expect((await request.get('/event/days-of-lathes')).status()).toBe(404);
    expect((await request.get('/event/a-day-of-lathes', { maxRedirects: 0 })).status()).toBe(200);
  });

  await test.step('published, it redirects for good, with the query', async () => {
    await desk.publish(documentId, { ...english, slug: 'days-of-lathes' });
    const moved = await request.get('/event/a-day-of-lathes?from=news', { maxRedirects: 0 });
    expect(moved.status()).toBe(301);
    expect(moved.headers().location).toBe('/event/days-of-lathes?from=news');
    const inPortuguese = await request.get('/pt/event/a-day-of-lathes', { maxRedirects: 0 });
    expect([inPortuguese.status(), inPortuguese.headers().location]).toEqual([
      301,
      '/pt/event/um-dia-de-tornos',
    ]);
    await page.goto('/event/a-day-of-lathes');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A day of lathes');
  });

  await test.step('another event may have the address', async () => {
    const other = { ...times, title: 'Another day', slug: 'a-day-of-lathes' };
    const otherId = await desk.create(other);
    await desk.publish(otherId, other);
    await page.goto('/event/a-day-of-lathes');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Another day');
    await desk.remove(otherId);
    expect((await request.get('/event/a-day-of-lathes')).status()).toBe(410);
  });

  await test.step('taken down, it is gone in both languages, with ways on', async () => {
    await desk.remove(documentId);
    const gone = await page.goto('/event/days-of-lathes');
    expect(gone?.status()).toBe(410);
    expect(gone?.headers()['cache-control']).toBe('no-store');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('taken down');
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await page.getByRole('main').getByRole('link', { name: 'See past events' }).click();
    await expect(page).toHaveURL('/events/past');
    expect((await page.goto('/pt/event/um-dia-de-tornos'))?.status()).toBe(410);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('foi retirado');
  });

  expect((await request.get('/event/never-was')).status()).toBe(404);
  expect((await request.get('/axes/never-was')).status()).toBe(404);
});
