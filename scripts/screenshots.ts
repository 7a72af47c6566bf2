// The pictures of the README: on a fixed day, so that taking them again gives the same ones.
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { root } from './paths.ts';
import { addressOf } from './servers.ts';
import { findFreePort, withTemporarySystem } from './temporary-system.ts';

const pages = [
  { name: 'about', path: '/about', height: 1500 },
  { name: 'month', path: '/events/2024/09', height: 1700 },
];

async function takeScreenshots(origin: string): Promise<void> {
  // Playwright is there only once the dependencies are installed.
  const { chromium } = await import('@playwright/test');
  const { bringChromium, chromiumArguments } = await import('./chromium.ts');
  const browser = await chromium.launch({
    executablePath: bringChromium(),
    args: chromiumArguments,
  });
  const page = await browser.newPage({
    colorScheme: 'light',
  });
  for (const { name, path, height } of pages) {
    await page.setViewportSize({ width: 1440, height });
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(root, 'docs/images', `${name}.png`) });
    console.log(`docs/images/${name}.png`);
  }
  await browser.close();
}

await runCommand(async (stop) => {
  const env = {
    ...process.env,
    NOW: '2024-09-17T09:00:00Z',
    WEB_PORT: String(await findFreePort()),
    CMS_PORT: String(await findFreePort()),
  };
  await withTemporarySystem(env, stop, async ({ host, webPort }) =>
    takeScreenshots(addressOf(host, webPort)),
  );
});
