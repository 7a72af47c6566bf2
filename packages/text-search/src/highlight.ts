import type { Language } from 'languages';
import { dropStopWords, readAsked, type AskedWord } from './question.js';
import { stemWord } from './stem.js';
import { findWords } from './words.js';

/** A stretch of a text that matches what was asked for, or does not. */
export interface TextPart {
  text: string;
  isMatch: boolean;
}

/** Tells whether a word of a text is one that was asked for. */
export type WordMatcher = (word: string) => boolean;

const EXCERPT_LENGTH = 220;
/** How much of an excerpt stands before the first match in it. */
const LEAD_LENGTH = 60;

/** Makes the matcher of a question for texts in `language`: the same stems that the databases compare. */
export function matchWords(question: readonly AskedWord[], language: Language): WordMatcher {
  const asked = dropStopWords(question, language).map((word) => readAsked(word, language));
  const stems = new Set(asked.map(({ stem }) => stem));
  const beginnings = asked.flatMap(({ beginning }) => beginning ?? []);
  return (word) => {
    const { stem, folded } = stemWord(word, language);
    return stems.has(stem) || beginnings.some((beginning) => folded.startsWith(beginning));
  };
}

/** Tells whether each word of a question that says something in `language` is in one of the texts; of none nothing has all. */
export function hasAllWords(
  texts: readonly string[],
  question: readonly AskedWord[],
  language: Language,
): boolean {
  const words = texts.flatMap((text) => [...findWords(text)]);
  return (
    question.length > 0 &&
    dropStopWords(question, language)
      .map((asked) => matchWords([asked], language))
      .every((isMatch) => words.some(({ word }) => isMatch(word)))
  );
}

/** Splits a text, of which nothing is lost, at the words that match. */
export function markMatches(text: string, isMatch: WordMatcher): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const { word, start, end } of findWords(text)) {
    if (!isMatch(word)) continue;
    if (start > done) parts.push({ text: text.slice(done, start), isMatch: false });
    parts.push({ text: word, isMatch: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), isMatch: false });
  return parts;
}

/**
 * Cuts a piece of some 220 characters out of the first of the texts in which a word matches, where the
 * most of them do, at whole words and with an ellipsis where something is left out; else the beginning
 * of the first text.
 */
export function excerpt(texts: readonly string[], isMatch: WordMatcher): TextPart[] {
  const lines = texts.map((text) => text.replaceAll(/\s+/gu, ' ').trim()).filter(Boolean);
  for (const line of lines) {
    const start = findBestStart(line, isMatch);
    if (start !== undefined) return markMatches(cut(line, start), isMatch);
  }
  return markMatches(cut(lines[0] ?? '', 0), isMatch);
}

/** Finds where an excerpt of a text begins that shows the most matches; undefined when there are none. */
function findBestStart(text: string, isMatch: WordMatcher): number | undefined {
  const starts = [...findWords(text)].filter(({ word }) => isMatch(word)).map(({ start }) => start);
  let best: { start: number; shown: number } | undefined;
  let next = 0;
  for (const [index, start] of starts.entries()) {
    while (next < starts.length && (starts[next] ?? 0) < start + EXCERPT_LENGTH - LEAD_LENGTH) {
      next += 1;
    }
    if (!best || next - index > best.shown) best = { start, shown: next - index };
  }
  return best && Math.max(0, best.start - LEAD_LENGTH);
}

function cut(text: string, from: number): string {
  if (text.length <= EXCERPT_LENGTH) return text;
  const first = from === 0 ? 0 : findFirst(text, from);
  const last = findLast(text, first);
  // A text without spaces may be cut within a character of two units.
  const shown = text.slice(first, last).replaceAll(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
  return `${first > 0 ? '…' : ''}${shown}${last < text.length ? '…' : ''}`;
}

/** Where the first whole word from an index on begins; the index itself in a text without spaces. */
function findFirst(text: string, from: number): number {
  const space = text.indexOf(' ', from - 1);
  return space === -1 || space > from + LEAD_LENGTH / 2 ? from : space + 1;
}

/** Where the last whole word of an excerpt ends. */
function findLast(text: string, first: number): number {
  const end = first + EXCERPT_LENGTH;
  if (end >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end);
  return space > first ? space : end;
}
