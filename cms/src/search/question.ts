import { dropStopWords, readAsked, type AskedWord } from 'text-search';
import { languages, type Language } from '../content';
import type { AskedToken, Expression } from './engine';
import { writeStemToken, writeWordToken } from './tokens';

/** Finds what has every word, in whichever language it is written. */
export function findAllOf(words: readonly AskedWord[]): Expression {
  return languages.map(({ code }) =>
    dropStopWords(words, code).map((word) => listTokens(word, code)),
  );
}

/** Finds what has the word, in whichever language it is written. */
export function findOne(word: AskedWord): Expression {
  return languages.map(({ code }) => [listTokens(word, code)]);
}

function listTokens(asked: AskedWord, language: Language): AskedToken[] {
  const { stem, beginning } = readAsked(asked, language);
  const tokens = [{ token: writeStemToken(stem, language), isBeginning: false }];
  if (beginning) tokens.push({ token: writeWordToken(beginning), isBeginning: true });
  return tokens;
}
