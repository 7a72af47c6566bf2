// Does one client that asks as fast as it can make others wait? Forty programs ask the CMS for months,
// events and lists, each from an address of its own: alone, and by turns beside one that floods it from
// another.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand } from '../scripts/command.ts';
import { Mistake } from '../scripts/mistake.ts';
import { findOwners, insertRows, startCmsProcess, type CmsProcess } from './support/cms-process.ts';
import { anEvent, buildEventOccurrences, busyMonth, fillEvents } from './support/event-content.ts';
import type { Figure } from './support/figure.ts';
import { summarize } from './support/measure.ts';
import { report } from './support/report.ts';
import { flood, type Asked } from './support/wrk.ts';

const OTHERS = 40;
/** Between two questions of one of them, in milliseconds. */
const PAUSE = 400;
/** The minute in which a client spends its points: in less of it, it would flood more than it can. */
const FLOOD_SECONDS = 60;
/** Of each of the times that they ask alone: before, between and after the floods. */
const ALONE_SECONDS = 12;
/** How much the p95 of those times may differ: where it does more, the machine is not idle. */
const MOST_UNREST = 1.3;
/** As many as fill each page of a list, and a calendar of some years. */
const EVENTS = 1000;
const OCCURRENCE = 'api::occurrence.occurrence';
const WARM_UP_SECONDS = 5;
const CONNECTIONS = 64;
const GOAL = 1.5;

const month = `{ calendarMonth(month: "${busyMonth}") { days { date occurrences { title slug } } } }`;

/** What others ask: what is kept for everybody, and what nobody has asked before. */
const questions: readonly ((count: number) => object)[] = [
  () => ({ query: month }),
  (count) => ({ query: '{ axesByPosition { title slug summary } }', variables: { anew: count } }),
  () => ({ query: `{ eventBySlug(slug: "${anEvent}") { title slug startDate } }` }),
  (count) => ({
    query: '{ occurrences(first: 10) { nodes { title } } }',
    variables: { anew: count },
  }),
];

const repeat = (times: number, write: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => write(index)).join(' ');

/** What takes longest for each of its points: as many questions as fit, each of which reads a whole month. */
const dearest = `{ ${repeat(15, (index) => `q${index}: calendarMonth(month: "${busyMonth}") { month }`)} }`;

/** What is refused when all of it has been read and checked. */
const wrong = `{ nothing(to: "%COUNT%") ${repeat(490, (index) => `n${index}`)} }`;

interface Flood {
  what: string;
  /** What is sent; `%COUNT%` in it is another number each time. */
  body: string;
}

const floods: readonly Flood[] = [
  {
    what: 'asks for what is dearest',
    body: JSON.stringify({ query: dearest, variables: { anew: '%COUNT%' } }),
  },
  { what: 'asks for what is kept', body: JSON.stringify({ query: month }) },
  { what: 'sends what is no query', body: JSON.stringify({ query: wrong }) },
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

interface Beside {
  times: number[];
  rate: { answered: number; served: number };
}

async function askBeside(one: Flood, url: string, seconds: number): Promise<Beside> {
  const [times, rate] = await Promise.all([
    askOn(url, seconds),
    flood(send(one, url), seconds, CONNECTIONS),
  ]);
  return { times, rate };
}

function describeFlood({ what }: Flood, { times, rate }: Beside, without: number): Figure[] {
  const { p95, runs } = summarize(times);
  return [
    {
      what: `p95 of others, while one ${what}`,
      unit: 'ms',
      median: p95,
      max: Math.max(...times),
      runs,
      reference: { what: 'without any', median: without },
      goal: { timesReference: GOAL },
    },
    {
      what: 'that one: answered',
      unit: 'requests/s',
      median: rate.answered,
      runs: 1,
    },
    {
      what: 'that one: served',
      unit: 'requests/s',
      median: rate.served,
      runs: 1,
    },
  ];
}

/** Throws a Mistake when what is held against was not the same all the time. */
function checkRest(p95s: readonly number[]): void {
  if (Math.max(...p95s) <= MOST_UNREST * Math.min(...p95s)) return;
  const told = p95s.map((p95) => `${p95.toFixed(1)} ms`).join(', ');
  throw new Mistake(
    `Without any flood the p95 of others was ${told}: run the bench again when the machine does nothing else.`,
  );
}

/** Fills the calendar past the CMS, which would take minutes. */
async function fillCalendar(cms: CmsProcess, folder: string): Promise<void> {
  fillEvents(join(folder, 'cms.sqlite'), EVENTS);
  await cms.ask('empty', { uid: OCCURRENCE });
  await insertRows(cms, OCCURRENCE, buildEventOccurrences(EVENTS, await findOwners(cms)));
}

await runCommand(async (stop) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-abuse-'));
  const cms = await startCmsProcess({ DATA_DIR: folder, TRUSTED_PROXIES: '1' });
  try {
    await fillCalendar(cms, folder);
    console.log('asking alone, and beside one that floods the CMS …');
    await askOn(cms.url, WARM_UP_SECONDS);
    const alone = [await askOn(cms.url, ALONE_SECONDS)];
    const beside: Beside[] = [];
    for (const one of floods) {
      stop.throwIfAborted();
      beside.push(await askBeside(one, cms.url, FLOOD_SECONDS));
      alone.push(await askOn(cms.url, ALONE_SECONDS));
    }
    const references = alone.map((times) => summarize(times).p95);
    checkRest(references);
    // One for all floods: what disturbed a single one would make a flood look harmless.
    const { p95: without } = summarize(alone.flat());
    const figures = beside.flatMap((measured, index) =>
      describeFlood(floods[index] as Flood, measured, without),
    );
    await report({
      name: 'abuse',
      question: 'does one client that asks as fast as it can make others wait?',
      figures,
      versions: [await cms.ask('describeDatabase')],
      evidence: { p95sWithoutAny: references },
    });
  } finally {
    await cms.end();
    await rm(folder, { recursive: true });
  }
});
