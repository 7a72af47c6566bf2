// Does one client that asks as fast as it can make others wait? Forty programs ask the CMS for months,
// events and lists, each from an address of its own, alone and beside one that floods it from another.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand } from '../scripts/command.ts';
import { startCmsProcess } from './support/cms-process.ts';
import type { Figure } from './support/figure.ts';
import { summarize } from './support/measure.ts';
import { report } from './support/report.ts';
import { flood, type Asked } from './support/wrk.ts';

const OTHERS = 40;
/** Between two questions of one of them, in milliseconds. */
const PAUSE = 400;
const SECONDS = 30;
const ROUNDS = 1;
const WARM_UP_SECONDS = 5;
const CONNECTIONS = 64;
const GOAL = 1.5;

const month = '{ calendarMonth(month: "2024-09") { days { date occurrences { title slug } } } }';

/** What others ask: what is kept for everybody, and what nobody has asked before. */
const questions: readonly ((count: number) => object)[] = [
  () => ({ query: month }),
  (count) => ({ query: '{ axesByPosition { title slug summary } }', variables: { anew: count } }),
  () => ({ query: '{ eventBySlug(slug: "industry-week") { title slug startDate } }' }),
  (count) => ({
    query: '{ occurrences(first: 10) { nodes { title } } }',
    variables: { anew: count },
  }),
];

/** Ten lists of a hundred entries, of ten fields each: as much as one query may ask for. */
const dearest = `{ ${Array.from(
  { length: 9 },
  (_, index) =>
    `q${index}: axes(pagination: { limit: 100 }) { title slug summary documentId position language createdAt updatedAt bodyHtml bodyText }`,
).join(' ')} }`;

interface Flood {
  what: string;
  /** What is sent; `%COUNT%` in it is another number each time. */
  body: string;
}

const floods: readonly Flood[] = [
  {
    what: 'asks for as much as it may',
    body: JSON.stringify({ query: dearest, variables: { anew: '%COUNT%' } }),
  },
  { what: 'asks for what is kept', body: JSON.stringify({ query: month }) },
  { what: 'sends what is no query', body: JSON.stringify({ query: '{ nothing%COUNT% }' }) },
  { what: 'tries keys', body: JSON.stringify({ query: month }) },
];

let count = 0;

function send({ what, body }: Flood, url: string): Asked {
  count += 1;
  return {
    url: `${url}/graphql`,
    headers: {
      'content-type': 'application/json',
      // A client of whom nothing is known yet.
      'x-forwarded-for': `203.0.113.${count}`,
      ...(what === 'tries keys' && { authorization: `Bearer ${'ab'.repeat(128)}` }),
    },
    body,
  };
}

/** Asks as one of the others, and gives the milliseconds that it waited. */
async function askOnce(url: string, client: number): Promise<number> {
  count += 1;
  const question = questions[count % questions.length]?.(count);
  const started = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `198.51.100.${client + 1}`,
    },
    body: JSON.stringify(question),
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors) throw new Error(`${response.status} ${JSON.stringify(errors)}`);
  return performance.now() - started;
}

/** Has all others ask for so many seconds; gives how long each of their questions took. */
async function askOn(url: string, seconds: number): Promise<number[]> {
  const end = performance.now() + seconds * 1000;
  const askAsOne = async (client: number): Promise<number[]> => {
    const times: number[] = [];
    await sleep((client * PAUSE) / OTHERS);
    while (performance.now() < end) {
      times.push(await askOnce(url, client));
      await sleep(PAUSE);
    }
    return times;
  };
  const all = await Promise.all(
    Array.from({ length: OTHERS }, async (_, client) => askAsOne(client)),
  );
  return all.flat();
}

async function measureFlood(one: Flood, url: string): Promise<Figure[]> {
  const alone: number[] = [];
  const beside: number[] = [];
  const rates: { answered: number; served: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    alone.push(...(await askOn(url, SECONDS)));
    const [times, rate] = await Promise.all([
      askOn(url, SECONDS),
      flood(send(one, url), SECONDS, CONNECTIONS),
    ]);
    beside.push(...times);
    rates.push(rate);
  }
  const [without, withIt] = [summarize(alone), summarize(beside)];
  const mean = (pick: (rate: (typeof rates)[number]) => number): number =>
    rates.reduce((sum, rate) => sum + pick(rate), 0) / rates.length;
  return [
    {
      what: `p95 of others, while one ${one.what}`,
      unit: 'ms',
      median: withIt.p95,
      max: Math.max(...beside),
      runs: withIt.runs,
      reference: { what: 'without it', median: without.p95 },
      goal: { timesReference: GOAL },
    },
    {
      what: 'that one: answered',
      unit: 'requests/s',
      median: mean(({ answered }) => answered),
      runs: rates.length,
    },
    {
      what: 'that one: served',
      unit: 'requests/s',
      median: mean(({ served }) => served),
      runs: rates.length,
    },
  ];
}

await runCommand(async (stop) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-abuse-'));
  const cms = await startCmsProcess({ DATA_DIR: folder, TRUSTED_PROXIES: '1' });
  try {
    console.log('asking alone, and beside one that floods the CMS …');
    await askOn(cms.url, WARM_UP_SECONDS);
    const figures: Figure[] = [];
    for (const one of floods) {
      stop.throwIfAborted();
      figures.push(...(await measureFlood(one, cms.url)));
    }
    await report({
      name: 'abuse',
      question: 'does one client that asks as fast as it can make others wait?',
      figures,
      versions: [await cms.ask('describeDatabase')],
    });
  } finally {
    await cms.end();
    await rm(folder, { recursive: true });
  }
});
