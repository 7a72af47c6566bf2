// How many bytes does a page of each template make a phone's browser fetch, as they are sent? Each page is
// opened as somebody opens it who has never been on the site.
import { chromium, type Browser } from '@playwright/test';
import { bringChromium, chromiumArguments } from '../scripts/chromium.ts';
import { runCommand } from '../scripts/command.ts';
import { findFreePort, withTemporarySystem } from '../scripts/temporary-system.ts';
import type { Figure } from './support/figure.ts';
import { report } from './support/report.ts';
import { measuredTemplates, templatesNow } from './support/templates.ts';

/** The most that a home page may take without its pictures, in kB. */
const HOME_GOAL = 60;
const kinds = ['Document', 'Stylesheet', 'Script', 'Font', 'Image', 'Other'] as const;
type Kind = (typeof kinds)[number];
type Bytes = Record<Kind, number>;

/** Opens a page as a phone does, and counts what is sent for it, headers included. */
async function count(browser: Browser, url: string): Promise<Bytes> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 780 },
    deviceScaleFactor: 2,
  });
  try {
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    const bytes: Bytes = { Document: 0, Stylesheet: 0, Script: 0, Font: 0, Image: 0, Other: 0 };
    const kindsOfRequests = new Map<string, Kind>();
    network.on('Network.responseReceived', ({ requestId, type }) => {
      kindsOfRequests.set(requestId, kinds.find((kind) => kind === type) ?? 'Other');
    });
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kindsOfRequests.get(requestId);
      if (kind) bytes[kind] += encodedDataLength;
    });
    await network.send('Network.enable');
    const response = await page.goto(url, { waitUntil: 'networkidle' });
    if (!response?.ok()) throw new Error(`${url} answers ${response?.status()}.`);
    return bytes;
  } finally {
    await context.close();
  }
}

const shown: Partial<Record<Kind, string>> = {
  Document: 'HTML with its styles',
  Stylesheet: 'style sheets',
  Script: 'scripts',
  Font: 'fonts',
  Image: 'pictures',
  Other: 'other',
};

function show(name: string, bytes: Bytes): Figure[] {
  const figure = (what: string, count_: number, goal?: number): Figure => ({
    what: `${name}: ${what}`,
    unit: 'kB',
    median: count_ / 1000,
    runs: 1,
    ...(goal !== undefined && { goal }),
  });
  const all = kinds.reduce((sum, kind) => sum + bytes[kind], 0);
  return [
    ...kinds.flatMap((kind) => (bytes[kind] > 0 ? [figure(shown[kind] ?? kind, bytes[kind])] : [])),
    figure('all but pictures', all - bytes.Image, name === 'home' ? HOME_GOAL : undefined),
  ];
}

await runCommand(async (stop) => {
  const browser = await chromium.launch({
    executablePath: bringChromium(),
    args: chromiumArguments,
  });
  const env = {
    ...process.env,
    NOW: templatesNow,
    WEB_PORT: String(await findFreePort()),
    CMS_PORT: String(await findFreePort()),
  };
  const figures: Figure[] = [];
  await withTemporarySystem(env, stop, async ({ siteUrl }) => {
    console.log('opening a page of each template …');
    for (const { name, paths } of measuredTemplates) {
      stop.throwIfAborted();
      figures.push(...show(name, await count(browser, new URL(paths.en, siteUrl).href)));
    }
  }).finally(async () => browser.close());
  await report({
    name: 'bytes',
    question: 'how many bytes does a page of each template take?',
    figures,
    versions: [`Chromium ${browser.version()}`],
  });
});
