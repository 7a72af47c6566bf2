import { findWords, stemWord } from 'text-search';
import type { Language } from '../content';

/**
 * What the databases index is made of letters and digits of ASCII alone, beginning with a letter:
 * both take such a token for one word and leave it as it is.
 */
function encode(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/gu, (character) => `u${character.codePointAt(0)?.toString(16)}`);
}

/** The token of a stem, which has a language: the same letters are another stem in another one. */
export function writeStemToken(stem: string, language: Language): string {
  return encode(`${language}${stem}`);
}

/** The token of a word as it is written, for those that begin with what was typed (x: of no language). */
export function writeWordToken(folded: string): string {
  return encode(`x${folded}`);
}

/** The token that stands in what a question of this scope may find. */
export function writeScopeToken(scope: {
  locale: Language;
  associationId: string;
  visibility: string;
}): string {
  return encode(`in${scope.locale}${scope.associationId}${scope.visibility}`);
}

/** Writes the tokens of a text, each once. */
export function writeTokens(text: string, language: Language): string {
  const tokens = new Set<string>();
  for (const { word } of findWords(text)) {
    const { folded, stem } = stemWord(word, language);
    tokens.add(writeStemToken(stem, language));
    tokens.add(writeWordToken(folded));
  }
  return [...tokens].join(' ');
}
