import type { Language } from 'languages';
import { stemWord } from './stem.js';
import { isStopWord } from './stop-words.js';
import { findWords } from './words.js';

/** What is asked for beyond these is cut off: nobody types it. */
const MAX_CHARACTERS = 200;
const MAX_WORDS = 32;
/** Shorter ones begin too many words. */
const MIN_BEGINNING = 3;

/** A word of a question. */
export interface AskedWord {
  word: string;
  /** Whether it may be the beginning of the word that is meant: the last one, perhaps not typed to its end. */
  isBeginning: boolean;
}

/** Reads the words of a question, each once; whatever else stands in it is passed over. */
export function readQuestion(text: string): AskedWord[] {
  const words = [...findWords([...text].slice(0, MAX_CHARACTERS).join(''))].slice(0, MAX_WORDS);
  const unique = [...new Set(words.map(({ word }) => word))];
  return unique.map((word) => ({ word, isBeginning: word === words.at(-1)?.word }));
}

/** Leaves those that say something in `language`; all of them when none does. */
export function dropStopWords(words: readonly AskedWord[], language: Language): AskedWord[] {
  const telling = words.filter(
    ({ word }) => !isStopWord(stemWord(word, language).folded, language),
  );
  return telling.length > 0 ? telling : [...words];
}

/** The stem that an asked word is found by, and what words may begin with to be found too. */
export function readAsked(
  { word, isBeginning }: AskedWord,
  language: Language,
): { stem: string; beginning: string | null } {
  const { stem, folded } = stemWord(word, language);
  return { stem, beginning: isBeginning && folded.length >= MIN_BEGINNING ? folded : null };
}
