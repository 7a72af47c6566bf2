import {
  type AskedWord,
  dropStopWords,
  excerpt,
  hasAllWords,
  markMatches,
  matchWords,
} from 'text-search';
import type { Language } from 'languages';
import type { SearchResult } from './search-results';

/** A page of the site's own, in the language that there is of it. */
export interface SiteText {
  path: string;
  language: Language;
  title: string;
  /** Its description, then its parts as plain text. */
  texts: string[];
}

/** What the CMS has found of the same question. */
interface FoundEntries {
  counts: readonly { count: number }[];
  /** Words that no entry has together with the others. */
  leftOut: readonly string[];
}

interface FoundTexts {
  found: SiteText[];
  /** The words that they have. */
  words: AskedWord[];
  leftOut: string[];
}

/** Of a longer question the first ones alone are tried apart, as in the CMS. */
const MAX_WORDS_APART = 8;

/**
 * Finds the texts that have all words. Where neither they nor the entries have, words are left out as the CMS has done
 * for the entries; where it found none, those that stand in no text, then the commonest, until a text has the others.
 */
export function findTexts(
  texts: readonly SiteText[],
  question: readonly AskedWord[],
  language: Language,
  entries: FoundEntries,
): FoundTexts {
  const find = (words: AskedWord[], leftOut: string[]): FoundTexts => ({
    found: texts.filter((text) => hasAllWords([text.title, ...text.texts], words, text.language)),
    words,
    leftOut,
  });
  const complete = find([...question], []);
  if (complete.found.length > 0) return complete;
  if (entries.counts.some(({ count }) => count > 0)) {
    const kept = question.filter(({ word }) => !entries.leftOut.includes(word));
    return find(kept, [...entries.leftOut]);
  }
  const asked = dropStopWords(question, language);
  const counted = asked
    .slice(0, MAX_WORDS_APART)
    .map((word) => ({ word, count: find([word], []).found.length }));
  const kept = counted
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => one.count - other.count)
    .map(({ word }) => word);
  for (; kept.length > 0; kept.pop()) {
    const leftOut = asked.filter((word) => !kept.includes(word)).map(({ word }) => word);
    const inPart = find([...kept], leftOut);
    if (inPart.found.length > 0) return inPart;
  }
  return complete;
}

/** Makes results of texts, in which the words are marked: those with one in the title first. */
export function toTextResults({ found, words }: FoundTexts): SearchResult[] {
  return found
    .map(({ path, language, title, texts }): SearchResult => {
      const isMatch = matchWords(words, language);
      return {
        kind: 'page',
        path,
        language,
        titleParts: markMatches(title, isMatch),
        excerpt: excerpt(texts, isMatch),
        occurrence: null,
      };
    })
    .toSorted((one, other) => Number(isTitled(other)) - Number(isTitled(one)));
}

function isTitled({ titleParts }: SearchResult): boolean {
  return titleParts.some(({ isMatch }) => isMatch);
}
