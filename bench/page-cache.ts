// How fast is a page that is kept, against nginx and against node:http that do nothing but send the same
// bytes? The home page, in each encoding, and to those who have it already.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { runCommand } from '../scripts/command.ts';
import { Mistake } from '../scripts/mistake.ts';
import { findFreePort, withTemporarySystem } from '../scripts/temporary-system.ts';
import { startServerProcess } from './support/child-process.ts';
import type { Figure } from './support/figure.ts';
import { startNginx, type Nginx, type Sent } from './support/nginx.ts';
import { report } from './support/report.ts';
import { loadInTurn, type Asked } from './support/wrk.ts';

const encodings = ['br', 'gzip', 'identity'] as const;
const SECONDS = 1;
const repetition = { warmUp: 1, runs: 5 };
const goals = { nodeHttp: 0.6, nginx: 0.25 };

/** Headers of a connection, and those that each server makes itself. */
const leftOut = new Set(['connection', 'keep-alive', 'date', 'etag', 'content-length']);

/** One way to ask for the page, at each of the servers. */
interface Case {
  what: string;
  site: Asked;
  nodeHttp: Asked;
  nginx?: Asked;
}

/** Asks once, and gives what was sent as it was sent: `fetch` would uncompress it. */
async function read(url: string, headers: Record<string, string>) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { headers }, resolve).on('error', reject).end();
  });
  const body = await buffer(response);
  if (response.statusCode !== 200) throw new Error(`${url} answers ${response.statusCode}.`);
  return { body, headers: response.headers as Record<string, string> };
}

async function readEtag(url: string, headers: Record<string, string>): Promise<string> {
  return (await read(url, headers)).headers.etag ?? '';
}

/** Writes down what the site sends in an encoding, for others to send. */
async function copyPage(url: string, encoding: string, folder: string): Promise<Sent> {
  const { body, headers } = await read(url, { 'accept-encoding': encoding });
  const file = join(folder, encoding);
  await writeFile(file, body);
  const kept = Object.entries(headers).filter(([name]) => !leftOut.has(name));
  return { file, headers: Object.fromEntries(kept) };
}

async function startNginxIfThere(
  folder: string,
  sent: readonly Sent[],
): Promise<Nginx | undefined> {
  try {
    return await startNginx(folder, sent);
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    console.log(`nginx is left out. ${error.message}`);
    return undefined;
  }
}

async function prepareCases(siteUrl: string, folder: string) {
  const sent = await Promise.all(encodings.map((encoding) => copyPage(siteUrl, encoding, folder)));
  const nginx = await startNginxIfThere(folder, sent);
  const cases: Case[] = [];
  for (const [index, encoding] of encodings.entries()) {
    const { file, headers } = sent[index] as Sent;
    const plain = await startServerProcess('plain-server.ts', [file, JSON.stringify(headers)]);
    const asking = { 'accept-encoding': encoding };
    const url = nginx?.urls[index];
    cases.push({
      what: encoding === 'identity' ? 'not compressed' : encoding,
      site: { url: siteUrl, headers: asking },
      nodeHttp: { url: plain.url },
      ...(url && { nginx: { url } }),
    });
  }
  const [first] = cases;
  if (first) cases.push(await askForChanges(first));
  return { cases, nginx };
}

/** Asks as a browser does that has the page: the answer is 304. */
async function askForChanges({ site, nodeHttp, nginx }: Case): Promise<Case> {
  const holding = async ({ url, headers = {} }: Asked): Promise<Asked> => ({
    url,
    headers: { ...headers, 'if-none-match': await readEtag(url, headers) },
  });
  return {
    what: '304',
    site: await holding(site),
    nodeHttp: await holding(nodeHttp),
    ...(nginx && { nginx: await holding(nginx) }),
  };
}

function limit(asked: Asked) {
  return { ...asked, seconds: SECONDS };
}

async function measure({ what, site, nodeHttp, nginx }: Case): Promise<Figure[]> {
  const [own, plain, static_] = await loadInTurn(
    [site, nodeHttp, ...(nginx ? [nginx] : [])].map(limit),
    repetition,
  );
  if (!own || !plain) throw new Error(`Nothing was measured: ${what}.`);
  const figure = { unit: 'requests/s', ...own } as const;
  const against = (name: string, median: number, least: number): Figure => ({
    ...figure,
    what: `the home page, ${what}, against ${name}`,
    reference: { what: name, median },
    goal: { atLeastTimesReference: least },
  });
  return [
    against('node:http', plain.median, goals.nodeHttp),
    ...(static_ ? [against('nginx', static_.median, goals.nginx)] : []),
  ];
}

await runCommand(async (stop) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-page-cache-'));
  const env = {
    ...process.env,
    WEB_PORT: String(await findFreePort()),
    CMS_PORT: String(await findFreePort()),
  };
  try {
    await withTemporarySystem(env, stop, async ({ host, webPort }) => {
      const { cases, nginx } = await prepareCases(`http://${host}:${webPort}/`, folder);
      const figures: Figure[] = [];
      for (const one of cases) {
        stop.throwIfAborted();
        console.log(`asking for the home page: ${one.what} …`);
        figures.push(...(await measure(one)));
      }
      await report({
        name: 'page-cache',
        question: 'how fast is a page that is kept, against servers that only send the same bytes?',
        figures,
        versions: nginx ? [nginx.version] : [],
      });
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
