import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { languageCodes } from 'languages';
import { handbookPages, handbookPath } from '../../shared/handbook';
import { datasetNames } from '../../shared/open-data';
import { prefixLanguage } from '../../shared/site-addresses';
import {
  examplesFolder,
  findAnswer,
  isProgram,
  listExampleFiles,
  orderTies,
  readAnswer,
  runProgram,
} from './handbook-examples';

test.use({ trace: 'off' });

/** Reads what the pages of the handbook show of the examples, by their files. */
async function readExamples(reader: Page, request: APIRequestContext, language: string) {
  const shown = new Map<string, string>();
  for (const name of handbookPages) {
    const path = prefixLanguage(language, handbookPath(name));
    const answer = await request.get(path);
    expect([path, answer.status()]).toEqual([path, 200]);
    const html = await answer.text();
    expect(html, `${path} shows the addresses of this installation`).not.toContain('example.org');
    const found = await reader.evaluate((text) => {
      const page = new DOMParser().parseFromString(text, 'text/html');
      return [...page.querySelectorAll<HTMLElement>('pre[data-example]')].map(
        (code): [string, string] => [code.dataset.example ?? '', code.textContent],
      );
    }, html);
    for (const [file, text] of found) shown.set(file, text);
  }
  return shown;
}

/** `--update-snapshots` writes down what is answered now. */
function isUpdating(): boolean {
  return /^(?:all|changed)$/u.test(test.info().config.updateSnapshots);
}

test('every example does what the handbook shows', async ({ page, request }) => {
  // Some thirty programs start, one after the other.
  test.setTimeout(120_000);
  const files = await listExampleFiles();
  const [shown, ...translated] = await Promise.all(
    languageCodes.map(async (language) => readExamples(page, request, language)),
  );
  expect([...(shown?.keys() ?? [])].toSorted()).toEqual(files);
  for (const other of translated)
    expect(Object.fromEntries(other)).toEqual(Object.fromEntries(shown ?? []));

  for (const file of files.filter(isProgram)) {
    await test.step(file, async () => {
      const printed = await runProgram(file, shown?.get(file) ?? '');
      const answer = findAnswer(file, files);
      if (!answer) throw new Error(`${file} has no answer beside it.`);
      const read = readAnswer(answer, printed);
      if (isUpdating()) await writeFile(join(examplesFolder, answer), writeAnswer(read));
      else expectSame(read, readAnswer(answer, shown?.get(answer) ?? ''));
    });
  }
});

function expectSame(read: unknown, shown: unknown): void {
  expect(orderTies(read)).toEqual(orderTies(shown));
}

function writeAnswer(read: unknown): string {
  return `${typeof read === 'string' ? read : JSON.stringify(read, null, 2)}\n`;
}

test('every question that is shown is one that is answered, and with what is shown', async ({
  page,
  request,
}) => {
  const files = await listExampleFiles();
  const shown = await readExamples(page, request, 'en');
  const [api] = /https?:\/\/[^/]+\/graphql/u.exec(shown.get('quick-start/curl.sh') ?? '') ?? [];
  for (const file of files.filter((name) => name.endsWith('/query.graphql'))) {
    const answer = await request.post(String(api), { data: { query: shown.get(file) } });
    const text = await answer.text();
    expect([file, JSON.parse(text)]).toEqual([
      file,
      expect.not.objectContaining({ errors: expect.anything() }),
    ]);
    const shownAnswer = findAnswer(file, files) ?? '';
    if (!shownAnswer.endsWith('.json')) continue;
    const read = readAnswer(shownAnswer, text);
    if (isUpdating()) await writeFile(join(examplesFolder, shownAnswer), writeAnswer(read));
    else expectSame(read, readAnswer(shownAnswer, shown.get(shownAnswer) ?? ''));
  }
});

