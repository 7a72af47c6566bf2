// How long does a visitor wait for a page that nobody has kept, one at a time: from the site, which renders
// it, and from the CMS, which answers anew? Before each request something is said to have changed on which
// all pages and answers rest.
import { createDatabase } from '../cms/tests/support/database.ts';
import { runCommand } from '../scripts/command.ts';
import type { Figure } from './support/figure.ts';
import { measureInTurn, takeTime } from './support/measure.ts';
import { startMeasuredSystem, type MeasuredSystem } from './support/measured-system.ts';
import { report } from './support/report.ts';

const GOAL = { p95: 30 };
const repetition = { warmUp: 30, runs: 100 };
const EVERYTHING = '*';

const pages = [
  { what: 'About', path: '/about' },
  { what: 'a month', path: '/events/2024/09' },
  { what: 'the home page', path: '/' },
  { what: 'an event', path: '/event/amb-2024-stuttgart' },
];

async function readPage(url: string): Promise<void> {
  const response = await fetch(url);
  await response.arrayBuffer();
  const age = response.headers.get('age');
  if (!response.ok || age) throw new Error(`${url} answers ${response.status}, of age ${age}.`);
}

/** Takes the time of a page of which nothing is kept. */
async function timeRender({ cms, siteUrl }: MeasuredSystem, path: string): Promise<number> {
  await cms.ask('change', { tags: [EVERYTHING] });
  return takeTime(async () => readPage(siteUrl + path));
}

await runCommand(async (stop) => {
  const database = createDatabase();
  const system = await startMeasuredSystem(database.environment, stop);
  try {
    console.log('rendering pages of which nothing is kept …');
    const times = await measureInTurn(
      pages.map(
        ({ path }) =>
          async () =>
            timeRender(system, path),
      ),
      repetition,
    );
    const kept = await measureInTurn(
      pages.map(
        ({ path }) =>
          async () =>
            takeTime(async () => readPage(system.siteUrl + path)),
      ),
      repetition,
    );
    const figures = pages.map(({ what }, index): Figure => {
      const time = times[index];
      const reference = kept[index];
      if (!time || !reference) throw new Error(`Nothing was measured: ${what}.`);
      const { median, p95, runs } = time;
      return {
        what,
        unit: 'ms',
        median,
        p95,
        runs,
        reference: { what: 'kept', median: reference.median },
        goal: GOAL,
      };
    });
    await report({
      name: 'page-render',
      question: 'how long does a visitor wait for a page of which nothing is kept?',
      figures,
      versions: [await system.cms.ask('describeDatabase')],
    });
  } finally {
    await system.end();
    database.remove();
  }
});
