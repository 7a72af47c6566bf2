// How fast does GraphQL answer, against a stock Strapi of the same version with the same content? The
// About page's question and an event by its slug in the words of the generated API, the same text for
// both; a month by each one's own means.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import { siteJson } from '../cms/tests/support/environment.ts';
import { runCommand } from '../scripts/command.ts';
import { findOwners, insertRows, startCmsProcess, type CmsProcess } from './support/cms-process.ts';
import { buildEventOccurrences, fillEvents, IN_MONTH } from './support/event-content.ts';
import type { Figure } from './support/figure.ts';
import { about, eventBySlug, month, type Question } from './support/graphql-questions.ts';
import { measureInTurn, takeTime } from './support/measure.ts';
import { report } from './support/report.ts';
import { makeStockProject } from './support/stock-strapi.ts';
import { CONNECTIONS, loadInTurn } from './support/wrk.ts';

const OCCURRENCE = 'api::occurrence.occurrence';
const sizes = [1000, 10_000] as const;
const oneByOne = { warmUp: 10, runs: 60 };
const rounds = { warmUp: 0, runs: 2 };
const MOST_SECONDS = 15;
/** How often each connection is answered, at least, in a round. */
const TURNS = 10;
const MONTH_P95 = 8;

interface Answer {
  data?: Record<string, unknown>;
  errors?: unknown;
}

/** A way to ask one of the servers a question. */
interface Way {
  cms: CmsProcess;
  /** The request; `%COUNT%` in it is another number each time. */
  body: string;
}

let count = 0;

async function ask({ cms, body }: Way): Promise<Record<string, unknown>> {
  count += 1;
  const response = await fetch(`${cms.url}/graphql`, {
    method: 'POST',
    headers: siteJson,
    body: body.replace('%COUNT%', `one-${count}`),
  });
  const { data, errors } = (await response.json()) as Answer;
  if (!data || errors) throw new Error(`${cms.url} does not answer: ${JSON.stringify(errors)}`);
  return data;
}

/** A variable that no query has makes it another question, which no kept answer answers. */
function write({ query, variables }: Question['own'], isAnew: boolean): string {
  return JSON.stringify({ query, variables: { ...variables, ...(isAnew && { anew: '%COUNT%' }) } });
}

async function countStatements(way: Way): Promise<number> {
  await ask(way);
  await way.cms.ask('startTrace');
  await ask(way);
  return (await way.cms.ask('endTrace')).length;
}

interface Ways {
  anew: Way;
  kept: Way;
  stock: Way;
}

/** Proves that what is compared is the same, and that what is called kept is, and nothing else. */
async function prove({ what, read }: Question, ways: Ways): Promise<Record<keyof Ways, number>> {
  const [own, stock] = [read.own(await ask(ways.anew)), read.stock(await ask(ways.stock))];
  if (!isDeepStrictEqual(own, stock)) {
    throw new Error(
      `${what}: the answers differ.\n${JSON.stringify(own)}\n${JSON.stringify(stock)}`,
    );
  }
  const statements = {
    anew: await countStatements(ways.anew),
    kept: await countStatements(ways.kept),
    stock: await countStatements(ways.stock),
  };
  if (statements.anew === 0 || statements.kept > 0) {
    throw new Error(`${what}: what is kept and what is not are mixed up.`);
  }
  return statements;
}

/** Long enough for some turns of each connection: wrk does not count what is under way at the end. */
function chooseSeconds(milliseconds: number): number {
  return Math.max(
    2,
    Math.min(MOST_SECONDS, Math.ceil((milliseconds * CONNECTIONS * TURNS) / 1000)),
  );
}

async function measureQuestion(question: Question, size: string, ways: Ways): Promise<Figure[]> {
  const { what, goal } = question;
  const statements = await prove(question, ways);
  const all = [ways.anew, ways.kept, ways.stock];
  const times = await measureInTurn(
    all.map((way) => async () => takeTime(async () => ask(way))),
    oneByOne,
  );
  const rates = await loadInTurn(
    all.map(({ cms, body }, index) => ({
      url: `${cms.url}/graphql`,
      headers: siteJson,
      body,
      seconds: chooseSeconds(times[index]?.median ?? 0),
    })),
    rounds,
  );
  const label = `${size} events: ${what}`;
  const show = (
    name: string,
    unit: Figure['unit'],
    measured: Pick<Figure, 'median' | 'p95' | 'runs'>,
    more: Partial<Figure>,
  ): Figure => ({ what: `${label}, ${name}`, unit, ...measured, ...more });
  const against = (median = Number.NaN) => ({ reference: { what: 'stock Strapi', median } });
  const pick = <Value>(values: readonly Value[], index: number): Value => values[index] as Value;
  return [
    show('one at a time', 'ms', pick(times, 0), {
      ...against(times[2]?.median),
      ...(question === month && { goal: { p95: MONTH_P95 } }),
    }),
    show('16 at a time', 'requests/s', pick(rates, 0), {
      ...against(rates[2]?.median),
      ...(goal && { goal: { atLeastTimesReference: goal } }),
    }),
    show('kept, one at a time', 'ms', pick(times, 1), against(times[2]?.median)),
    show('kept, 16 at a time', 'requests/s', pick(rates, 1), {
      ...against(rates[2]?.median),
      goal: { atLeastTimesReference: 20 },
    }),
    show('SQL', 'statements', { median: statements.anew, runs: 1 }, against(statements.stock)),
  ];
}

/** Starts ours and a stock Strapi with the same content, each on a database of its own. */
async function startBoth(folder: string, size: number) {
  const [ownData, stockData, project] = ['own', 'stock', 'project'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  for (const path of [ownData, stockData, project]) await mkdir(path, { recursive: true });
  const own = await startCmsProcess({ DATA_DIR: ownData });
  fillEvents(join(ownData, 'cms.sqlite'), size);
  await own.ask('empty', { uid: OCCURRENCE });
  await insertRows(own, OCCURRENCE, buildEventOccurrences(size, await findOwners(own)));
  const database = new DatabaseSync(join(ownData, 'cms.sqlite'));
  database.prepare('vacuum into ?').run(join(stockData, 'cms.sqlite'));
  database.close();
  await makeStockProject(project);
  return { own, stock: await startCmsProcess({ DATA_DIR: stockData }, project) };
}

async function measureSize(size: number, stop: AbortSignal): Promise<[Figure[], string]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-graphql-'));
  const label = size.toLocaleString('en');
  console.log(`writing ${label} events, ${IN_MONTH} of them in the month, and asking …`);
  const { own, stock } = await startBoth(folder, size);
  try {
    const figures: Figure[] = [];
    for (const question of [about, month, eventBySlug]) {
      stop.throwIfAborted();
      const ways = {
        anew: { cms: own, body: write(question.own, true) },
        kept: { cms: own, body: write(question.own, false) },
        stock: { cms: stock, body: write(question.stock, true) },
      };
      figures.push(...(await measureQuestion(question, label, ways)));
    }
    return [figures, await own.ask('describeDatabase')];
  } finally {
    await own.end();
    await stock.end();
    await rm(folder, { recursive: true });
  }
}

await runCommand(async (stop) => {
  const figures: Figure[] = [];
  const versions = new Set<string>();
  for (const size of sizes) {
    const [measured, version] = await measureSize(size, stop);
    figures.push(...measured);
    versions.add(version);
  }
  await report({
    name: 'graphql',
    question: 'how fast does GraphQL answer, against a stock Strapi with the same content?',
    figures,
    versions: [...versions],
  });
});
