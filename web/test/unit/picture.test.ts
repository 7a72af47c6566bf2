import type { Picture } from 'graphql-client/site';
import { describe, expect, test } from 'vitest';
import {
  cutPicture,
  describePicture,
  readPictureAddress,
  writePictureAddress,
} from '../../shared/picture';

const photograph: Picture = {
  url: '/uploads/robot_1a2b.jpg',
  alternativeText: 'A robot.',
  width: 1000,
  height: 750,
  focalPoint: { x: 20, y: 96 },
  mime: 'image/jpeg',
  updatedAt: '2024-09-17T10:00:00.000Z',
};

describe('a picture', () => {
  test('is described in both formats, in the widths that it fills and the next one', () => {
    const { sources, ...rest } = describePicture(photograph, '16x9');
    const version = Date.parse('2024-09-17T10:00:00.000Z').toString(36);
    const address = (width: number, format: string) =>
      `/pictures/16x9-100/${width}/robot_1a2b.jpg.${format}?v=${version}`;
    expect(sources).toEqual(
      ['avif', 'webp'].map((format) => ({
        type: `image/${format}`,
        srcset: `${address(480, format)} 480w, ${address(800, format)} 800w, ${address(1200, format)} 1000w`,
      })),
    );
    expect(rest).toEqual({ src: address(1200, 'webp'), width: 1000, height: 563 });
  });

  test('that is replaced has other addresses', () => {
    const later = { ...photograph, updatedAt: '2024-09-18T10:00:00.000Z' };
    expect(describePicture(later, 'whole').src).not.toBe(describePicture(photograph, 'whole').src);
  });

  test.each([
    { mime: 'image/svg+xml', url: '/uploads/logo.svg' },
    { mime: 'image/gif', url: '/uploads/moving.gif' },
    { width: null, height: null },
    { url: 'https://files.example.org/robot.jpg' },
  ])('that cannot be resized is shown as it is: %o', (other) => {
    const picture = { ...photograph, ...other };
    expect(describePicture(picture, '16x9')).toMatchObject({ sources: [], src: picture.url });
  });
});

describe('a cut', () => {
  const shape = 16 / 9;

  test.each([
    { size: [1600, 1200], focus: { x: 50, y: 50 }, cut: [0, 150, 1600, 900] },
    { size: [1600, 1200], focus: { x: 0, y: 0 }, cut: [0, 0, 1600, 900] },
    { size: [1600, 1200], focus: { x: 50, y: 100 }, cut: [0, 300, 1600, 900] },
    { size: [1600, 1200], focus: { x: 50, y: 60 }, cut: [0, 270, 1600, 900] },
    { size: [3200, 900], focus: { x: 90, y: 10 }, cut: [1600, 0, 1600, 900] },
  ])('of $size around $focus is $cut', ({ size: [width = 0, height = 0], focus, cut }) => {
    const { left, top, ...rest } = cutPicture({ width, height }, shape, focus);
    expect([left, top, rest.width, rest.height]).toEqual(cut);
  });

  test('of a whole picture is all of it', () => {
    expect(cutPicture({ width: 30, height: 40 }, null, { x: 0, y: 0 })).toMatchObject({
      left: 0,
      top: 0,
      width: 30,
      height: 40,
    });
  });
});

describe('an address', () => {
  test.each([
    '/pictures/whole/480/robot_1a2b.jpg.avif',
    '/pictures/16x9-0/1600/gr%C3%A1fico_1a2b.png.webp',
    '/pictures/16x9-100/800/a.b.jpg.avif',
  ])('%s is read as it was written', (address) => {
    const request = readPictureAddress(address);
    expect(request && writePictureAddress(request)).toBe(address);
  });

  test.each([
    '/pictures/whole/481/robot.jpg.avif',
    '/pictures/whole/0480/robot.jpg.avif',
    '/pictures/whole/480/robot.jpg.png',
    '/pictures/whole/480/robot.jpg',
    '/pictures/whole/480/2024/robot.jpg.avif',
    '/pictures/whole-50/480/robot.jpg.avif',
    '/pictures/16x9/480/robot.jpg.avif',
    '/pictures/16x9-55/480/robot.jpg.avif',
    '/pictures/16x9-110/480/robot.jpg.avif',
    '/pictures/4x3-50/480/robot.jpg.avif',
    '/pictures/whole/480/.avif',
  ])('%s is none', (address) => {
    expect(readPictureAddress(address)).toBeNull();
  });
});
