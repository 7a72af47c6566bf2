import { describe, expect, it } from 'vitest';
import { addTallies, summarize, tallyPlaywright, tallyVitest } from '../tally.ts';

describe('tallyVitest', () => {
  it('counts what passed and what failed', () => {
    const report = { success: false, numTotalTests: 5, numPassedTests: 3 };
    expect(tallyVitest(report)).toEqual({ passed: 3, failed: 2 });
  });

  it('counts a skipped test as failed', () => {
    const report = { success: true, numTotalTests: 4, numPassedTests: 3 };
    expect(tallyVitest(report)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a file that does not load as one failure', () => {
    const report = { success: false, numTotalTests: 3, numPassedTests: 3 };
    expect(tallyVitest(report)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a run without tests as one failure', () => {
    const report = { success: true, numTotalTests: 0, numPassedTests: 0 };
    expect(tallyVitest(report)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('tallyPlaywright', () => {
  it('counts flaky and skipped tests as failed', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 2, skipped: 3 };
    expect(tallyPlaywright({ errors: [], stats })).toEqual({ passed: 7, failed: 6 });
  });

  it('counts an error outside the tests as one failure', () => {
    const stats = { expected: 7, unexpected: 0, flaky: 0, skipped: 0 };
    expect(tallyPlaywright({ errors: ['no server'], stats })).toEqual({ passed: 7, failed: 1 });
  });

  it('counts a run without tests as one failure', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(tallyPlaywright({ errors: [], stats })).toEqual({ passed: 0, failed: 1 });
  });
});

describe('summarize', () => {
  it('adds up in one line', () => {
    const total = addTallies([
      { passed: 1, failed: 0 },
      { passed: 20, failed: 3 },
    ]);
    expect(summarize(total)).toBe('21 passed, 3 failed');
    expect(summarize(addTallies([]))).toBe('0 passed, 0 failed');
  });
});
