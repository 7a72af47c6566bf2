import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawShareImage } from '../../server/utils/share-images/draw-share-image';
import { keepPlainLetters } from '../../server/utils/share-images/plain-letters';
import type { ShareCard } from '../../server/utils/share-images/share-card';
import { readShareImagePath, writeShareImagePath } from '../../shared/share-image';

describe('the path of a share image', () => {
  test.each([
    ['en', '/', '/share/en.png', { kind: 'site' }],
    ['pt', '/about', '/share/pt/about.png', { kind: 'page', path: '/about' }],
    ['pt', '/axes/base', '/share/pt/axes/base.png', { kind: 'axis', slug: 'base' }],
    ['en', '/embed', '/share/en/embed.png', { kind: 'page', path: '/embed' }],
    [
      'pt',
      '/developers/quick-start',
      '/share/pt/developers/quick-start.png',
      { kind: 'handbook', page: 'quick-start' },
    ],
    ['en', '/event/amb', '/share/en/event/amb.png', { kind: 'event', slug: 'amb' }],
    [
      'en',
      '/events/2024/09',
      '/share/en/events/2024/09.png',
      { kind: 'month', month: '2024-09', date: null },
    ],
    [
      'en',
      '/events/2024/09/17',
      '/share/en/events/2024/09/17.png',
      { kind: 'month', month: '2024-09', date: '2024-09-17' },
    ],
  ])('in %s of %s is %s', (language, page, path, subject) => {
    expect(writeShareImagePath(language, page)).toBe(path);
    expect(readShareImagePath(path)).toEqual({ language, subject });
  });

  test.each(['/search', '/login', '/event/', '/event/a/b', '/constructor'])(
    'of %s is that of the site',
    (page) => {
      expect(writeShareImagePath('pt', page)).toBe('/share/pt.png');
    },
  );

  test.each([
    '/share/de.png',
    '/share/en',
    '/share/en/about',
    '/share/en/search.png',
    '/share/en/.png',
    '/share/en/event/a%2Fb.png',
    '/share/en/event/../about.png',
    '/share/en/events/24/9.png',
    '/share/en/toString.png',
  ])('is not %s', (path) => {
    expect(readShareImagePath(path)).toBeNull();
  });
});

describe('a text in a share image', () => {
  test.each([
    ['Ação – «Łódź» 50 % · 10–14', 'Ação – «Łódź» 50 % · 10–14'],
    ['Fair 🎉 in 東京 and Αθήνα', 'Fair in and'],
    ['Cafe\u0301\u200B\n\u0000 & <b>', 'Café & <b>'],
    ['展示会', ''],
  ])('%j is drawn as %j', (text, drawn) => {
    expect(keepPlainLetters(text)).toBe(drawn);
  });
});

const folder = join(import.meta.dirname, '../../node_modules/@fontsource/archivo/files');
const fonts = (['300', '400', '600', '700'] as const).map((weight) => ({
  name: 'Archivo',
  weight: Number(weight) as 300,
  data: readFileSync(join(folder, `archivo-latin-${weight}-normal.woff`)),
}));
const sender = { name: 'PRODUTECH', host: 'www.example.org' };
const plain: ShareCard = {
  label: null,
  title: 'About us',
  text: null,
  seed: 'about',
  number: null,
  photograph: null,
  replacement: null,
};

function draw(card: Partial<ShareCard>, picture: Buffer | null = null): Promise<Buffer> {
  return drawShareImage({ card: { ...plain, ...card }, sender, fonts, picture });
}

describe('a share image', () => {
  test('has its size whatever it says, and stays light', async () => {
    for (const card of [
      {},
      { title: '展示会' },
      { title: 'W'.repeat(5000), label: 'x'.repeat(900), text: 'A & <b> "q" '.repeat(400) },
    ]) {
      const image = await draw({ ...card, number: { large: '17', small: 'September 2024' } });
      const size = await sharp(image).metadata();
      expect(size).toMatchObject({ format: 'png', width: 1200, height: 630 });
      expect(image.length).toBeLessThan(150_000);
    }
  });

  test('differs by title and pattern', async () => {
    const images = await Promise.all([draw({}), draw({ title: 'Sobre nós' }), draw({ seed: 2 })]);
    expect(new Set(images.map((image) => image.toString('base64'))).size).toBe(3);
  });

  test('shows a photograph around its focus, or nothing but the editor’s own', async () => {
    const size = { width: 1000, height: 500, channels: 3 } as const;
    const red = await sharp({ create: { ...size, width: 500, background: 'red' } })
      .png()
      .toBuffer();
    const upload = await sharp({ create: { ...size, background: 'blue' } })
      .composite([{ input: red, left: 0, top: 0 }])
      .png()
      .toBuffer();
    const picture = {
      url: '/uploads/robot.png',
      alternativeText: 'A robot.',
      width: 1000,
      height: 500,
      focalPoint: { x: 5, y: 50 },
      mime: 'image/png',
      updatedAt: null,
    };
    const readPixel = async (image: Buffer, left: number) => {
      const pixel = sharp(image).extract({ left, top: 300, width: 1, height: 1 });
      return [...(await pixel.removeAlpha().raw().toBuffer())];
    };
    const beside = await draw({ photograph: picture }, upload);
    expect(await readPixel(beside, 1000)).toEqual([255, 0, 0]);
    const whole = await draw({ replacement: picture }, upload);
    expect(await readPixel(whole, 100)).toEqual([255, 0, 0]);
    expect(await readPixel(whole, 1100)).toEqual([0, 0, 255]);
  });
});
