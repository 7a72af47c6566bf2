/** A page in one of its languages. */
export interface PageAddress {
  language: string;
  /** Absolute. */
  address: string;
}

/**
 * Lists the alternate links of a page that is there in several languages, with the default one, or
 * else the first, for readers of any other (`x-default`). A page in one language has none.
 */
export function listAlternates(pages: readonly PageAddress[], defaultLanguage: string) {
  const fallback = pages.find(({ language }) => language === defaultLanguage) ?? pages[0];
  if (!fallback || pages.length < 2) return [];
  return [...pages, { ...fallback, language: 'x-default' }].map(({ language, address }) => ({
    rel: 'alternate' as const,
    hreflang: language,
    href: address,
  }));
}
