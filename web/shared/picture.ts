import type { Picture } from 'graphql-client/site';

/** The widths in which pictures are served, in pixels. No others are: each costs the server work. */
export const pictureWidths = [480, 800, 1200, 1600] as const;

/** The formats in which pictures are served, the smaller one first. */
export const pictureFormats = ['avif', 'webp'] as const;

export type PictureFormat = (typeof pictureFormats)[number];

/** The shape of a picture that is cut, width by height; `whole` is one that is not. */
export const pictureShapes = { whole: null, '16x9': 16 / 9 } as const;

export type PictureShape = keyof typeof pictureShapes;

/** A picture as it is asked for. */
export interface PictureRequest {
  /** The path of the upload: "/uploads/robot_1a2b.jpg". */
  upload: string;
  shape: PictureShape;
  /** What the cut goes around, in percent of the side that is cut, in steps of ten. */
  focus: number;
  width: (typeof pictureWidths)[number];
  format: PictureFormat;
}

/** What a `<picture>` says; `sources` is empty for what is served as it was uploaded. */
export interface PictureMarkup {
  sources: { type: string; srcset: string }[];
  src: string;
  width: number | undefined;
  height: number | undefined;
}

/** The types that are resized: drawings and moving pictures stay as they are. */
export const resizedTypes = /^image\/(?:avif|jpeg|png|tiff|webp)$/u;
const UPLOAD = /^\/uploads\/[^/?#]+$/u;
const ADDRESS = /^\/pictures\/(?:(whole)|(16x9)-(\d0|0|100))\/(\d+)\/([^/?#]+)\.(avif|webp)$/u;

/** Describes how a picture of the CMS is shown in a shape, with the addresses of its sizes. */
export function describePicture(picture: Picture, shape: PictureShape): PictureMarkup {
  const { url, width, height, mime, updatedAt } = picture;
  if (!width || !height || !resizedTypes.test(mime) || !UPLOAD.test(url)) {
    return { sources: [], src: url, width: width ?? undefined, height: height ?? undefined };
  }
  const cut = cutPicture({ width, height }, pictureShapes[shape], readFocus(picture));
  const version = updatedAt ? `?v=${new Date(updatedAt).getTime().toString(36)}` : '';
  const widths = listWidths(cut.width);
  const address = (wide: (typeof pictureWidths)[number], format: PictureFormat) =>
    `${writePictureAddress({ upload: url, shape, focus: cut.focus, width: wide, format })}${version}`;
  const sources = pictureFormats.map((format) => ({
    type: `image/${format}`,
    srcset: widths
      .map((wide) => `${address(wide, format)} ${Math.min(wide, cut.width)}w`)
      .join(', '),
  }));
  return {
    sources,
    src: address(widths.at(-1) ?? 480, 'webp'),
    width: cut.width,
    height: cut.height,
  };
}

/** Writes the address of a picture, which `readPictureAddress` reads. */
export function writePictureAddress(request: PictureRequest): string {
  const { upload, shape, focus, width, format } = request;
  const cut = shape === 'whole' ? shape : `${shape}-${focus}`;
  return `/pictures/${cut}/${width}/${upload.slice('/uploads/'.length)}.${format}`;
}

/** Reads the path of a picture's address; null when it asks for what is not served. */
export function readPictureAddress(path: string): PictureRequest | null {
  const [, whole, shape, focus, wide, file, format] = ADDRESS.exec(path) ?? [];
  const width = pictureWidths.find((one) => String(one) === wide);
  if (!width || !file || !format) return null;
  return {
    upload: `/uploads/${file}`,
    shape: (whole ?? shape) as PictureShape,
    focus: Number(focus ?? 50),
    width,
    format: format as PictureFormat,
  };
}

/**
 * Cuts a picture to a shape (width by height; null is its own) around its focus: the part that is
 * left, in pixels, and the focus as addresses have it. `focus` is in percent of width and height.
 */
export function cutPicture(
  { width, height }: { width: number; height: number },
  shape: number | null,
  focus: { x: number; y: number },
) {
  const ratio = shape ?? width / height;
  const isTooWide = width / height > ratio;
  const size = isTooWide
    ? { width: Math.round(height * ratio), height }
    : { width, height: Math.round(width / ratio) };
  const tenths = Math.round((isTooWide ? focus.x : focus.y) / 10) * 10;
  return { ...size, ...placeCut({ width, height }, size, focus), focus: tenths };
}

/** Puts the focus into the middle of the cut, as far as the picture's edges let it. */
function placeCut(
  whole: { width: number; height: number },
  size: { width: number; height: number },
  focus: { x: number; y: number },
): { left: number; top: number } {
  const place = (length: number, part: number, percent: number) =>
    Math.round(Math.min(Math.max((length * percent) / 100 - part / 2, 0), length - part));
  return {
    left: place(whole.width, size.width, focus.x),
    top: place(whole.height, size.height, focus.y),
  };
}

/** The focal point that the editor has set; the middle when there is none. */
export function readFocus({ focalPoint }: Pick<Picture, 'focalPoint'>): { x: number; y: number } {
  const { x, y } = (focalPoint ?? {}) as { x?: unknown; y?: unknown };
  const isSet = [x, y].every((one) => typeof one === 'number' && one >= 0 && one <= 100);
  return isSet ? { x: Number(x), y: Number(y) } : { x: 50, y: 50 };
}

/** The widths that a picture fills, and the next one, which shows it as large as it is. */
function listWidths(width: number): (typeof pictureWidths)[number][] {
  const next = pictureWidths.findIndex((wide) => wide >= width);
  return next === -1 ? [...pictureWidths] : pictureWidths.slice(0, next + 1);
}
