import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import type * as client from 'graphql-client';
import { bringAxe, findOverflow, findViolations } from './accessibility';

const api = `http://localhost:${process.env.CMS_PORT ?? '3137'}`;

/** Keeps what a page says on the console, and what hosts it asks. */
function watch(page: Page): { said: string[]; hosts: Set<string> } {
  const said: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  return { said, hosts };
}

const run = async (page: Page) => page.getByRole('button', { name: /execute query/i }).click();
const tabs = (page: Page) => page.getByRole('list', { name: 'Select active operation' });
const tab = (page: Page, name: string) => tabs(page).getByRole('button', { name, exact: true });
const currentTab = (page: Page) => tabs(page).locator('[aria-current=true]');
const answerOf = (page: Page) => page.getByRole('region', { name: 'Result Window' });

test('the explorer runs the examples of the handbook, and asks the API and nobody else', async ({
  page,
  baseURL,
}) => {
  const { said, hosts } = watch(page);
  const response = await page.goto('/developers/explorer');
  const policy = String(response?.headers()['content-security-policy']);
  expect(policy).toContain(`connect-src ${api};`);
  expect(policy).toMatch(/script-src 'self' 'sha256-[^']+';/);
  expect(policy).not.toContain('unsafe');

  await expect(currentTab(page)).toContainText('FairsOfSeptember');
  await run(page);
  await expect(answerOf(page)).toContainText('"locality": "Stuttgart"');
  await tab(page, 'Programme').click();
  await run(page);
  await expect(answerOf(page)).toContainText('"axesByPosition"');

  expect(said).toEqual([]);
  expect([...hosts].toSorted()).toEqual([baseURL, api].toSorted());
});

test('it says what fields mean, as the schema does', async ({ page }) => {
  const { said } = watch(page);
  await page.goto('/developers/explorer');
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.getByPlaceholder(/ K$/).fill('calendarMonth');
  await page
    .getByRole('option', { name: /calendarMonth/ })
    .first()
    .click();
  await expect(page.getByText('A month of an association', { exact: false })).toBeVisible();
  expect(said).toEqual([]);
});

test('a link brings its query, which is gone with the tab', async ({ page, context }) => {
  const query = 'query OfALink { axesByPosition { position } }';
  const address = `/developers/explorer?${new URLSearchParams({ query })}`;
  await page.goto(address);
  await expect(currentTab(page)).toContainText('OfALink');
  await run(page);
  await expect(answerOf(page)).toContainText('"position": 4');
  await page.reload();
  await expect(tab(page, 'OfALink')).toHaveCount(1);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);

  const another = await context.newPage();
  await another.goto('/developers/explorer');
  await expect(tab(another, 'Programme')).toBeVisible();
  await expect(tab(another, 'OfALink')).toHaveCount(0);
});

test('what it shows can be read by all, on each width, light and dark', async ({ page }) => {
  for (const path of ['/developers/explorer', '/pt/developers/explorer']) {
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await run(page);
      await expect(answerOf(page)).toContainText('Stuttgart');
      await bringAxe(page);
      expect(await findOverflow(page), `${path}, ${width} px`).toEqual([]);
      expect(await findViolations(page, 'light'), `${path}, ${width} px`).toEqual([]);
      expect(await findViolations(page, 'dark', 'colours'), `${path}, ${width} px`).toEqual([]);
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so, and leads to the handbook', async ({ page }) => {
    for (const [path, words] of [
      ['/developers/explorer', 'JavaScript is off'],
      ['/pt/developers/explorer', 'o JavaScript está desligado'],
    ] as const) {
      await page.goto(path);
      const place = page.locator('[data-api-explorer]');
      await expect(place).toContainText(words);
      await expect(place.getByRole('link')).toHaveAttribute('href', /\/developers$/);
    }
  });
});

test.describe('a page of somebody else’s asks the API with the package, as one file', () => {
  const file = createRequire(import.meta.url).resolve('graphql-client/browser');
  let theirs: Server;

  test.beforeAll(async () => {
    theirs = createServer(async ({ url }, response) => {
      const isModule = url === '/client.js';
      response.setHeader('content-type', isModule ? 'text/javascript' : 'text/html');
      response.end(isModule ? await readFile(file) : '<!DOCTYPE html><title>Theirs</title>');
    });
    theirs.listen(0, '127.0.0.1');
    await once(theirs, 'listening');
  });
  test.afterAll(() => theirs.close());

  for (const { where, hasCrypto, method } of [
    { where: 'served by https, by GET', hasCrypto: true, method: 'GET' },
    {
      where: 'served without, where browsers have no Web Crypto',
      hasCrypto: false,
      method: 'POST',
    },
  ]) {
    test(where, async ({ page }) => {
      const methods = new Set<string>();
      page.on('request', (request) => {
        if (request.url().startsWith(api)) methods.add(request.method());
      });
      if (!hasCrypto) {
        await page.addInitScript(() => {
          Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
        });
      }
      await page.goto(`http://127.0.0.1:${(theirs.address() as AddressInfo).port}/`);
      const titles = await page.evaluate(async (url) => {
        const address = '/client.js';
        const { createApiClient, MonthOfEvents } = (await import(address)) as typeof client;
        const { data, error } = await createApiClient({ url }).query(MonthOfEvents, {
          month: '2024-09',
          locale: 'pt',
        });
        if (error) throw error;
        return data?.calendarMonth.days.flatMap(({ occurrences }) =>
          occurrences.map(({ title }) => title),
        );
      }, api);
      expect(titles?.join()).toContain('AMB');
      expect([...methods]).toEqual([method]);
    });
  }
});
