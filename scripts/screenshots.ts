// Pictures of every template in both languages, light and dark, on three widths, to be looked at; the
// best are the README's. On a fixed day, so that taking them again gives the same ones.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { runCommand } from './command.ts';
import { Mistake } from './mistake.ts';
import { cache, root } from './paths.ts';
import { addressOf } from './servers.ts';
import { templates, templatesInOtherStates } from './templates.ts';
import { findFreePort, testAdministrator, withTemporarySystem } from './temporary-system.ts';

const folder = join(cache, 'screenshots');
const gone = 'study-visit-to-an-automated-factory';

/** What is taken down first, so that a page says that it has gone. */
const gonePage = { name: 'gone', paths: { en: `/event/${gone}`, pt: `/pt/event/${gone}` } };
const pictured = [...templates, ...templatesInOtherStates, gonePage];

const languages = ['en', 'pt'] as const;
const themes = ['light', 'dark'] as const;
const widths = [360, 768, 1440];

/** The README's: the first screen of a template, as a window of that size shows it. */
const chosen = [
  { file: 'home.webp', path: '/', width: 1440, height: 1000, theme: 'light' },
  { file: 'month.webp', path: '/events/2024/09', width: 1440, height: 1200, theme: 'light' },
  { file: 'about.webp', path: '/pt/about', width: 1440, height: 1000, theme: 'dark' },
  {
    file: 'phone.webp',
    path: '/event/amb-2024-stuttgart',
    width: 360,
    height: 780,
    theme: 'light',
  },
] as const;

/** Takes the page as WebP, which Playwright's own pictures cannot be: all of it, or its first screen. */
async function takePicture(page: Page, file: string, screen?: { height: number }): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const { cssContentSize } = await devTools.send('Page.getLayoutMetrics');
  const { data } = await devTools.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 80,
    captureBeyondViewport: true,
    clip: { ...cssContentSize, ...screen, scale: 1 },
  });
  await writeFile(file, data, 'base64');
  await devTools.detach();
}

async function takeAll(browser: Browser, origin: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const theme of themes) {
    const page = await browser.newPage({ colorScheme: theme });
    for (const { name, paths } of pictured) {
      for (const language of languages) {
        await page.goto(origin + paths[language]);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await takePicture(page, join(folder, `${name}-${language}-${theme}-${width}.webp`));
        }
      }
    }
    await page.close();
  }
  console.log(
    `${pictured.length * languages.length * themes.length * widths.length} pictures in ${folder}`,
  );
}

async function takeChosen(browser: Browser, origin: string): Promise<void> {
  for (const { file, path, width, height, theme } of chosen) {
    const page = await browser.newPage({ colorScheme: theme, viewport: { width, height } });
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await takePicture(page, join(root, 'docs/images', file), { height });
    console.log(`docs/images/${file}`);
    await page.close();
  }
}

/** Sends a request as the admin panel does; gives the answer's data. Throws a Mistake when it is refused. */
async function ask<Data>(url: string, body: object | null, headers = {}): Promise<Data> {
  const answer = await fetch(url, {
    method: body ? 'POST' : 'DELETE',
    headers: { 'content-type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Mistake(`${url} answered ${answer.status}: ${await answer.text()}`);
  const { data } = (await answer.json()) as { data: Data };
  return data;
}

/** Takes an event down as an editor does, so that its page says that it has gone. */
async function takeDown(cms: string, slug: string): Promise<void> {
  const { token } = await ask<{ token: string }>(`${cms}/admin/login`, testAdministrator);
  const query = `{ eventBySlug(slug: "${slug}") { documentId } }`;
  const found = await ask<{ eventBySlug: { documentId: string } }>(`${cms}/graphql`, { query });
  const entries = `${cms}/content-manager/collection-types/api::event.event`;
  const { documentId } = found.eventBySlug;
  await ask(`${entries}/${documentId}?locale=*`, null, { authorization: `Bearer ${token}` });
}

async function takeScreenshots(origin: string): Promise<void> {
  // Playwright is there only once the dependencies are installed.
  const { chromium } = await import('@playwright/test');
  const { bringChromium, chromiumArguments } = await import('./chromium.ts');
  const browser = await chromium.launch({
    executablePath: bringChromium(),
    args: chromiumArguments,
  });
  try {
    await takeChosen(browser, origin);
    await takeAll(browser, origin);
  } finally {
    await browser.close();
  }
}

await runCommand(async (stop) => {
  const env = {
    ...process.env,
    NOW: '2024-09-17T09:00:00Z',
    WEB_PORT: String(await findFreePort()),
    CMS_PORT: String(await findFreePort()),
  };
  await withTemporarySystem(env, stop, async ({ host, webPort, cmsPort }) => {
    await takeDown(addressOf(host, cmsPort), gone);
    await takeScreenshots(addressOf(host, webPort));
  });
});
