/** How many tests or checks passed, and how many did not. */
export interface Tally {
  passed: number;
  failed: number;
}

/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  success: boolean;
  numTotalTests: number;
  numPassedTests: number;
}

/** The part of Playwright's JSON report that is counted. */
export interface PlaywrightReport {
  errors: unknown[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Something went wrong besides the tests that are counted, such as a file that does not load. */
function countTrouble(tally: Tally, trouble: boolean): Tally {
  return trouble && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** A skipped or unwritten test has not passed: it counts as failed. So does a run without any test. */
export function tallyVitest(report: VitestReport): Tally {
  const tally = {
    passed: report.numPassedTests,
    failed: report.numTotalTests - report.numPassedTests,
  };
  return countTrouble(tally, !report.success || report.numTotalTests === 0);
}

/** A skipped test, and one that passed only when tried again, count as failed. So does a run without any test. */
export function tallyPlaywright({ errors, stats }: PlaywrightReport): Tally {
  const tally = { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
  return countTrouble(tally, errors.length > 0 || stats.expected === 0);
}

/** The sum of all tallies. */
export function addTallies(tallies: Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

/** The last line of `npm test`. */
export function summarize({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}
