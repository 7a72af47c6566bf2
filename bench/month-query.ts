// Does a month take longer when the calendar has filled up? The same 60 occurrences of September 2024
// are asked for, among 1,000 and among 100,000.
import { isDeepStrictEqual } from 'node:util';
import { createCmsClient, EventsInMonth } from 'graphql-client/site';
import { testEnvironment } from '../cms/tests/support/environment.ts';
import { runCommand } from '../scripts/command.ts';
import { findOwners, insertRows, startCmsProcess, type CmsProcess } from './support/cms-process.ts';
import { onEachDatabase, type DatabaseKind } from './support/databases.ts';
import { fetchAnew } from './support/fetch-anew.ts';
import { measureInTurn, takeTime, type Durations } from './support/measure.ts';
import type { Statement } from './support/measured-cms.ts';
import { buildOccurrenceRows, month } from './support/occurrence-rows.ts';
import type { Figure } from './support/figure.ts';
import { report } from './support/report.ts';

const OCCURRENCE = 'api::occurrence.occurrence';
const sizes = [1000, 100_000] as const;
const repetition = { warmUp: 50, runs: 300 };

interface Calendar {
  size: number;
  cms: CmsProcess;
  /** The SQL of one month query. */
  statements: Statement[];
  remove(): Promise<void>;
}

/**
 * Asks as the site does: a client of its own for each page; by default what the CMS keeps no answer to.
 * Gives the days: how far a calendar reaches is different in a large one.
 */
async function askMonth({ url }: CmsProcess, ask: typeof fetch = fetchAnew): Promise<object> {
  const siteToken = testEnvironment.SITE_SERVICE_TOKEN ?? '';
  const client = createCmsClient({ url, timeout: 10_000, siteToken, fetch: ask });
  const variables = { month, association: 'produtech', locale: 'en' };
  const { data, error } = await client.query(EventsInMonth, variables).toPromise();
  if (!data) throw new Error(`The CMS does not give the month: ${error?.message}`);
  return data.calendarMonth.days;
}

async function makeCalendar(kind: DatabaseKind, size: number): Promise<Calendar> {
  const database = kind.create();
  const cms = await startCmsProcess(database.environment);
  await cms.ask('empty', { uid: OCCURRENCE });
  await insertRows(cms, OCCURRENCE, buildOccurrenceRows(size, await findOwners(cms)));
  await askMonth(cms);
  await cms.ask('startTrace');
  await askMonth(cms);
  const statements = await cms.ask('endTrace');
  return {
    size,
    cms,
    statements,
    async remove() {
      await cms.end();
      database.remove();
    },
  };
}

async function proveComparable(calendars: Calendar[]): Promise<void> {
  const answers = await Promise.all(calendars.map(async ({ cms }) => askMonth(cms)));
  if (!answers.every((answer) => isDeepStrictEqual(answer, answers[0]))) {
    throw new Error('The calendars give different months: their times cannot be compared.');
  }
  for (const { cms, size } of calendars) {
    const found = await cms.ask('count', { uid: OCCURRENCE });
    if (found !== size) throw new Error(`There are ${found} occurrences instead of ${size}.`);
  }
}

/** Holds what was measured of the larger calendars against the smallest one. */
function compare(
  what: string,
  unit: Figure['unit'],
  measured: Durations[],
  timesReference: number,
): Figure[] {
  const describe = (index: number): string => `${sizes[index]?.toLocaleString('en')} occurrences`;
  const [smallest] = measured;
  const against = smallest && {
    reference: { what: describe(0), median: smallest.median },
    goal: { timesReference },
  };
  return measured.map(({ median, p95, runs }, index) =>
    Object.assign(
      { what: `${what}, ${describe(index)}`, unit, median, p95, runs },
      index > 0 && against,
    ),
  );
}

async function measureCalendars(name: string, calendars: Calendar[]): Promise<Figure[]> {
  const overHttp = await measureInTurn(
    calendars.map(
      ({ cms }) =>
        async () =>
          takeTime(async () => askMonth(cms)),
    ),
    repetition,
  );
  const kept = await measureInTurn(
    calendars.map(
      ({ cms }) =>
        async () =>
          takeTime(async () => askMonth(cms, fetch)),
    ),
    repetition,
  );
  const inDatabase = await measureInTurn(
    calendars.map(
      ({ cms, statements }) =>
        async () =>
          cms.ask('timeStatements', statements),
    ),
    repetition,
  );
  const counts = calendars.map(({ statements }) => statements.length);
  return [
    ...compare(`${name}: a month over HTTP`, 'ms', overHttp, 1.5),
    ...compare(`${name}: the same, kept`, 'ms', kept, 1.5),
    ...compare(`${name}: its SQL alone`, 'ms', inDatabase, 1.5),
    ...compare(
      `${name}: its statements`,
      'statements',
      counts.map((count) => ({ median: count, p95: count, runs: 1 })),
      1,
    ),
  ];
}

async function explainStatements({ cms, statements }: Calendar): Promise<object[]> {
  const plans: object[] = [];
  for (const statement of statements) {
    plans.push({ sql: statement.sql, plan: await cms.ask('explain', statement) });
  }
  return plans;
}

await runCommand(async () => {
  const figures: Figure[] = [];
  const databases: string[] = [];
  const plans: Record<string, object> = {};
  await onEachDatabase(async (kind) => {
    console.log(`${kind.name}: writing ${sizes.join(' and ')} occurrences, and asking …`);
    const calendars: Calendar[] = [];
    try {
      for (const size of sizes) calendars.push(await makeCalendar(kind, size));
      await proveComparable(calendars);
      figures.push(...(await measureCalendars(kind.name, calendars)));
      await proveComparable(calendars);
      for (const calendar of calendars) {
        plans[`${kind.name}, ${calendar.size} occurrences`] = await explainStatements(calendar);
      }
      databases.push((await calendars[0]?.cms.ask('describeDatabase')) ?? '');
    } finally {
      for (const { remove } of calendars) await remove();
    }
  });
  await report({
    name: 'month-query',
    question: 'does a month take longer when the calendar has filled up?',
    figures,
    versions: databases,
    evidence: { plans },
  });
});
