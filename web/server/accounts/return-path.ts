import { accountPaths } from '../../shared/account-paths';
import { splitLanguage } from '../../shared/site-addresses';

const MOST_CHARACTERS = 1000;
// oxlint-disable-next-line no-control-regex -- these are what it is about
const PLAIN_PATH = /^\/(?!\/)[^\\\u0000-\u001F\u007F]*$/u;
/** Any host will do: a path that leaves it is none of the site's. */
const ANY_SITE = 'https://site.invalid';

/**
 * Reads where a visitor wants to be after log-in: a path of this site, with its query; null for all that
 * leads elsewhere, however it is written, and for the pages of log-in themselves.
 */
export function readReturnPath(value: string | undefined): string | null {
  if (!value || value.length > MOST_CHARACTERS || !isPlainPath(value)) return null;
  const url = URL.parse(value, ANY_SITE);
  // What parsing has made of it is what a browser would go to.
  if (url?.origin !== ANY_SITE || !isPlainPath(url.pathname)) return null;
  return isOfLogIn(url.pathname) ? null : `${url.pathname}${url.search}`;
}

/** One slash in front, no other after it, and nothing by which browsers are led astray; nor when decoded. */
function isPlainPath(value: string): boolean {
  const [path = ''] = value.split(/[?#]/u);
  const written = decodeWholly(path);
  return written !== null && [value, written].every((text) => PLAIN_PATH.test(text));
}

/** Decodes what may be encoded more than once; null for what cannot be decoded. */
function decodeWholly(value: string): string | null {
  let text = value;
  try {
    for (let before = ''; before !== text;) {
      before = text;
      text = decodeURIComponent(text);
    }
  } catch {
    return null;
  }
  return text;
}

function isOfLogIn(pathname: string): boolean {
  const { path } = splitLanguage(pathname);
  return path !== '/account' && accountPaths.some((own) => own === path);
}
