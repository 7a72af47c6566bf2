import { expect, it } from 'vitest';
import { readPerformancePage } from '../../bench/support/performance-page.ts';

it('docs/performance.md shows what the benches have measured last, and nothing else', () => {
  const { shown, measured } = readPerformancePage();
  expect(shown).toBe(measured);
});
