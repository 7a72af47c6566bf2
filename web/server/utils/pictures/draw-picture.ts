import sharp, { type Sharp } from 'sharp';
import {
  cutPicture,
  type PictureFormat,
  type PictureRequest,
  pictureShapes,
} from '../../../shared/picture';

/** What a camera makes, and no more: a small file may unfold to a picture that fills the memory. */
const MOST_PIXELS = 80_000_000;

/** AVIF takes ten times as long for the last few percent: effort 2 encodes as fast as WebP. */
const encoders: Record<PictureFormat, (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 52, effort: 2 }),
  webp: (picture) => picture.webp({ quality: 76 }),
};

// One thread a picture: the others serve pages.
sharp.concurrency(1);
// Each picture is read once.
sharp.cache(false);

/** Cuts, scales and encodes a picture; never makes it larger. Throws an Error for what is no picture. */
export async function drawPicture(
  upload: Buffer,
  { shape, focus, width, format }: Omit<PictureRequest, 'upload'>,
): Promise<Buffer> {
  const ratio = pictureShapes[shape];
  const picture = (await cut(upload, ratio, { x: focus, y: focus })).resize({
    width,
    withoutEnlargement: true,
  });
  return encoders[format](picture).toBuffer();
}

/** Cuts a picture around its focus (in percent) and scales it to a size. */
export async function cutTo(
  upload: Buffer,
  { width, height }: { width: number; height: number },
  focus: { x: number; y: number },
): Promise<Sharp> {
  return (await cut(upload, width / height, focus)).resize(width, height, { fit: 'fill' });
}

async function cut(
  upload: Buffer,
  ratio: number | null,
  focus: { x: number; y: number },
): Promise<Sharp> {
  const options = { limitInputPixels: MOST_PIXELS, failOn: 'error' as const };
  const { autoOrient: size } = await sharp(upload, options).metadata();
  const { focus: _, ...part } = cutPicture(size, ratio, focus);
  return sharp(upload, options).autoOrient().extract(part);
}
