import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { Mistake } from './mistake.ts';
import { findProgram, installWithApt, isProgram, runInstaller } from './programs.ts';

/** Chromium's arguments for tests: no sandbox (root has none in a container) and no calls home. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium on this machine: `CHROMIUM_PATH`, Playwright's own, or one on the PATH. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.CHROMIUM_PATH) {
    if (isProgram(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Mistake(
      `CHROMIUM_PATH is "${env.CHROMIUM_PATH}": it should be the path of a Chromium program.`,
    );
  }
  const own = chromium.executablePath();
  return isProgram(own) ? own : findProgram(programs, env);
}

function installWithPlaywright(): void {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  runInstaller(process.execPath, [cli, 'install', 'chromium']);
}

/** As `findChromium`, but installs one where there is none. Throws a Mistake that says how to get one. */
export function bringChromium(env: NodeJS.ProcessEnv = process.env): string {
  const found = findChromium(env);
  if (found) return found;
  for (const install of [installWithPlaywright, () => installWithApt('chromium')]) {
    install();
    const installed = findChromium(env);
    if (installed) return installed;
  }
  throw new Mistake(
    'The browser tests need Chromium, and none was found or could be installed: install it with `apt-get install chromium` or `npx playwright install chromium`, or set CHROMIUM_PATH to one.',
  );
}
