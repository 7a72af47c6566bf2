import { expect, test } from 'vitest';
import { drawTile, TILE } from '../../shared/azulejo';

const seeds = [1, 2, 3, 4, 'PRODUTECH', 'amb-2024-stuttgart', 'ação', ''] as const;

function listCoordinates(path: string): number[] {
  return (path.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number);
}

test.each(seeds)('the tile of %j is drawn alike each time', (seed) => {
  expect(drawTile(seed)).toEqual(drawTile(seed));
});

test.each(seeds)('the tile of %j stays in its place', (seed) => {
  const { motif, detail } = drawTile(seed);
  for (const path of [motif, detail]) {
    expect(path).toMatch(/^M[-MLQAZahv\d. ]+Z$/u);
    // What lies on an edge belongs to two tiles, and so reaches a little beyond.
    for (const value of listCoordinates(path)) expect(Math.abs(value)).toBeLessThan(TILE + 6);
  }
});

test('the four axes have four different tiles', () => {
  expect(new Set([1, 2, 3, 4].map((position) => drawTile(position).motif)).size).toBe(4);
});
