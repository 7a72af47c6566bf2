import {
  excerpt,
  hasAllWords,
  markMatches,
  matchWords,
  readQuestion,
  type WordMatcher,
} from 'text-search';
import type { Language } from 'languages';
import type { SearchResult } from '~/utils/search-results';

interface SiteText {
  path: string;
  language: Language;
  title: string;
  /** Its description, then its parts as plain text. */
  texts: string[];
}

/**
 * Finds the site's own Markdown pages that have all words of `text`, in the page's language or, of
 * those that are not there in it, in the default one; by title first.
 */
export async function useTextSearch(text: string): Promise<SearchResult[]> {
  const { locale, defaultLocale } = useI18n();
  const question = readQuestion(text);
  if (question.length === 0) return [];
  const addresses = useRuntimeConfig().public;
  const { data, error } = await useAsyncData(`texts:${locale.value}`, () =>
    listTexts([locale.value, defaultLocale], addresses),
  );
  if (error.value) throw error.value;
  return (data.value ?? [])
    .filter(({ title, texts, language }) => hasAllWords([title, ...texts], question, language))
    .map((found) => toResult(found, matchWords(question, found.language)))
    .toSorted((one, other) => Number(isTitled(other)) - Number(isTitled(one)));
}

function toResult({ path, language, title, texts }: SiteText, isMatch: WordMatcher): SearchResult {
  return {
    kind: 'page',
    path,
    language,
    titleParts: markMatches(title, isMatch),
    excerpt: excerpt(texts, isMatch),
    occurrence: null,
  };
}

function isTitled({ titleParts }: Pick<SearchResult, 'titleParts'>): boolean {
  return titleParts.some(({ isMatch }) => isMatch);
}

/** Lists the texts of the site, each in the first of the languages that it is there in. */
async function listTexts(
  languages: readonly Language[],
  addresses: InstallationAddresses,
): Promise<SiteText[]> {
  const texts = new Map<string, SiteText>();
  for (const language of new Set(languages)) {
    for (const text of await listTextsIn(language, addresses)) {
      if (!texts.has(text.path)) texts.set(text.path, text);
    }
  }
  return [...texts.values()];
}

async function listTextsIn(
  language: Language,
  addresses: InstallationAddresses,
): Promise<SiteText[]> {
  const pages = await queryCollection(`pages_${language}`)
    .select('path', 'title', 'description', 'body')
    .all();
  return pages.map(({ path, title, description, body }) => {
    const texts = [description, ...listTextParts(body)].map((text) =>
      fillAddresses(text, addresses),
    );
    return { path, language, title, texts };
  });
}
