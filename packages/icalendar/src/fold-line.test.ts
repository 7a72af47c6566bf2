import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLine } from './fold-line.js';

const encoder = new TextEncoder();

describe('foldLine', () => {
  it('leaves a line of 75 octets alone, and folds one of 76', () => {
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75));
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  });

  it('counts the space of a continuation', () => {
    expect(foldLine('x'.repeat(150))).toBe(
      `${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n ${'x'.repeat(1)}`,
    );
  });

  it('keeps the four octets of a character together', () => {
    expect(foldLine(`${'x'.repeat(72)}🤖`)).toBe(`${'x'.repeat(72)}\r\n 🤖`);
  });

  it('gives lines of at most 75 octets, whole characters, and the text when unfolded', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(anyText, (text) => {
        const line = text.replaceAll(/[\r\n]/g, '');
        const folded = foldLine(line);
        for (const part of folded.split('\r\n')) {
          expect(encoder.encode(part).length).toBeLessThanOrEqual(75);
          expect(part.isWellFormed()).toBe(true);
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
      }),
    );
  });
});
