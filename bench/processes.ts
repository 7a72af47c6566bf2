// How long do the servers take to start, and how much memory do they take: when they have started, and
// when they have been asked for all kinds of things over 16 connections?
import { execFileSync } from 'node:child_process';
import { createDatabase } from '../cms/tests/support/database.ts';
import { endChildren, type Child } from '../scripts/children.ts';
import { runCommand } from '../scripts/command.ts';
import { readSettings } from '../scripts/environment.ts';
import { keepSecrets } from '../scripts/secrets.ts';
import { addressOf, startCms, startSite } from '../scripts/servers.ts';
import { findFreePort } from '../scripts/temporary-system.ts';
import type { Figure } from './support/figure.ts';
import { takeTime } from './support/measure.ts';
import { report } from './support/report.ts';
import { load, type Asked } from './support/wrk.ts';

const SECONDS = 5;
const MEMORY_GOAL = 450;
const MEGABYTE = 1024 * 1024;

interface Server {
  name: 'CMS' | 'site';
  start(): Promise<Child>;
}

/** Megabytes that a process has in memory, all that it shares with others included. */
function readMemory({ name, pid }: Child): number {
  const kilobytes = Number(
    execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }),
  );
  if (!(kilobytes > 0)) throw new Error(`${name} has no memory: it has ended.`);
  return (kilobytes * 1024) / MEGABYTE;
}

function show(what: string, unit: Figure['unit'], median: number, goal?: number): Figure {
  return { what, unit, median, runs: 1, ...(goal !== undefined && { goal }) };
}

/** Starts the servers in turn; gives them with what their starts took. */
async function startAll(when: string, servers: readonly Server[]) {
  const started: Child[] = [];
  const figures: Figure[] = [];
  for (const { name, start } of servers) {
    const time = await takeTime(async () => started.push(await start()));
    figures.push(show(`${name}: ${when}`, 'ms', time));
  }
  return { started, figures };
}

function weigh(when: string, servers: readonly Server[], started: Child[], goal?: number) {
  const memory = started.map(readMemory);
  const sum = memory.reduce((one, other) => one + other, 0);
  return [
    ...servers.map(({ name }, index) =>
      show(`${name}: memory ${when}`, 'MB', memory[index] ?? Number.NaN),
    ),
    show(`both: memory ${when}`, 'MB', sum, goal),
  ];
}

/** Pages that are kept and pages that are rendered, feeds, searches, and GraphQL that is asked anew. */
function listRequests(siteUrl: string, cmsUrl: string, siteToken: string): Asked[] {
  const query = '{ calendarMonth(month: "2024-09") { days { date occurrences { title slug } } } }';
  return [
    { url: `${siteUrl}/`, headers: { 'accept-encoding': 'br' } },
    { url: `${siteUrl}/about`, headers: { cookie: 'session=somebody' } },
    { url: `${siteUrl}/events/2024/09`, headers: { cookie: 'session=somebody' } },
    { url: `${siteUrl}/events.ics` },
    { url: `${siteUrl}/search?q=innovation` },
    {
      url: `${cmsUrl}/graphql`,
      headers: { 'content-type': 'application/json', 'x-site-token': siteToken },
      body: JSON.stringify({ query, variables: { anew: '%COUNT%' } }),
    },
  ];
}

await runCommand(async (stop) => {
  const database = createDatabase();
  try {
    const settings = readSettings({
      WEB_PORT: String(await findFreePort()),
      CMS_PORT: String(await findFreePort()),
      ...database.environment,
    });
    const secrets = await keepSecrets(settings.dataDir, settings.adminPassword);
    const start = { mode: 'serve', settings, secrets, stop } as const;
    const servers: Server[] = [
      { name: 'CMS', start: async () => startCms(start) },
      { name: 'site', start: async () => startSite(start) },
    ];
    console.log('starting the servers twice, and asking them …');
    const first = await startAll('first start, with its content', servers);
    await endChildren();
    const second = await startAll('next start', servers);
    const atRest = weigh('after the start', servers, second.started);
    const { host, webPort, cmsPort } = settings;
    const siteToken = secrets.SITE_SERVICE_TOKEN ?? '';
    const addresses = [addressOf(host, webPort), addressOf(host, cmsPort)] as const;
    for (const asked of listRequests(...addresses, siteToken)) {
      stop.throwIfAborted();
      await load(asked, SECONDS);
    }
    const loaded = weigh('after load', servers, second.started, MEMORY_GOAL);
    await report({
      name: 'processes',
      question: 'how long do the servers take to start, and how much memory do they take?',
      figures: [...first.figures, ...second.figures, ...atRest, ...loaded],
    });
  } finally {
    await endChildren();
    database.remove();
  }
});
