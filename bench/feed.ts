// How long does a calendar app wait for the feed of 10,000 events: when the servers have just started,
// when something has changed, when nothing has, and when the app has the feed already?
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand } from '../scripts/command.ts';
import { startServerProcess, type ServerProcess } from './support/child-process.ts';
import { findOwners, insertRows } from './support/cms-process.ts';
import { onEachDatabase, type DatabaseKind } from './support/databases.ts';
import { buildEntryRows } from './support/entry-rows.ts';
import { measureInTurn, takeTime, type Durations } from './support/measure.ts';
import { startMeasuredSystem, type MeasuredSystem } from './support/measured-system.ts';
import type { Figure } from './support/figure.ts';
import { report } from './support/report.ts';

const ENTRY = 'api::calendar-entry.calendar-entry';
const EVENTS = 10_000;
const starts = { warmUp: 0, runs: 5 };
const changes = { warmUp: 2, runs: 20 };
const requests = { warmUp: 50, runs: 300 };
const ASK_AGAIN = 20;
const goals = { cold: 1500, notModified: 5 };

interface Feed {
  body: Buffer;
  etag: string;
}

function feedOf(siteUrl: string): string {
  return `${siteUrl}/events.ics`;
}

async function fetchFeed(url: string): Promise<Feed> {
  const response = await fetch(url);
  const body = Buffer.from(await response.arrayBuffer());
  if (!response.ok) throw new Error(`${url} answers ${response.status}: ${body.toString()}`);
  return { body, etag: response.headers.get('etag') ?? '' };
}

async function fetchNothingNew(url: string, etag: string): Promise<void> {
  const response = await fetch(url, { headers: { 'if-none-match': etag } });
  await response.arrayBuffer();
  if (response.status !== 304) throw new Error(`${url} answers ${response.status} instead of 304.`);
}

/** Serves a feed's bytes with the least code that can. */
async function startPlainServer(body: Buffer): Promise<ServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-feed-'));
  try {
    const file = join(folder, 'events.ics');
    await writeFile(file, body);
    return await startServerProcess('plain-server.ts', [file]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The SQL with which the CMS answers for a feed that has changed. */
async function traceStatements({ cms, siteUrl }: MeasuredSystem, change: () => Promise<void>) {
  await change();
  await cms.ask('startTrace');
  await fetchFeed(feedOf(siteUrl));
  return cms.ask('endTrace');
}

async function measureDatabase({ name, create }: DatabaseKind, stop: AbortSignal) {
  const database = create();
  let system = await startMeasuredSystem(database.environment, stop);
  try {
    const rows = buildEntryRows(EVENTS + 100, await findOwners(system.cms));
    await system.cms.ask('empty', { uid: ENTRY });
    await insertRows(system.cms, ENTRY, rows.splice(0, EVENTS));

    const [cold] = await measureInTurn(
      [
        async () => {
          await system.end();
          // What outlives the process would be sent at once.
          await rm(join(String(database.environment.DATA_DIR), 'page-cache'), {
            recursive: true,
            force: true,
          });
          system = await startMeasuredSystem(database.environment, stop);
          return takeTime(async () => proveWhole(await fetchFeed(feedOf(system.siteUrl))));
        },
      ],
      starts,
    );
    const { cms } = system;
    const feed = feedOf(system.siteUrl);
    const change = async (): Promise<void> => {
      await cms.ask('insert', { uid: ENTRY, rows: rows.splice(0, 1) });
      await cms.ask('change', { tags: ['list:events'] });
    };
    let last = '';
    const fetchChanged = async (): Promise<void> => {
      // What takes over 1.5 s to write is preceded by the last good one.
      for (;;) {
        const { etag } = await fetchFeed(feed);
        if (etag !== last) {
          last = etag;
          return;
        }
        await sleep(ASK_AGAIN);
      }
    };
    const statements = await traceStatements(system, change);
    const [changed, sql] = await measureInTurn(
      [
        async () => {
          await change();
          return takeTime(fetchChanged);
        },
        async () => cms.ask('timeStatements', statements),
      ],
      changes,
    );

    const { body, etag } = await fetchFeed(feed);
    const plain = await startPlainServer(body);
    const [warm, plainWarm] = await measureInTurn(
      [
        async () => takeTime(async () => fetchFeed(feed)),
        async () => takeTime(async () => fetchFeed(plain.url)),
      ],
      requests,
    );
    // Apart from those: cleaning up after their megabytes would fall on these.
    const [notModified, plainNotModified] = await measureInTurn(
      [
        async () => takeTime(async () => fetchNothingNew(feed, etag)),
        async () => takeTime(async () => fetchNothingNew(plain.url, '"plain"')),
      ],
      requests,
    );
    await plain.end();
    const against = (what: string, durations?: Durations): Partial<Figure> =>
      durations ? { reference: { what, median: durations.median } } : {};
    return {
      version: await cms.ask('describeDatabase'),
      bytes: body.length,
      figures: [
        show(`${name}: servers just started`, cold, { goal: goals.cold }),
        show(`${name}: after a change`, changed, {
          goal: goals.cold,
          ...against('its SQL alone', sql),
        }),
        show(`${name}: unchanged`, warm, against('node:http, the same bytes', plainWarm)),
        show(`${name}: 304`, notModified, {
          goal: goals.notModified,
          ...against('node:http', plainNotModified),
        }),
      ],
    };
  } finally {
    await system.end();
    database.remove();
  }
}

function proveWhole({ body }: Feed): void {
  const events = new Set(body.toString().match(/^UID:.*$/gm));
  if (events.size !== EVENTS) throw new Error(`The feed has ${events.size} events, not ${EVENTS}.`);
}

function show(what: string, durations: Durations | undefined, more: Partial<Figure>): Figure {
  if (!durations) throw new Error(`Nothing was measured: ${what}.`);
  return { what, unit: 'ms', ...durations, ...more };
}

await runCommand(async (stop) => {
  const figures: Figure[] = [];
  const databases: string[] = [];
  let megabytes = 0;
  await onEachDatabase(async (kind) => {
    console.log(`${kind.name}: writing ${EVENTS} events, and asking for their feed …`);
    const measured = await measureDatabase(kind, stop);
    figures.push(...measured.figures);
    databases.push(measured.version);
    megabytes = Math.round(measured.bytes / 1e4) / 100;
  });
  await report({
    name: 'feed',
    question: `how long does a calendar app wait for ${EVENTS.toLocaleString('en')} events?`,
    figures,
    versions: databases,
    evidence: { megabytes },
  });
});
