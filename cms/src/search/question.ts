import { dropStopWords, readAsked, type AskedWord } from 'text-search';
import { languages, type Language } from '../content';
import type { AskedToken, Expression } from './engine';
import { writeStemToken, writeWordToken } from './tokens';

/** Finds what has every word, in whichever language it is written. */
export function findAllOf(words: readonly AskedWord[]): Expression {
  const alternatives = languages.map(({ code }) =>
    dropStopWords(words, code).map((word) => listTokens(word, code)),
  );
  if (alternatives.some(({ length }) => length > 1)) return alternatives;
  // A beginning is the same in every language, and costs much to look up.
  const tokens = new Map(alternatives.flat(2).map((asked) => [asked.token, asked]));
  return [[[...tokens.values()]]];
}

function listTokens(asked: AskedWord, language: Language): AskedToken[] {
  const { stem, beginning } = readAsked(asked, language);
  const tokens = [{ token: writeStemToken(stem, language), isBeginning: false }];
  if (beginning) tokens.push({ token: writeWordToken(beginning), isBeginning: true });
  return tokens;
}
