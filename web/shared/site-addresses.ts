import { defaultLanguage, type Language, prefixedLanguages } from 'languages';

/** Gives a path its language's prefix: "/pt/events" for "/events". */
export function prefixLanguage(language: string, path: string): string {
  return language === defaultLanguage ? path : `/${language}${path}`;
}

/** Gives the absolute address of a page in a language: the home page of another one is "/pt". */
export function pageAddress(siteUrl: string, language: string, path: string): string {
  return new URL(prefixLanguage(language, path).replace(/(?<=.)\/$/u, ''), siteUrl).href;
}

/** Tells the language of a path by its prefix, and the path without it. */
export function splitLanguage(path: string): { language: Language; path: string } {
  for (const language of prefixedLanguages) {
    if (path.startsWith(`/${language}/`))
      return { language, path: path.slice(language.length + 1) };
  }
  return { language: defaultLanguage, path };
}

/**
 * Makes an address absolute that an editor or the CMS wrote: http, https, or a path of this site.
 * Undefined for anything else, `javascript:` and its like above all.
 */
export function toAbsoluteAddress(
  address: string | null | undefined,
  siteUrl: string,
): string | undefined {
  if (!address) return undefined;
  const isPath = /^\/(?![/\\])/u.test(address);
  const url = URL.parse(address, isPath ? siteUrl : undefined);
  return url && /^https?:$/u.test(url.protocol) ? url.href : undefined;
}
