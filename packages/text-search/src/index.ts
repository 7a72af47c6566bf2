export {
  excerpt,
  hasAllWords,
  markMatches,
  matchWords,
  type TextPart,
  type WordMatcher,
} from './highlight.js';
export { type AskedWord, dropStopWords, readAsked, readQuestion } from './question.js';
export { type Stemmed, stemWord } from './stem.js';
export { findWords, type TextWord } from './words.js';
