import { expect, test } from 'vitest';
import { resizeTextPictures } from '../../shared/text-pictures';

test('pictures in a text come in sizes and formats, and the rest of it stays as it is', () => {
  const text =
    '<p>1 &#x3C; 2</p><img src="/uploads/a_1.jpg" alt="a > &#x22;b&#x22;" width="700" height="350"><p>End</p>';
  const address = (width: number, format: string) => `/pictures/whole/${width}/a_1.jpg.${format}`;
  const [, sources, image] =
    /^<p>1 &#x3C; 2<\/p><picture>((?:<source [^>]+>){2})(<img .+)<\/picture><p>End<\/p>$/u.exec(
      resizeTextPictures(text),
    ) ?? [];
  expect(sources).toContain(
    `<source type="image/avif" srcset="${address(480, 'avif')} 480w, ${address(800, 'avif')} 700w" sizes="`,
  );
  expect(image).toBe(
    `<img src="${address(800, 'webp')}" alt="a > &#x22;b&#x22;" width="700" height="350" loading="lazy" decoding="async">`,
  );
});

test.each([
  ['<img src="/uploads/a.svg" alt="A" width="7" height="3">', '/uploads/a.svg'],
  ['<img src="/uploads/a.gif" alt="A" width="7" height="3">', '/uploads/a.gif'],
  ['<img src="/uploads/a.jpg" alt="A">', '/uploads/a.jpg'],
])('%s is shown as it was uploaded', (html, src) => {
  const shown = resizeTextPictures(html);
  expect(shown).not.toContain('<source');
  expect(shown).toContain(`<img src="${src}"`);
  expect(shown).toContain('loading="lazy"');
});
