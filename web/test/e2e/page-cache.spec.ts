import type { RequestListener, ServerResponse } from 'node:http';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Line } from './line';
import { ask, endSites, type SiteAnswer, startSite } from './more-sites';

const known = [
  '/about',
  '/pt/events/2024/09',
  '/event/connectivity-hour',
  '/events.ics',
  '/sitemap.xml',
  // It is there without the CMS, too, but not all of it.
  '/privacy',
];

let line: Line;
let folder: string;
let cms: string;
let site: string;

test.beforeAll(async () => {
  line = new Line();
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  cms = await line.open();
  site = await startSite(cms, { PAGE_CACHE_DIR: folder });
});
test.afterAll(async () => {
  await endSites();
  line.close();
  await rm(folder, { recursive: true });
});

async function readKnown(): Promise<SiteAnswer[]> {
  return Promise.all(known.map(async (path) => ask(site, path)));
}

test('a page is the same, whether its calendar was rendered for it or for another page', async () => {
  // Not the one whose memory the other tests know.
  const [one, other] = [await startSite(cms), await startSite(cms)];
  const paths = ['/axes', '/about', '/event/connectivity-hour', '/pt/outcomes', '/pt', '/'];
  for (const path of paths) await ask(one, path);
  for (const path of paths.toReversed()) {
    expect((await ask(other, path)).text, path).toBe((await ask(one, path)).text);
  }
});

async function listArchive(): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).toSorted();
}

/** Counts the questions that the CMS is asked while `work` runs. */
async function countQuestions(work: () => Promise<unknown>): Promise<number> {
  const before = line.asked;
  await work();
  return line.asked - before;
}

/** As the CMS answers when something has gone wrong inside: it does not say what that rests on. */
const answerJson = (response: ServerResponse, body: string): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(body);
};

const wrongAnswers: [string, string, RequestListener][] = [
  ['500', '/pt/axes', (_, response) => response.writeHead(500).end('{"data":{}}')],
  ['nothing', '/axes', ({ socket }) => socket.destroy()],
  [
    '200 with errors',
    '/pt/outcomes',
    (_, response) => answerJson(response, '{"data":null,"errors":[{"message":"No"}]}'),
  ],
  [
    '200 with errors beside data',
    '/outcomes',
    (_, response) => answerJson(response, '{"data":{},"errors":[{"message":"No"}]}'),
  ],
  ['200 without data', '/association', (_, response) => answerJson(response, '{"data":null}')],
  ['what is no JSON', '/pt/association', (_, response) => answerJson(response, '<!DOCTYPE html>')],
  ['half of it', '/pt/events', (_, response) => answerJson(response, '{"data":{"site":{')],
  [
    'after 30 seconds',
    '/events',
    (_, response) => void setTimeout(() => answerJson(response, '{"data":{}}'), 30_000).unref(),
  ],
];

for (const [what, unknown, wrongAnswer] of wrongAnswers) {
  test(`a CMS that answers ${what} spoils nothing that is kept`, async () => {
    const good = await readKnown();
    expect(good.map(({ status }) => status)).toEqual(known.map(() => 200));
    const archive = await listArchive();
    line.wrongAnswer = wrongAnswer;
    await line.makeOld(site);
    const [kept, never] = await Promise.all([readKnown(), ask(site, unknown)]);
    for (const [index, answer] of kept.entries()) {
      expect([known[index], answer.status]).toEqual([known[index], 200]);
      expect(answer.text).toBe(good[index]?.text);
      expect(answer.headers).toHaveProperty('age');
      expect(answer.milliseconds).toBeLessThan(2000);
    }
    expect([unknown, never.status, never.headers['cache-control']]).toEqual([
      unknown,
      503,
      'no-store',
    ]);
    expect(await listArchive()).toEqual(archive);

    line.wrongAnswer = null;
    await expect.poll(async () => (await ask(site, unknown)).status).toBe(200);
    const look = async () =>
      (await readKnown()).map(({ status, headers }) => [status, headers.age]);
    await expect.poll(look, { timeout: 10_000 }).toEqual(known.map(() => [200, undefined]));
  });
}

test('a thousand who ask at once for what has changed cause one rendering', async () => {
  await ask(site, '/about');
  await line.makeOld(site);
  const once = await countQuestions(async () => ask(site, '/about'));
  expect(once).toBeGreaterThan(0);
  await line.makeOld(site);
  let answers: SiteAnswer[] = [];
  const questions = await countQuestions(async () => {
    answers = await Promise.all(Array.from({ length: 1000 }, async () => ask(site, '/about')));
  });
  expect(questions).toBe(once);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
});

