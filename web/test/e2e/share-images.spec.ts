import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { Desk } from './desk';

const pages = [
  ['/', '/share/en.png'],
  ['/pt', '/share/pt.png'],
  ['/pt/about', '/share/pt/about.png'],
  ['/axes/business-base', '/share/en/axes/business-base.png'],
  ['/pt/axes/base-empresarial', '/share/pt/axes/base-empresarial.png'],
  ['/event/amb-2024-stuttgart', '/share/en/event/amb-2024-stuttgart.png'],
  ['/pt/embed', '/share/pt/embed.png'],
  ['/developers/quick-start', '/share/en/developers/quick-start.png'],
  ['/pt/developers/changelog', '/share/pt/developers/changelog.png'],
  ['/events/2024/09', '/share/en/events/2024/09.png'],
  ['/pt/events/2024/09/10', '/share/pt/events/2024/09/10.png'],
] as const;

test('each page has a picture of its own to be shared with, in its language', async ({
  page,
  request,
}) => {
  const pictures = new Set<string>();
  for (const [path, image] of pages) {
    await page.goto(path);
    const readMeta = async (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
    expect(new URL((await readMeta('og:image')) ?? '').pathname).toBe(image);
    expect(await readMeta('og:image:width')).toBe('1200');
    expect(await readMeta('og:image:height')).toBe('630');
    expect(await readMeta('og:image:alt')).toContain(await readMeta('og:title'));
    expect(await readMeta('twitter:card')).toBe('summary_large_image');
    const answer = await request.get(image);
    expect(answer.status()).toBe(200);
    expect(answer.headers()).toMatchObject({
      'content-type': 'image/png',
      'cross-origin-resource-policy': 'cross-origin',
    });
    const body = await answer.body();
    expect(await sharp(body).metadata()).toMatchObject({ width: 1200, height: 630 });
    expect(body.length).toBeLessThan(150_000);
    pictures.add(body.toString('base64'));
  }
  expect(pictures.size).toBe(pages.length);
});

test('an event whose picture cannot be cut has a card with the wall of tiles', async ({
  request,
}) => {
  const desk = await Desk.open(request);
  const moving = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
    .gif()
    .toBuffer();
  const image = await desk.upload(moving, { alternativeText: 'It moves.' }, 'gif');
  const slug = `moving-${crypto.randomUUID()}`;
  const data = { title: 'Moving', slug, startDate: '2024-11-05', image: image.id };
  const documentId = await desk.create(data);
  await desk.publish(documentId, {});
  const answer = await request.get(`/share/en/event/${slug}.png`);
  expect(answer.status()).toBe(200);
  expect(await sharp(await answer.body()).metadata()).toMatchObject({ width: 1200, height: 630 });
  await desk.remove(documentId);
});

test('what is not to be found has the picture of the site', async ({ page }) => {
  for (const path of ['/search?q=Anything', '/events/1984/05', '/events/1984/05/06']) {
    await page.goto(path);
    const image = await page.locator('meta[property="og:image"]').getAttribute('content');
    expect(new URL(image ?? '').pathname).toBe('/share/en.png');
  }
});

test('nothing is drawn but what there is', async ({ request }) => {
  for (const path of [
    '/share/de.png',
    '/share/en/search.png',
    '/share/en/axes/no-such-axis.png',
    '/share/en/event/no-such-event.png',
    '/share/en/events/1984/05.png',
    '/share/en/events/2024/13.png',
    '/share/en/events/2024/09/31.png',
  ]) {
    expect([path, (await request.get(path)).status()]).toEqual([path, 404]);
  }
});
