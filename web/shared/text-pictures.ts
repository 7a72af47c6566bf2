import { describePicture } from './picture';

/** What the CMS writes for a picture in a text, its attributes in this order. */
const PICTURE =
  /<img src="(?<url>[^"]*)" alt="(?<alt>[^"]*)"(?: width="(?<width>\d+)" height="(?<height>\d+)")?>/gu;

/** Texts are `--measure` wide at most. */
const SIZES = '(min-width: 50rem) 46rem, 92vw';

const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  webp: 'image/webp',
};

/** Gives the pictures in a text's HTML, as the CMS writes it, their formats and sizes, and lets them wait. */
export function resizeTextPictures(html: string): string {
  return html.replaceAll(PICTURE, (...match) => {
    const { url, alt, width, height } = match.at(-1) as Record<string, string>;
    return writePicture({ url: url ?? '', alt: alt ?? '', width, height });
  });
}

function writePicture(picture: {
  url: string;
  /** Escaped. */
  alt: string;
  width: string | undefined;
  height: string | undefined;
}): string {
  const { sources, src, width, height } = describePicture(
    {
      url: picture.url,
      alternativeText: null,
      width: Number(picture.width ?? 0) || null,
      height: Number(picture.height ?? 0) || null,
      focalPoint: null,
      mime: types[picture.url.split('.').at(-1)?.toLowerCase() ?? ''] ?? '',
      // Texts do not say when the file was last replaced: without a version it is kept for minutes.
      updatedAt: '',
    },
    'whole',
  );
  const size = width && height ? ` width="${width}" height="${height}"` : '';
  const image = `<img src="${src}" alt="${picture.alt}"${size} loading="lazy" decoding="async">`;
  if (sources.length === 0) return image;
  const choices = sources.map(
    ({ type, srcset }) => `<source type="${type}" srcset="${srcset}" sizes="${SIZES}">`,
  );
  return `<picture>${choices.join('')}${image}</picture>`;
}
