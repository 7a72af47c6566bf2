import { expect, test } from 'vitest';
import { readSwipe } from './swipe.js';

test.each([
  ['far to the left', -60, 10, 'left'],
  ['far to the right', 60, -10, 'right'],
  ['not far', -40, 0, undefined],
  ['down', 10, 200, undefined],
  ['across while scrolling', -80, 60, undefined],
  ['nowhere', 0, 0, undefined],
] as const)('a finger that goes %s', (_way, across, along, swipe) => {
  expect(readSwipe({ x: 200, y: 300 }, { x: 200 + across, y: 300 + along })).toBe(swipe);
});
