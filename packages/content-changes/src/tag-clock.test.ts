import { expect, test } from 'vitest';
import { TagClock } from './tag-clock.js';

test('what was made before a change of what it rests on is old', () => {
  const clock = new TagClock();
  const made = clock.read();
  expect(clock.hasChangedSince(made, ['event:a', 'list:axes'])).toBe(false);
  clock.change(['event:b']);
  expect(clock.hasChangedSince(made, ['event:a', 'list:axes'])).toBe(false);
  clock.change(['event:a', 'list:events']);
  expect(clock.hasChangedSince(made, ['event:a', 'list:axes'])).toBe(true);
  expect(clock.hasChangedSince(clock.read(), ['event:a'])).toBe(false);
});

test('a change of everything makes all old, also what rests on nothing', () => {
  const clock = new TagClock();
  const made = clock.read();
  clock.change(['*']);
  expect(clock.hasChangedSince(made, [])).toBe(true);
  expect(clock.hasChangedSince(clock.read(), [])).toBe(false);
});

test('what was taken down is told apart from what has changed', () => {
  const clock = new TagClock();
  const made = clock.read();
  clock.change(['slug:event:a', '*']);
  expect(clock.hasGoneSince(made, ['slug:event:a'])).toBe(false);
  clock.change(['slug:event:a', 'gone:slug:event:a']);
  expect(clock.hasGoneSince(made, ['list:events'])).toBe(false);
  expect(clock.hasGoneSince(made, ['list:events', 'slug:event:a'])).toBe(true);
  expect(clock.hasGoneSince(clock.read(), ['slug:event:a'])).toBe(false);
  clock.change(['*', 'gone:*']);
  expect(clock.hasGoneSince(made, [])).toBe(true);
});

test('more tags than are told apart make all old rather than too little', () => {
  const clock = new TagClock();
  const made = clock.read();
  clock.change(['event:first']);
  for (let n = 0; n <= 50_000; n += 1) clock.change([`event:${n}`]);
  expect(clock.hasChangedSince(made, ['event:first'])).toBe(true);
  expect(clock.hasChangedSince(made, ['event:never'])).toBe(true);
  expect(clock.hasGoneSince(made, ['event:never'])).toBe(true);
});

test('a clock made from another one tells the same', () => {
  const clock = new TagClock();
  clock.change(['event:a']);
  const copy = new TagClock(clock.save());
  expect(copy.read()).toBe(1);
  expect(copy.hasChangedSince(0, ['event:a'])).toBe(true);
  expect(copy.hasChangedSince(1, ['event:a'])).toBe(false);
});
