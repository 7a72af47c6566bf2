// How long until everybody sees what an editor has published, and until nobody sees what they have
// unpublished? From the moment that the panel sends its request; all have been read before, and so are kept.
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand } from '../scripts/command.ts';
import { keepSecrets } from '../scripts/secrets.ts';
import { findFreePort, withTemporarySystem } from '../scripts/temporary-system.ts';
import { signInEditor } from './support/editor.ts';
import type { Figure } from './support/figure.ts';
import { summarize } from './support/measure.ts';
import { report } from './support/report.ts';

const TIMES = 50;
const GOAL = { p95: 1000 };
const LOOK_AGAIN = 5;
const GIVE_UP = 20_000;
const MONTH = '2031-05';

interface Story {
  title: string;
  slug: string;
}

/** A place where an event is seen. */
interface Place {
  what: string;
  isShown(story: Story): Promise<boolean>;
  /** Unless it is gone as soon as it is not shown. */
  isGone?(story: Story): Promise<boolean>;
}

function listPlaces(siteUrl: string, cmsUrl: string, siteToken: string): Place[] {
  const read = async (path: string): Promise<string> => {
    const response = await fetch(new URL(path, siteUrl));
    return response.text();
  };
  const links = async (path: string, { slug }: Story): Promise<boolean> =>
    (await read(path)).includes(`href="/event/${slug}`);
  const askTitle = async ({ slug }: Story): Promise<string | undefined> => {
    const response = await fetch(`${cmsUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-site-token': siteToken },
      body: JSON.stringify({ query: `{ eventBySlug(slug: "${slug}") { title } }` }),
    });
    const { data } = (await response.json()) as { data: { eventBySlug: Story | null } };
    return data.eventBySlug?.title;
  };
  return [
    {
      what: 'its page',
      async isShown({ title, slug }) {
        return (await read(`/event/${slug}`)).includes(title);
      },
      async isGone({ slug }) {
        const response = await fetch(new URL(`/event/${slug}`, siteUrl));
        await response.arrayBuffer();
        return response.status === 410;
      },
    },
    {
      what: 'its month',
      isShown: async (story) => links(`/events/${MONTH.replace('-', '/')}`, story),
    },
    {
      what: 'the search',
      isShown: async (story) => links(`/search?q=${encodeURIComponent(story.title)}`, story),
    },
    { what: 'GraphQL', isShown: async (story) => (await askTitle(story)) === story.title },
    {
      what: 'the feed',
      isShown: async ({ title }) => (await read('/events.ics')).includes(title),
      async isGone({ slug, title }) {
        const feed = await read('/events.ics');
        const isToldToBeGone = feed
          .split('BEGIN:VEVENT')
          .some((event) => event.includes(`UID:${slug}`) && event.includes('STATUS:CANCELLED'));
        return isToldToBeGone && !feed.includes(title);
      },
    },
  ];
}

/** Waits until something is so, and gives the milliseconds since `started`. */
async function timeUntil(isSo: () => Promise<boolean>, started: number): Promise<number> {
  while (!(await isSo())) {
    if (performance.now() - started > GIVE_UP) throw new Error('A change is not seen.');
    await sleep(LOOK_AGAIN);
  }
  return performance.now() - started;
}

/** Makes a change, and gives the milliseconds until it was seen, in the order of the places. */
async function timePlaces(
  change: () => Promise<void>,
  checks: readonly (() => Promise<boolean>)[],
): Promise<number[]> {
  for (const check of checks) {
    if (await check()) throw new Error('A change is seen before it is made.');
  }
  const started = performance.now();
  const [, ...times] = await Promise.all([
    change(),
    ...checks.map(async (check) => timeUntil(check, started)),
  ]);
  return times;
}

function describeStory(index: number) {
  const number = String(index).padStart(3, '0');
  const slug = `fresh-from-the-press-${number}`;
  return {
    title: `Freshly printed ${number}`,
    slug,
    uid: slug,
    startDate: `${MONTH}-${String((index % 28) + 1).padStart(2, '0')}`,
    startTime: '10:00:00',
    timeZone: 'Europe/Lisbon',
    eventStatus: 'scheduled',
    category: 'workshop',
    visibility: 'public',
  };
}

function summarizePlaces(change: string, places: readonly Place[], runs: number[][]): Figure[] {
  const show = (what: string, times: number[]): Figure => ({
    what: `${change}: ${what}`,
    unit: 'ms',
    ...summarize(times),
    max: Math.max(...times),
    goal: GOAL,
  });
  return [
    ...places.map(({ what }, place) =>
      show(
        what,
        runs.map((times) => times[place] ?? Number.NaN),
      ),
    ),
    show(
      'everywhere',
      runs.map((times) => Math.max(...times)),
    ),
  ];
}

await runCommand(async (stop) => {
  const env = {
    ...process.env,
    WEB_PORT: String(await findFreePort()),
    CMS_PORT: String(await findFreePort()),
  };
  await withTemporarySystem(
    env,
    stop,
    async ({ host, webPort, cmsPort, dataDir, adminPassword }) => {
      const cmsUrl = `http://${host}:${cmsPort}`;
      const { SITE_SERVICE_TOKEN = '' } = await keepSecrets(dataDir, adminPassword);
      const places = listPlaces(`http://${host}:${webPort}`, cmsUrl, SITE_SERVICE_TOKEN);
      const editor = await signInEditor(cmsUrl);
      const published: number[][] = [];
      const unpublished: number[][] = [];
      console.log(`publishing and unpublishing ${TIMES} times …`);
      for (let index = 0; index < TIMES; index += 1) {
        stop.throwIfAborted();
        const story = describeStory(index);
        const documentId = await editor.create(story);
        published.push(
          await timePlaces(
            async () => editor.publish(documentId),
            places.map(
              ({ isShown }) =>
                async () =>
                  isShown(story),
            ),
          ),
        );
        unpublished.push(
          await timePlaces(
            async () => editor.unpublish(documentId),
            places.map(
              ({ isShown, isGone }) =>
                async () =>
                  isGone ? isGone(story) : !(await isShown(story)),
            ),
          ),
        );
      }
      await report({
        name: 'publish',
        question: 'how long until everybody sees what an editor has changed?',
        figures: [
          ...summarizePlaces('published, shown by', places, published),
          ...summarizePlaces('unpublished, gone from', places, unpublished),
        ],
      });
    },
  );
});
