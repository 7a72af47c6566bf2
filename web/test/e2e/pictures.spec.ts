import { type APIRequestContext, expect, type Locator, test } from '@playwright/test';
import sharp from 'sharp';
import { Desk } from './desk';
import { cmsUrl } from './editor';

const slug = `welding-${crypto.randomUUID()}`;
const alternativeText = 'A robot that welds a frame.';
const textWithin = 'The frame, once it is welded.';

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
  const within = await desk.upload(await drawPhotograph(), { alternativeText: textWithin });
  // As the editor of texts stores it: at its own host, with the file's name in place of a text.
  const stored = { ...within, url: `${cmsUrl}${within.url}`, alternativeText: within.name };
  const data = {
    title: 'Welding day',
    slug,
    startDate: '2024-11-05',
    image: image.id,
    description: [{ type: 'image', image: stored, children: [{ type: 'text', text: '' }] }],
  };
  const documentId = await desk.create(data);
  await desk.publish(documentId, {});
  return { desk, documentId };
}

/** Loaded, and neither blown up nor far larger than it is shown. */
async function expectSharp(picture: Locator) {
  await picture.scrollIntoViewIfNeeded();
  const readScale = () =>
    picture.evaluate((img: HTMLImageElement) => img.naturalWidth / img.clientWidth);
  await expect.poll(readScale).toBeGreaterThan(0.99);
  expect(await readScale()).toBeLessThan(1.25);
}

test('a picture comes in the browser’s format and size, cut around its focus', async ({
  page,
  request,
}) => {
  const { desk, documentId } = await publishWithPicture(request);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
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

  const pictureWithin = page.locator('.rich-text').getByRole('img', { name: textWithin });
  await expect(pictureWithin).toHaveAttribute('loading', 'lazy');
  await expect(pictureWithin).toHaveAttribute('height', '1500');
  for (const width of [390, 1000, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    for (const one of [picture, pictureWithin]) await expectSharp(one);
  }
  expect(await pictureWithin.evaluate((img: HTMLImageElement) => img.currentSrc)).toMatch(
    /\/pictures\/whole\/800\/[\w.-]+\.avif$/u,
  );
  expect(complaints).toEqual([]);

  await page.setViewportSize({ width: 1440, height: 900 });
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.currentSrc))
    .toMatch(/\/1200\//u);
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
