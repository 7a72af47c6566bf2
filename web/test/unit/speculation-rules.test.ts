import { expect, test } from 'vitest';
import { speculationRules } from '../../shared/speculation-rules';

test('the one inline script of a page takes 1 kB at most', () => {
  expect(JSON.parse(speculationRules)).toHaveProperty('prefetch');
  expect(new TextEncoder().encode(speculationRules).length).toBeLessThanOrEqual(1024);
});
