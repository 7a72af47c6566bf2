import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentTypes, type ContentUID } from '../src/content';
import { OCCURRENCE } from '../src/occurrences/materialise';
import { visit } from './support/admin';
import { askAnew, startCms, type Cms } from './support/cms';
import { writePublished } from './support/content';
import { addSignedIn } from './support/members';

const MONTH = `{ calendarMonth(month: "2024-09") { days { date occurrences { slug title venueName axes } } } }`;
const BOUNDS = `{ calendarMonth(month: "2024-09") { firstMonth lastMonth days { date } } }`;
const DATES = `{ occurrences(order: BACKWARD, filters: { event: "of-few-dates" }) { nodes { slug } } }`;
const PAGE = `{ occurrences(from: "2024-09-01", to: "2024-09-30", first: 100) { nodes { slug title venueName axes } } }`;

let cms: Cms;
let association: string;
let count = 0;

beforeAll(async () => {
  cms = await startCms({ NOW: '2024-09-10T10:00:00Z' });
  association = await writePublished(cms.strapi, 'association', {
    en: { slug: 'produtech' },
    pt: { slug: 'produtech' },
  });
  const axis = await writePublished(cms.strapi, 'axis', {
    shared: { association },
    en: {},
    pt: {},
  });
  await writePublished(cms.strapi, 'event', {
    shared: { association, axes: [axis], startDate: '2024-09-17', venue: { name: 'Hall' } },
    en: { slug: 'of-few-dates' },
    pt: {},
  });
  count = 1;
});
afterAll(() => cms?.remove());

/** Adds occurrences of September 2024 like the first one until there are `total`; past the document service, which takes seconds. */
async function fillUp(total: number): Promise<void> {
  const {
    id: _id,
    documentId: _documentId,
    ...first
  } = await cms.strapi.db.query(OCCURRENCE).findOne({ where: { key: { $notNull: true } } });
  const rows = Array.from({ length: total - count }, (_, index) => {
    const day = `2024-09-${String(1 + ((count + index) % 30)).padStart(2, '0')}`;
    const startsAt = `${day}T00:00:00.000Z`;
    const overAt = `${day}T23:59:00.000Z`;
    return {
      ...first,
      key: `copy:${count + index}`,
      eventId: `copy:${count + index}`,
      startsAt,
      overAt,
      firstDate: day,
      lastDate: day,
    };
  });
  await cms.strapi.db.query(OCCURRENCE).createMany({ data: rows });
  count = total;
}

interface Statement {
  sql: string;
  bindings: unknown[];
}

/** Explains, as the database plans it, how a query reads occurrences, for everybody or by an access token. */
async function explain(query: string, token?: string): Promise<string[]> {
  const { connection, dialect } = cms.strapi.db;
  const isPostgres = dialect.client === 'postgres';
  const reads: Statement[] = [];
  const record = (statement: Statement) =>
    /from .(occurrences|public.+occurrences)/.test(statement.sql) && reads.push(statement);
  connection.on('query', record);
  if (token) await visit(cms.url, token).request('POST', '/graphql', { query });
  else await cms.query(askAnew(query));
  connection.removeListener('query', record);
  if (isPostgres) await connection.raw('analyze occurrences');
  return await Promise.all(
    reads.map(async ({ sql, bindings }) => {
      const text = sql.replaceAll(/\$\d+/g, '?');
      const plan = await connection.raw(
        `explain ${isPostgres ? '' : 'query plan'} ${text}`,
        bindings as string[],
      );
      return JSON.stringify(isPostgres ? plan.rows : plan);
    }),
  );
}

/** Lists the indexes by which the database reads the occurrences of a query, in the order of their names. */
async function listIndexes(query: string, token?: string): Promise<string[]> {
  const plans = await explain(query, token);
  const names = plans.map((plan) => /occurrences_(\w+)_index/.exec(plan)?.[1] ?? plan);
  return names.toSorted();
}

