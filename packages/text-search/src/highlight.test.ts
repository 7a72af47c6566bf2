import { describe, expect, test } from 'vitest';
import { excerpt, hasAllWords, markMatches, matchWords, type TextPart } from './highlight.js';
import { readQuestion } from './question.js';

/** The text of parts, with what matches in brackets. */
function print(parts: TextPart[]): string {
  return parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
}

const asked = (query: string, language: 'en' | 'pt' = 'en') =>
  matchWords(readQuestion(query), language);

describe('what matches', () => {
  test.each([
    ['The cluster’s Robots, robotics.', 'robot', 'The cluster’s [Robots], [robotics].'],
    ['The end of the fair', 'the fair', 'The end of the [fair]'],
    ['To be or not to be', 'to be', '[To] [be] or not [to] [be]'],
    ['<b>fair</b> & "fair"', '<fair>', '<b>[fair]</b> & "[fair]"'],
    ['R\u0301obots', 'robots', '[R\u0301obots]'],
    ['', 'robot', ''],
  ])('in "%s" for "%s"', (text, query, printed) => {
    expect(print(markMatches(text, asked(query)))).toBe(printed);
  });

  test('takes the last word alone for a beginning, from three letters on', () => {
    expect(print(markMatches('Manufacture manufactory', asked('manuf')))).toBe(
      '[Manufacture] [manufactory]',
    );
    expect(print(markMatches('Manufacture fair', asked('manuf fair')))).toBe('Manufacture [fair]');
    expect(print(markMatches('Manufacture', asked('ma')))).toBe('Manufacture');
  });
});

describe('an excerpt', () => {
  const filler = 'nothing of note '.repeat(40);

  test('is the text itself when that is short, else its beginning', () => {
    expect(print(excerpt(['Short.', 'Other'], asked('x')))).toBe('Short.');
    expect(print(excerpt([filler], asked('x')))).toMatch(/^nothing .{180,220} (note|of|nothing)…$/);
    expect(excerpt(['', ''], asked('x'))).toEqual([]);
  });

  test('shows the piece with the most matches, at whole words', () => {
    const text = `${filler}one fair\n\n${filler}fair and fairs ${filler}`;
    const printed = print(excerpt(['Summary', text], asked('fair')));
    expect(printed).toMatch(/^…(nothing|of|note) .* \[fair\] and \[fairs\] .*(nothing|of|note)…$/);
    expect(printed.length).toBeLessThan(240);
  });

  test('prefers an earlier text in which something matches', () => {
    expect(print(excerpt(['A fair.', 'Fair fair fair.'], asked('fair')))).toBe('A [fair].');
  });

  test('cuts no character of a text without spaces in two', () => {
    const printed = print(excerpt(['🤖'.repeat(1000)], asked('x')));
    expect(printed.isWellFormed()).toBe(true);
    expect(printed.endsWith('…')).toBe(true);
  });
});

describe('a text with all words', () => {
  test.each([
    ['the robots of a cluster', true],
    ['clusters robot', true],
    ['robots fair', false],
    ['the', true],
    ['of', false],
    ['...', false],
  ])('of "%s": %s', (question, found) => {
    const texts = ['The cluster’s news.', 'A robot.'];
    expect(hasAllWords(texts, readQuestion(question), 'en')).toBe(found);
  });
});