test('what is made for somebody who is signed in is kept for nobody, and nothing kept is sent to them', async () => {
  const cookies = ['session=somebody', 'theme=dark; __Host-session=somebody'];
  for (const cookie of cookies) {
    const own = await ask(site, '/pt', { cookie });
    expect(own.headers['cache-control']).toBe('private, no-store');
    for (const name of ['cache-tag', 'surrogate-key', 'age', 'etag']) {
      expect(own.headers).not.toHaveProperty(name);
    }
    expect((await listArchive()).filter((file) => file.endsWith('~pt.page'))).toEqual([]);
  }
  expect(await countQuestions(async () => ask(site, '/pt'))).toBeGreaterThan(0);
  expect(await countQuestions(async () => ask(site, '/pt'))).toBe(0);
  for (const cookie of cookies) {
    expect(await countQuestions(async () => ask(site, '/pt', { cookie }))).toBeGreaterThan(0);
  }
  expect((await ask(site, '/pt')).headers['cache-control']).toContain('public');
});

/** Ways to have an answer made that others would then get: headers that are no part of a page's address, ... */
const headersOfPoison: Record<string, string>[] = [
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', 'x-forwarded-port': '1' },
  { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-prefix': '/evil', forwarded: 'host=evil.example' },
  { host: 'evil.example', 'x-host': 'evil.example' },
  { 'x-original-url': '/axes', 'x-rewrite-url': '/axes', 'x-http-method-override': 'POST' },
  { 'accept-language': 'pt', accept: 'application/json', cookie: 'i18n_redirected=pt; locale=pt' },
  { 'x-nuxt-no-ssr': '1', 'x-nuxt-error': 'true', 'x-nitro-prerender': '/axes' },
  { range: 'bytes=0-9', 'cache-control': 'no-store', pragma: 'no-cache' },
  { authorization: 'Bearer nobody', origin: 'https://evil.example' },
  { 'content-signature': `${Date.now()}.AAAA`, 'cache-tag': 'evil', 'x-forwarded-scheme': 'evil' },
];

/** ... and paths that look like another one's. */
const pathsOfPoison = [
  '//evil.example',
  '//evil.example/about',
  '///evil.example',
  '/\\evil.example/about',
  'http://evil.example/about',
  '/About',
  '/ABOUT',
  '/%61bout',
  '/about%2f',
  '/about%2F..%2faxes',
  '/about%00',
  '/about/',
  '/about//',
  '/about;x',
  '/axes/../about',
  '/./about',
  '/about?x=<script>',
  '/about?_payload.json',
  '/about?/_payload.json',
  '/about/_payload.json',
  '/_payload.json',
  '/about/_payload.js',
  '/about?after=%00&q=%ff',
];

test('nobody can have others shown something else', async () => {
  const { text, headers } = await ask(site, '/about');
  const attempts = [
    ...headersOfPoison.map((poison) => ['/about', poison] as const),
    ...pathsOfPoison.map((path) => [path, {}] as const),
  ];
  for (const [path, poison] of attempts) {
    await line.makeOld(site);
    const attempt = await ask(site, path, poison);
    const leadsTo = new URL(attempt.headers.location ?? '/', 'http://site.test');
    expect([path, poison, leadsTo.host]).toEqual([path, poison, 'site.test']);
    const after = await ask(site, '/about');
    expect([path, poison, after.text]).toEqual([path, poison, text]);
    for (const name of ['content-type', 'cache-control', 'etag', 'cache-tag', 'location']) {
      expect([path, poison, name, after.headers[name]]).toEqual([
        path,
        poison,
        name,
        headers[name],
      ]);
    }
  }
});

test('however much is asked for, no more is kept than there is content', async () => {
  await line.makeOld(site);
  await readKnown();
  const archive = await listArchive();
  const many = Array.from({ length: 100 }, (_, n) => n);
  const repeated = await countQuestions(async () =>
    Promise.all(
      many.map(async (n) =>
        ask(site, `/about?x=${n}&q=${n}&date=2024-09-${n}&utm_source=${n}&${n}`),
      ),
    ),
  );
  expect(repeated).toBe(0);
  const nowhere = many
    .slice(0, 20)
    .flatMap((n) => [
      `/event/none-${n}`,
      `/axes/none-${n}`,
      `/none-${n}/x`,
      `/events/2150/${n}`,
      `/events?q=${n}`,
      `/events/2024/09?q=${n}`,
      `/events.ics?axis=none-${n}`,
      `/events.ics?date=2024-09-${n}`,
      `/${'long-'.repeat(70)}${n}`,
      `/About-${n}`,
      `/about%2f${n}`,
    ]);
  for (const path of nowhere) {
    const { status } = await ask(site, path);
    expect([path, status]).not.toEqual([path, 500]);
  }
  expect(await listArchive()).toEqual(archive);
});
