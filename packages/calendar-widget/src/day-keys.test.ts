import { describe, expect, test } from 'vitest';
import { moveDay } from './day-keys.js';

function press(keys: string) {
  const names = keys.split('+');
  return {
    key: names.at(-1) ?? '',
    shiftKey: names.includes('Shift'),
    altKey: names.includes('Alt'),
    ctrlKey: names.includes('Control'),
    metaKey: names.includes('Meta'),
  };
}

describe('keys of the day grid', () => {
  // September 2024 begins on a Sunday and ends on a Monday.
  test.each([
    ['ArrowLeft', '2024-09-17', '2024-09-16'],
    ['ArrowRight', '2024-09-17', '2024-09-18'],
    ['ArrowUp', '2024-09-17', '2024-09-10'],
    ['ArrowDown', '2024-09-17', '2024-09-24'],
    ['ArrowLeft', '2024-09-01', '2024-08-31'],
    ['ArrowRight', '2024-12-31', '2025-01-01'],
    ['ArrowDown', '2024-09-30', '2024-10-07'],
    ['Home', '2024-09-17', '2024-09-16'],
    ['End', '2024-09-17', '2024-09-22'],
    ['Home', '2024-09-16', '2024-09-16'],
    ['Home', '2024-09-01', '2024-09-01'],
    ['End', '2024-09-30', '2024-09-30'],
    ['End', '2024-09-01', '2024-09-01'],
    ['PageUp', '2024-03-31', '2024-02-29'],
    ['PageDown', '2024-09-17', '2024-10-17'],
    ['Shift+PageUp', '2024-02-29', '2023-02-28'],
    ['Shift+PageDown', '2024-09-17', '2025-09-17'],
  ])('%s from %s leads to %s', (keys, from, to) => {
    expect(moveDay(from, press(keys))).toBe(to);
  });

  test.each([
    'Tab',
    'Enter',
    ' ',
    'a',
    'Alt+ArrowLeft',
    'Control+Home',
    'Meta+ArrowRight',
    'Shift+ArrowRight',
  ])('%s is left to the browser', (keys) => {
    expect(moveDay('2024-09-17', press(keys))).toBeUndefined();
  });
});
