import { isLanguage, type Language } from 'languages';
import { type HandbookPage, handbookPages, handbookPath } from './handbook';

/** Width and height of share images in pixels: what every network takes. */
export const shareImageSize = { width: 1200, height: 630 } as const;

/** The pages that the site has whatever its content is. */
const fixedPages = [
  '/about',
  '/association',
  '/axes',
  '/outcomes',
  '/events',
  '/events/past',
  '/developers',
  '/embed',
  '/privacy',
  '/accessibility',
] as const;

export type FixedPage = (typeof fixedPages)[number];

/** What a share image is of. */
export type ShareSubject =
  | { kind: 'site' }
  | { kind: 'page'; path: FixedPage }
  | { kind: 'handbook'; page: HandbookPage }
  | { kind: 'axis' | 'event'; slug: string }
  | { kind: 'month'; month: string; date: string | null };

/** Tells what the share image of a page is of, by its path without language; null if there is none. */
function readShareSubject(path: string): ShareSubject | null {
  if (path === '/' || path === '') return { kind: 'site' };
  const fixed = fixedPages.find((page) => page === path);
  if (fixed) return { kind: 'page', path: fixed };
  const handbook = handbookPages.find((page) => handbookPath(page) === path);
  if (handbook) return { kind: 'handbook', page: handbook };
  const [, kind, slug] = /^\/(axes|event)\/([\w.~-]{1,255})$/u.exec(path) ?? [];
  if (slug) return { kind: kind === 'axes' ? 'axis' : 'event', slug };
  const [, year, month, day] = /^\/events\/(\d{4})\/(\d\d)(?:\/(\d\d))?$/u.exec(path) ?? [];
  if (!year) return null;
  return {
    kind: 'month',
    month: `${year}-${month}`,
    date: day ? `${year}-${month}-${day}` : null,
  };
}

/** Writes the path of a page's share image; that of the site for a page that has none of its own. */
export function writeShareImagePath(language: string, path: string): string {
  const own = readShareSubject(path) && path !== '/' ? path : '';
  return `/share/${language}${own}.png`;
}

/** Reads the path of a share image; null if it is no such path. */
export function readShareImagePath(
  path: string,
): { language: Language; subject: ShareSubject } | null {
  const [, code, page = ''] = /^\/share\/(\w+)(\/.+)?\.png$/u.exec(path) ?? [];
  const subject = readShareSubject(page);
  return isLanguage(code) && subject ? { language: code, subject } : null;
}
