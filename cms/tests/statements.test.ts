import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentTypes, type ContentUID } from '../src/content';
import { startCms, type Cms } from './support/cms';
import { writePublished } from './support/content';

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

const MONTH = `{ calendarMonth(month: "2024-09") { days { date occurrences { slug title venueName axes } } } }`;
const PAGE = `{ occurrences(from: "2024-09-01", to: "2024-09-30", first: 100) { nodes { slug title venueName axes } } }`;

let cms: Cms;
let association: string;
let axis: string;
let count = 0;

beforeAll(async () => {
  cms = await startCms({ NOW: '2024-09-10T10:00:00Z' });
  association = await writePublished(cms.strapi, 'association', {
    en: { slug: 'produtech' },
    pt: { slug: 'produtech' },
  });
  axis = await writePublished(cms.strapi, 'axis', { shared: { association }, en: {}, pt: {} });
  await writePublished(cms.strapi, 'event', {
    shared: { association, axes: [axis], startDate: '2024-09-17', venue: { name: 'Hall' } },
    en: {},
    pt: {},
  });
  count = 1;
});
afterAll(() => cms?.remove());

/** Adds published events of September 2024 in both languages, until there are `total`; past the document service, which takes seconds. */
async function fillUp(total: number): Promise<void> {
  for (; count < total; count += 1) {
    const day = String(1 + (count % 30)).padStart(2, '0');
    for (const locale of ['en', 'pt']) {
      const { id } = await cms.strapi.db.query(contentTypes.event).create({
        data: {
          documentId: `event${count}`,
          locale,
          title: `Event ${count}`,
          slug: `event-number-${count}`,
          startDate: `2024-09-${day}`,
          startsAt: `2024-09-${day}T09:00:00.000Z`,
          allDay: true,
          publishedAt: new Date(),
        },
      });
      await link(id, 'association', contentTypes.association, association, locale);
      await link(id, 'axes', contentTypes.axis, axis, locale);
    }
  }
}

async function link(
  event: number,
  name: string,
  uid: ContentUID,
  documentId: string,
  locale: string,
): Promise<void> {
  const { joinTable } = cms.strapi.db.metadata.get(contentTypes.event).attributes[
    name
  ] as unknown as { joinTable: JoinTable };
  const target = await cms.strapi.db.query(uid).findOne({
    where: { documentId, locale, publishedAt: { $notNull: true } },
    select: ['id'],
  });
  await cms.strapi.db.connection(joinTable.name).insert({
    [joinTable.joinColumn.name]: event,
    [joinTable.inverseJoinColumn.name]: target.id,
  });
}

/** Asks and returns the answer with the number of SQL statements that it took. */
async function watch(query: string): Promise<{ data: object; statements: number }> {
  let statements = 0;
  const record = () => (statements += 1);
  const { connection } = cms.strapi.db;
  connection.on('query', record);
  try {
    const data = await cms.query<object>(query);
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
    shown.push(JSON.stringify(month.data).match(/"slug"/g)?.length ?? 0);
    statements.add(`${month.statements} and ${page.statements}`);
  }
  expect(shown).toEqual([10, 100, 500]);
  expect([...statements]).toEqual(['6 and 6']);
}, 60_000);
