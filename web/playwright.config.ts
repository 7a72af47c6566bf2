import { defineConfig } from '@playwright/test';
import { bringChromium, chromiumArguments } from '../scripts/chromium.ts';
import { siteToken } from './test/e2e/site-token.ts';
import { testsNow } from './test/e2e/tests-now.ts';

const webPort = process.env.WEB_PORT ?? '3100';
const cmsPort = process.env.CMS_PORT ?? '3137';

/** Browser tests against the built system, served from a temporary folder by the repository's own scripts. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: '../.cache/browser-tests',
  // The same on each system: what is read out does not depend on it.
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  // Two cores: the CMS, the site and one browser fill them.
  workers: 1,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  // A page of the admin panel loads for longer than five seconds where two cores are busy.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${webPort}`,
    // A visitor far from both UTC and Lisbon: what the server rendered must not shift.
    timezoneId: 'Pacific/Chatham',
    locale: 'en-GB',
    // A click that is aimed at what is still growing lands beside it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: bringChromium(), args: chromiumArguments },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `exec node ../scripts/serve-for-tests.ts`,
    url: `http://127.0.0.1:${webPort}/readyz`,
    env: {
      WEB_PORT: webPort,
      CMS_PORT: cmsPort,
      SEED: 'demo',
      // A day that does not pass.
      NOW: testsNow,
      // Other servers of the site ask the same CMS.
      SITE_SERVICE_TOKEN: siteToken,
      // Requests of tests say themselves from where they come, so that none meets the limits of another.
      TRUSTED_PROXIES: '1',
    },
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
