import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as portuguese } from '@orama/stopwords/portuguese';
import type { Language } from 'languages';
import { foldWord } from './words.js';

const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  // The list has "an" and lacks "a".
  en: new Set(['a', ...english].map(foldWord)),
  pt: new Set(portuguese.map(foldWord)),
};

/** Tells whether a folded word says nothing by itself in `language`: "the", "dos". */
export function isStopWord(folded: string, language: Language): boolean {
  return stopWords[language].has(folded);
}