test('open data is the same as CSV and JSON, in each language, and asked about by its tag', async ({
  request,
}) => {
  for (const language of languageCodes) {
    for (const name of datasetNames) {
      const path = prefixLanguage(language, `/data/${name}`);
      const csv = await request.get(`${path}.csv`);
      const json = await request.get(`${path}.json`);
      expect(csv.headers()).toMatchObject({
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${name}-${language}.csv"`,
        'access-control-allow-origin': '*',
        'cache-tag': expect.stringMatching(/\w/u),
      });
      const rows = parse<Record<string, string>>(await csv.text(), { columns: true });
      const { records } = (await json.json()) as { records: Record<string, unknown>[] };
      expect(records.length).toBeGreaterThan(3);
      expect(rows).toEqual(
        records.map((record) =>
          Object.fromEntries(
            Object.entries(record).map(([key, value]) => [key, writeValue(value)]),
          ),
        ),
      );
      expect(rows.map((row) => row.language)).toContain(language);
      const condition = { 'If-None-Match': String(csv.headers().etag) };
      expect((await request.get(`${path}.csv`, { headers: condition })).status()).toBe(304);
    }
  }
  expect((await request.get('/data/members.csv')).status()).toBe(404);
});

function writeValue(value: unknown): string {
  if (!Array.isArray(value)) return String(value ?? '');
  return value.every((item) => typeof item === 'number') ? value.join(' ') : JSON.stringify(value);
}

test('the catalog names files that are there, in the format that it says', async ({ request }) => {
  const answer = await request.get('/data/catalog.jsonld');
  expect(answer.headers()['content-type']).toBe('application/ld+json');
  const catalog = await answer.text();
  const files = [
    ...catalog.matchAll(
      /media-types\/(?<type>[a-z]+\/[a-z]+)"\}.{0,200}?"dcat:downloadURL":\{"@id":"(?<url>[^"]+)"/gu,
    ),
  ];
  expect(files).toHaveLength(14);
  for (const { groups } of files) {
    const file = await request.get(new URL(groups?.url ?? '').pathname);
    expect([groups?.url, file.status()]).toEqual([groups?.url, 200]);
    expect(file.headers()['content-type']).toContain(groups?.type);
  }
});

test('the handbook is found by the search of the site', async ({ page }) => {
  await page.goto('/search?q=persisted+queries');
  const found = page.locator('.search-result').first();
  await expect(found.getByRole('link', { name: 'Fresh, and quick' })).toHaveAttribute(
    'href',
    '/developers/caching',
  );
  await page.goto('/search?q=graphql');
  await expect(page.locator('main')).not.toContainText('example.org');
});

test('on a narrow window the pages of the handbook come when asked for', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/developers/quick-start');
  const pages = page.getByRole('link', { name: 'Errors', exact: true });
  await expect(pages).toBeHidden();
  await page.getByRole('button', { name: 'Pages of the handbook' }).press('Enter');
  await pages.click();
  await expect(page).toHaveURL('/developers/errors');
});

test('what has changed is told on a page and in a feed, with the schema to download', async ({
  page,
  request,
}) => {
  await page.goto('/pt/developers/changelog');
  const address = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
  const feed = await request.get(address ?? '');
  expect(feed.headers()).toMatchObject({
    'content-type': 'application/atom+xml; charset=utf-8',
    'access-control-allow-origin': '*',
  });
  const days = [...(await feed.text()).matchAll(/changelog#(\d{4}-\d\d-\d\d)/gu)];
  expect(days.length).toBeGreaterThan(0);
  for (const [, day] of days) await expect(page.locator(`[id="${day}"]`)).toBeVisible();

  const link = page.getByRole('link', { name: 'Descarregar o esquema (SDL)' });
  const schema = await request.get((await link.getAttribute('href')) ?? '');
  expect(schema.headers()['content-disposition']).toBe('attachment; filename="schema.graphql"');
  expect(await schema.text()).toContain('type Query {');
});