/** Asks and returns the answer with the number of SQL statements that it took. */
async function watch(query: string): Promise<{ data: object; statements: number }> {
  let statements = 0;
  // Whoever follows the changes, or sends mails, looks all the time.
  const record = ({ sql }: Statement) => {
    if (!/["`](?:changes|outgoing_mails)["`]/.test(sql)) statements += 1;
  };
  const { connection } = cms.strapi.db;
  connection.on('query', record);
  try {
    const data = await cms.query<object>(askAnew(query));
    return { data, statements };
  } finally {
    connection.removeListener('query', record);
  }
}

test('a month and a page of occurrences take as many SQL statements for 500 events as for 10', async () => {
  const shown: number[] = [];
  const statements = new Set<string>();
  for (const total of [10, 100, 500]) {
    await fillUp(total);
    const month = await watch(MONTH);
    const page = await watch(PAGE);
    const bounds = await watch(BOUNDS);
    shown.push(JSON.stringify(month.data).match(/"slug"/g)?.length ?? 0);
    statements.add(`${month.statements}, ${page.statements}, ${bounds.statements}`);
  }
  expect(shown).toEqual([10, 100, 500]);
  expect([...statements]).toEqual(['5, 5, 8']);
}, 60_000);

test('a page of a search reads no more rows than it shows', async () => {
  const { connection } = cms.strapi.db;
  const reads: Statement[] = [];
  const record = (statement: Statement) =>
    /from .(occurrences|public.+occurrences)/.test(statement.sql) && reads.push(statement);
  connection.on('query', record);
  await cms.query(
    askAnew(
      '{ occurrences(from: "1900-01-01", first: 3, filters: { text: "e" }) { nodes { id } } }',
    ),
  );
  connection.removeListener('query', record);
  expect(reads).toHaveLength(2);
  for (const { sql, bindings } of reads) {
    expect(sql).toMatch(/ limit /);
    expect(bindings).toContain(4);
  }
});

test('an index serves a month, the bounds of the calendar, and the dates of an event', async () => {
  // A planner scans a small table, and reads a large part of any table, whatever the index.
  const {
    id: _id,
    documentId: _documentId,
    ...first
  } = await cms.strapi.db.query(OCCURRENCE).findOne({ where: { key: { $notNull: true } } });
  const others = Array.from({ length: 5000 }, (_, index) => {
    const startsAt = new Date(Date.UTC(2000, 0, 1 + index)).toISOString();
    const key = `other:${index}`;
    return { ...first, key, eventId: key, startsAt, overAt: startsAt };
  });
  for (let at = 0; at < others.length; at += 500) {
    await cms.strapi.db.query(OCCURRENCE).createMany({ data: others.slice(at, at + 500) });
  }
  const month = await listIndexes(MONTH);
  expect(month).toEqual(['range', 'range']);
  expect(await listIndexes(BOUNDS)).toEqual(['end', ...month, 'range', 'range']);
  // PostgreSQL knows that there are no long ones, and finds none by either index.
  const oneOf = expect.stringMatching(/^(event|range)$/);
  expect(await listIndexes(DATES)).toEqual(['event', oneOf]);
  // Members read what is for everybody, and then what is for them, of which there is nothing here.
  const { token } = await addSignedIn(cms.strapi, 'A member');
  const anyOf = expect.stringMatching(/^(end|event|range)$/);
  const ofMember = await listIndexes(MONTH, token);
  expect(ofMember).toEqual([anyOf, anyOf, anyOf, anyOf]);
  expect(ofMember.filter((name) => name === 'range').length).toBeGreaterThanOrEqual(2);
}, 60_000);

/**
 * Adds published events in English with what they lead to, each with the one before it; past the
 * document service.
 */
async function addRelatedEvents(from: number, to: number): Promise<void> {
  const { strapi } = cms;
  const isShown = { locale: 'en', publishedAt: { $notNull: true } };
  const owner = await strapi.db.query(contentTypes.association).findOne({ where: isShown });
  const shared = await strapi.db.query(contentTypes.axis).findOne({ where: isShown });
  const file = await strapi.db.query('plugin::upload.file').create({
    data: { name: 'a', hash: 'a', ext: '.png', mime: 'image/png', size: 1, url: '/a.png' },
  });
  const publish = async (uid: ContentUID, index: number, values: object): Promise<number> => {
    const name = `added-${index}`;
    const entry = { documentId: name, slug: name, locale: 'en', publishedAt: new Date() };
    const data = { ...entry, association: owner.id, position: index, ...values };
    return (await strapi.db.query(uid).create({ data })).id;
  };
  const events: number[] = [];
  for (let index = from; index < to; index += 1) {
    const axis = await publish(contentTypes.axis, index, { title: 'Axis' });
    const axes = [shared.id, axis];
    await publish(contentTypes.outcome, index, { statement: 'Outcome', axes });
    const event = { title: 'Event', startDate: '2024-09-17', visibility: 'public', axes };
    const pictures = { image: file.id, attachments: [file.id] };
    const relatedEvents = events.slice(-1);
    events.push(await publish(contentTypes.event, index, { ...event, ...pictures, relatedEvents }));
  }
}

const listEvents = (limit: number) => `{
  events(pagination: { limit: ${limit} }, sort: "id:desc") {
    slug translations { slug } venue { name } image { url } attachments { url } association { name }
    axes { slug translations { slug } outcomes { slug } }
    relatedEvents { slug }
  }
}`;

/** As the About page asks (packages/graphql-client/src/documents/about.query.ts). */
const readAbout = (locale: string) => `{
  associationBySlug(locale: "${locale}") { name programme { title } translations { language } }
  axesByPosition(locale: "${locale}") { title outcomes { slug } }
  outcomesByPosition(locale: "${locale}") { statement axes { position } }
}`;

test('relations take one SQL statement a field, for 50 parents as for 2', async () => {
  const countOf = async (query: string) => (await watch(query)).statements;
  await addRelatedEvents(0, 2);
  const few = [await countOf(readAbout('en')), await countOf(readAbout('pt'))];
  await addRelatedEvents(2, 50);
  const many = [await countOf(readAbout('en')), await countOf(readAbout('pt'))];
  // What was added is read in English, and looked for in Portuguese: once a field.
  expect([few, many]).toEqual([
    [11, 13],
    [11, 13],
  ]);

  const listed = await watch(listEvents(50));
  expect(JSON.stringify(listed.data).match(/"outcomes"/g)).toHaveLength(100);
  // Two for who asks and two around the list, which is one, as is each of the nine fields below it.
  expect([await countOf(listEvents(2)), listed.statements]).toEqual([14, 14]);
}, 60_000);
