import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readTail, startChild, waitForStop } from './children.ts';
import { runCommand } from './command.ts';
import { Mistake } from './mistake.ts';
import { cache, root, runtimeBin } from './paths.ts';
import { secondsSince } from './progress.ts';
import { buildPackages, buildServers, installDependencies, type SetupStep } from './setup.ts';
import { findFreePort, keepTestVariables } from './temporary-system.ts';
import { addTallies, summarize, tallyPlaywright, tallyVitest, type Tally } from './tally.ts';

const logs = join(cache, 'test');

interface Check {
  name: string;
  run(stop: AbortSignal): Promise<Tally>;
}

/** Nothing of the user's own set-up, and a zone that is neither UTC nor Lisbon. */
function testEnvironment(): NodeJS.ProcessEnv {
  return { ...keepTestVariables(process.env), TZ: 'Pacific/Chatham', CI: '1', NO_COLOR: '1' };
}

function logOf(name: string): string {
  return join(logs, `${name.replaceAll(' ', '-')}.log`);
}

async function runTool(
  name: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  stop: AbortSignal,
): Promise<boolean> {
  const pnpm = join(runtimeBin, 'pnpm');
  const tool = startChild(name, pnpm, args, {
    cwd: root,
    env: { ...testEnvironment(), ...env },
    logFile: logOf(name),
  });
  const how = await Promise.race([tool.ended, waitForStop(stop)]);
  stop.throwIfAborted();
  return how === 'ended with code 0';
}

function setup(step: SetupStep): Check {
  return {
    name: step.label,
    run: async (stop) => {
      await step.run(stop);
      return { passed: 1, failed: 0 };
    },
  };
}

/** A check that is one: it passes or it fails. */
function check(name: string, ...args: string[]): Check {
  return {
    name,
    run: async (stop) =>
      (await runTool(name, args, {}, stop)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
  };
}

/** Runs tests that write a JSON report, and counts them; a run that leaves no report counts as one failure. */
function countedTests<Report>(
  name: string,
  tally: (report: Report) => Tally,
  prepare: (reportFile: string) => Promise<{ args: string[]; env?: NodeJS.ProcessEnv }>,
): Check {
  return {
    name,
    run: async (stop) => {
      const reportFile = join(logs, `${name.replaceAll(' ', '-')}.json`);
      const { args, env = {} } = await prepare(reportFile);
      const succeeded = await runTool(name, args, env, stop);
      const report = await readFile(reportFile, 'utf8').catch(() => undefined);
      if (!report) return { passed: 0, failed: 1 };
      const counted = tally(JSON.parse(report) as Report);
      return succeeded || counted.failed > 0 ? counted : { ...counted, failed: 1 };
    },
  };
}

function vitest(name: string, ...args: string[]): Check {
  return countedTests(name, tallyVitest, async (reportFile) => ({
    args: [...args, '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
  }));
}

const browserTests = countedTests('browser tests', tallyPlaywright, async (reportFile) => {
  // Playwright is there only once the dependencies are installed.
  const { bringChromium } = await import('./chromium.ts');
  return {
    args: ['--filter', 'web', 'run', 'test:e2e', '--reporter=list,json'],
    env: {
      CHROMIUM_PATH: bringChromium(testEnvironment()),
      PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
      WEB_PORT: String(await findFreePort()),
      CMS_PORT: String(await findFreePort()),
    },
  };
});

const checks: Check[] = [
  setup(buildPackages),
  setup(buildServers),
  check('format', 'exec', 'oxfmt', '--check'),
  check('lint', 'exec', 'oxlint', '--deny-warnings'),
  check('unused code', 'exec', 'knip'),
  check('generated files', '--filter', 'cms', 'run', 'schema:check'),
  check('released schema', '--filter', 'graphql-client', 'run', 'schema:check'),
  check('types of the scripts', 'run', 'types'),
  check('types of the packages', '--recursive', '--workspace-concurrency=1', 'run', 'types'),
  vitest('unit tests', 'exec', 'vitest', 'run'),
  vitest('CMS tests', '--filter', 'cms', 'run', 'test'),
  vitest('site tests', '--filter', 'web', 'run', 'test'),
  browserTests,
];

async function runCheck({ name, run }: Check, stop: AbortSignal): Promise<Tally> {
  const started = Date.now();
  let tally: Tally = { passed: 0, failed: 1 };
  try {
    tally = await run(stop);
  } catch (error) {
    stop.throwIfAborted();
    console.log(error instanceof Mistake ? error.message : error);
  }
  if (tally.failed > 0 && existsSync(logOf(name))) {
    console.log(`${readTail(logOf(name), 200)}\n(all of it is in ${logOf(name)})`);
  }
  console.log(
    `${tally.failed ? 'FAILED' : 'ok    '}  ${name}: ${summarize(tally)} (${secondsSince(started)} s)`,
  );
  return tally;
}

await runCommand(async (stop) => {
  await rm(logs, { recursive: true, force: true });
  const tallies: Tally[] = [await runCheck(setup(installDependencies), stop)];
  // Nothing else can run without the dependencies; all else is tried, whatever failed before.
  if (tallies[0]?.failed === 0) {
    for (const each of checks) tallies.push(await runCheck(each, stop));
  }
  const total = addTallies(tallies);
  console.log(summarize(total));
  return total.failed === 0 ? 0 : 1;
});
