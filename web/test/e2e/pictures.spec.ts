import { type APIRequestContext, expect, test } from '@playwright/test';
import sharp from 'sharp';
import { Desk } from './desk';

const slug = `welding-${crypto.randomUUID()}`;
const alternativeText = 'A robot that welds a frame.';

/** 4:3; its upper half is red, its lower half blue, and the focus is far down. */
async function drawPhotograph(): Promise<Buffer> {
  const half = { width: 2000, height: 750, channels: 3, background: 'blue' } as const;
  const blue = await sharp({ create: half }).png().toBuffer();
  return sharp({ create: { ...half, height: 1500, background: 'red' } })
    .composite([{ input: blue, top: 750, left: 0 }])
    .jpeg()
    .toBuffer();
}

async function publishWithPicture(request: APIRequestContext) {
  const desk = await Desk.open(request);
  const image = await desk.upload(await drawPhotograph(), {
    alternativeText,
    focalPoint: { x: 50, y: 90 },
  });
  const data = { title: 'Welding day', slug, startDate: '2024-11-05', image };
  const documentId = await desk.create(data);
  await desk.publish(documentId, {});
  return { desk, documentId };
}

test('a picture comes in the browser’s format and size, cut around its focus', async ({
  page,
  request,
}) => {
  const { desk, documentId } = await publishWithPicture(request);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`/event/${slug}`);
  const picture = page.getByRole('img', { name: alternativeText });
  await expect(picture).toHaveAttribute('loading', 'lazy');
  await expect(picture).toHaveAttribute('width', '2000');
  await expect(picture).toHaveAttribute('height', '1125');
  const before = await page.evaluate(() => document.documentElement.scrollHeight);
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
    .toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);

  const shown = await picture.evaluate((img: HTMLImageElement) => img.currentSrc);
  expect(shown).toMatch(/\/pictures\/16x9-90\/480\/[\w.-]+\.avif\?v=\w+$/u);
  const answer = await request.get(shown);
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/avif',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  const { dominant } = await sharp(await answer.body()).stats();
  expect(dominant.b).toBeGreaterThan(dominant.r);
  const { etag = '' } = answer.headers();
  const again = await request.get(shown, { headers: { 'if-none-match': etag } });
  expect(again.status()).toBe(304);

  await page.setViewportSize({ width: 1440, height: 900 });
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.currentSrc))
    .toMatch(/\/(?:800|1200)\//u);
  const webp = await request.get(shown.replace('.avif', '.webp'));
  expect(await sharp(await webp.body()).metadata()).toMatchObject({
    format: 'webp',
    width: 480,
    height: 270,
  });

  for (const other of ['/481/', '/100000/', '/0480/']) {
    expect((await request.get(shown.replace('/480/', other))).status()).toBe(404);
  }
  expect((await request.get(shown.replace('16x9-90', '16x9-91'))).status()).toBe(404);
  expect((await request.get(shown.replace('.avif', '.png'))).status()).toBe(404);
  expect((await request.get('/pictures/whole/480/no-such.jpg.avif')).status()).toBe(404);
  await desk.remove(documentId);
});
