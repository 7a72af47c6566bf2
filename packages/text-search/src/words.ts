/** A word of a text, and where it stands in it. */
export interface TextWord {
  word: string;
  /** Index of its first UTF-16 unit. */
  start: number;
  /** Index after its last one. */
  end: number;
}

/** Letters with their marks and digits; an apostrophe only between them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** Finds the words of a text, in order. */
export function* findWords(text: string): Generator<TextWord> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    yield { word, start: index, end: index + word.length };
  }
}

/** What is left of a word without case, accents and the genitive's ending: "Inovação" is "inovacao". */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
