// The pictures of the README: on a fixed day, so that taking them again gives the same ones.
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { bringChromium, chromiumArguments } from './chromium.ts';
import { runCommand } from './command.ts';
import { root } from './paths.ts';
import { addressOf } from './servers.ts';
import { findFreePort, withTemporarySystem } from './temporary-system.ts';

const pages = { about: '/about', month: '/events/2024/09' };

async function takeScreenshots(origin: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: bringChromium(),
    args: chromiumArguments,
  });
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1100 },
    colorScheme: 'light',
  });
  for (const [name, path] of Object.entries(pages)) {
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
