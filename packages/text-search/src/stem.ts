import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemPortuguese } from '@orama/stemmers/portuguese';
import type { Language } from 'languages';
import { foldWord } from './words.js';

/** Endings that are rewritten before a word is stemmed; the first that a word has applies. */
type Endings = readonly (readonly [ending: RegExp, rewritten: string])[];

/** British and American spellings are one word; both write "precise" and "concise" alike. */
const englishEndings: Endings = [
  [/(?<=.{4})(?<!^(?:prec|conc))is(e|ed|er|ers|es|ing|ation|ational|ations)$/, 'iz$1'],
];

/**
 * Snowball's Portuguese stemmer leaves some plurals apart from their singular ("-ões" from "-ão",
 * "-ais" from "-al", "-is" from "-il"): they are made singular first, as the first step of the RSLP stemmer does
 * (Orengo and Huyck, 2001).
 */
const portugueseSingulars: Endings = [
  [/(?<=..)oes$/, 'ao'],
  [/(?<=..)ais$/, 'al'],
  [/(?<=..)eis$/, 'el'],
  [/(?<=..)(?<!her)ois$/, 'ol'],
  [/(?<=..)uis$/, 'ul'],
  [/(?<=.[^aeou])is$/, 'el'],
  [/(?<=^(?:gr|irm|m))aos$/, 'ao'],
  [/(?<=..)ns$/, 'm'],
  [/(?<=..)il$/, 'el'],
];

/** The accents by which Snowball knows its suffixes, which those who write without accents leave out. */
const portugueseAccents: Endings = [
  [/cao$/, 'ção'],
  [/avel$/, 'ável'],
  [/ivel$/, 'ível'],
  [/enci(as?)$/, 'ênci$1'],
];

const stemmers: Readonly<Record<Language, (folded: string) => string>> = {
  en: (folded) => stemEnglish(rewrite(folded, englishEndings)),
  pt: (folded) => stemPortuguese(rewrite(rewrite(folded, portugueseSingulars), portugueseAccents)),
};

function rewrite(word: string, endings: Endings): string {
  const found = endings.find(([ending]) => ending.test(word));
  return found ? word.replace(...found) : word;
}

/** A word without case and accents, and what it has in common with its inflected forms. */
export interface Stemmed {
  folded: string;
  stem: string;
}

/** Longer words are cut: nobody types them, and databases refuse to index them. */
const MAX_WORD_LENGTH = 60;
/** Stems are kept, since the same words come again and again; the store starts afresh when it is full. */
const MAX_KEPT = 50_000;
const kept = new Map<string, Stemmed>();

/** Folds and stems a word of a text in `language`. */
export function stemWord(word: string, language: Language): Stemmed {
  const key = `${language}:${word}`;
  const known = kept.get(key);
  if (known) return known;
  const folded = foldWord(word).slice(0, MAX_WORD_LENGTH);
  const stemmed = { folded, stem: foldWord(stemmers[language](folded)) };
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(key, stemmed);
  return stemmed;
}
