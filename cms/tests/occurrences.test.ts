import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CHANGE } from '../src/changes/record';
import { contentTypes } from '../src/content';
import { OCCURRENCE } from '../src/occurrences/materialise';
import { lockEvent } from '../src/occurrences/lock-event';
import { rebuildOccurrences } from '../src/occurrences/rebuild';
import { keepOccurrencesCurrent, MARKER } from '../src/occurrences/schedule';
import { startCms, type Cms } from './support/cms';
import { publish, writeDraft, writePublished } from './support/content';

interface Month {
  calendarMonth: { days: { date: string; occurrences: { slug: string; eventStatus: string }[] }[] };
}

// What the tests import from the sources reads its clock when it is loaded, as the CMS does.
const NOW = vi.hoisted(() => (process.env.NOW = '2026-09-10T10:00:00Z'));

let cms: Cms;
let association: string;

beforeAll(async () => {
  cms = await startCms({ NOW });
  association = await writePublished(cms.strapi, 'association', {
    en: { slug: 'produtech' },
    pt: { slug: 'produtech' },
  });
});
afterAll(() => cms?.remove());

/** The days of a month on which an event stands, as "17 scheduled". */
async function listDays(month: string, slug: string): Promise<string[]> {
  const data = await cms.query<Month>(
    `{ calendarMonth(month: "${month}") { days { date occurrences { slug eventStatus } } } }`,
  );
  return data.calendarMonth.days.flatMap(({ date, occurrences }) =>
    occurrences
      .filter((occurrence) => occurrence.slug === slug)
      .map(({ eventStatus }) => `${date.slice(8)} ${eventStatus}`),
  );
}

async function readDate(event: string, date: string): Promise<object | null> {
  const { occurrence } = await cms.query<{ occurrence: object | null }>(
    `{ occurrence(event: "${event}", date: "${date}") {
      slug recurrenceId localStart movedFrom eventStatus
    } }`,
  );
  return occurrence;
}

async function countRows(eventId: string): Promise<number> {
  return cms.strapi.db.query(OCCURRENCE).count({ where: { eventId } });
}

const weekly = {
  startDate: '2026-09-16',
  startTime: '17:00:00.000',
  endTime: '18:00:00.000',
  timeZone: 'Europe/Lisbon',
  recurrence: 'RRULE:FREQ=WEEKLY;COUNT=8\nEXDATE:20260930T170000',
};

describe('an event that repeats', () => {
  test('stands on its dates, without those left out, and with those moved or cancelled', async () => {
    await writePublished(cms.strapi, 'event', {
      shared: {
        ...weekly,
        association,
        overrides: [
          { originalDate: '2026-10-07', cancelled: false, startDate: '2026-10-08' },
          { originalDate: '2026-10-14', cancelled: true },
        ],
      },
      en: { slug: 'weekly' },
      pt: { slug: 'weekly-pt' },
    });
    const once = { association, startDate: '2027-02-01', endDate: '2027-02-04' };
    await writePublished(cms.strapi, 'event', { shared: once, en: { slug: 'once' } });
    await writePublished(cms.strapi, 'event', {
      shared: { ...once, visibility: 'members' },
      en: { slug: 'for-members' },
    });
    await writeDraft(cms.strapi, 'event', { shared: once, en: { slug: 'draft' } });
    expect(await listDays('2026-09', 'weekly')).toEqual(['16 scheduled', '23 scheduled']);
    expect(await listDays('2026-10', 'weekly')).toEqual([
      '08 scheduled',
      '14 cancelled',
      '21 scheduled',
      '28 scheduled',
    ]);
  });

  test.each([
    ['weekly', '2026-09-23', { localStart: '2026-09-23T17:00', movedFrom: null }],
    ['weekly', '2026-10-07', { localStart: '2026-10-08T17:00', movedFrom: '2026-10-07T17:00' }],
    ['weekly-pt', '2026-10-07', { localStart: '2026-10-08T17:00' }],
    // Where nothing is named by the date, what lies on it is meant.
    ['weekly', '2026-10-08', { recurrenceId: '2026-10-07T17:00:00' }],
    ['weekly', '2026-10-14', { eventStatus: 'cancelled', movedFrom: null }],
    ['once', '2027-02-02', { slug: 'once', recurrenceId: null, movedFrom: null }],
  ])('%s is found by the date %s', async (event, date, expected) => {
    expect(await readDate(event, date)).toMatchObject(expected);
  });

  test.each([
    ['weekly', '2026-09-30'],
    ['weekly', '2026-09-24'],
    ['none', '2026-09-23'],
    ['once', '2027-02-05'],
    ['for-members', '2027-02-02'],
    ['draft', '2027-02-02'],
  ])('%s has no date %s', async (event, date) => {
    expect(await readDate(event, date)).toBeNull();
  });

  test('lists its dates, in the zone that is asked for', async () => {
    const { occurrences } = await cms.query<{ occurrences: { nodes: object[] } }>(
      `{ occurrences(order: BACKWARD, first: 3, timeZone: "Asia/Tokyo", filters: { event: "weekly" }) {
        nodes { localStart movedFrom }
      } }`,
    );
    expect(occurrences.nodes).toEqual([
      { localStart: '2026-11-05T02:00', movedFrom: null },
      { localStart: '2026-10-29T02:00', movedFrom: null },
      { localStart: '2026-10-22T01:00', movedFrom: null },
    ]);
  });

  test('that never ends goes on for five years', async () => {
    const documentId = await writePublished(cms.strapi, 'event', {
      shared: { ...weekly, association, recurrence: 'RRULE:FREQ=MONTHLY;BYDAY=3WE' },
      en: { slug: 'monthly' },
    });
    expect(await listDays('2031-08', 'monthly')).toEqual(['20 scheduled']);
    expect(await listDays('2031-10', 'monthly')).toEqual([]);
    expect(await countRows(documentId)).toBe(60);
  });

  test('keeps its hour through the nights on which the clocks change', async () => {
    await writePublished(cms.strapi, 'event', {
      shared: { ...weekly, association, recurrence: 'RRULE:FREQ=WEEKLY;COUNT=8' },
      en: { slug: 'through-autumn' },
    });
    const { occurrences } = await cms.query<{
      occurrences: { nodes: { slug: string; localStart: string; startsAt: string }[] };
    }>(
      '{ occurrences(from: "2026-10-21", to: "2026-10-28", first: 100) { nodes { slug localStart startsAt } } }',
    );
    const shown = occurrences.nodes.filter(({ slug }) => slug === 'through-autumn');
    expect(shown.map(({ localStart, startsAt }) => [localStart, startsAt])).toEqual([
      ['2026-10-21T17:00', '2026-10-21T16:00:00.000Z'],
      ['2026-10-28T17:00', '2026-10-28T17:00:00.000Z'],
    ]);
  });

  test.each([
    ['RRULE:FREQ=SECONDLY', 'recurrence'],
    ['FREQ WEEKLY', 'recurrence'],
    ['RRULE:FREQ=MINUTELY', 'recurrence'],
  ])(
    'is refused with its field when it is %s, and nothing is written',
    async (recurrence, field) => {
      const before = await cms.strapi.db.query(contentTypes.event).count();
      const refusal = await writeDraft(cms.strapi, 'event', {
        shared: { ...weekly, association, recurrence },
      }).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ details: { errors: [{ path: [field] }] } });
      expect(await cms.strapi.db.query(contentTypes.event).count()).toBe(before);
    },
  );
});

describe('occurrences follow', () => {
  test('publishing, editing, unpublishing, another language, and deleting', async () => {
    const documents = cms.strapi.documents(contentTypes.event);
    const documentId = await writeDraft(cms.strapi, 'event', {
      shared: { ...weekly, association },
      en: { slug: 'follows' },
    });
    expect(await countRows(documentId)).toBe(0);
    await publish(cms.strapi, 'event', documentId, 'en');
    expect(await countRows(documentId)).toBe(7);

    await documents.update({
      documentId,
      locale: 'en',
      data: { startDate: '2026-11-04', recurrence: '' },
    });
    expect(await countRows(documentId)).toBe(7);
    await publish(cms.strapi, 'event', documentId, 'en');
    expect(await listDays('2026-11', 'follows')).toEqual(['04 scheduled']);

    await documents.update({ documentId, locale: 'pt', data: { title: 'Segue', slug: 'segue' } });
    await publish(cms.strapi, 'event', documentId, 'pt');
    const { texts } = await cms.strapi.db
      .query(OCCURRENCE)
      .findOne({ where: { eventId: documentId } });
    expect(Object.keys(texts).toSorted()).toEqual(['en', 'pt']);

    await documents.unpublish({ documentId, locale: 'en' });
    expect(await listDays('2026-11', 'segue')).toEqual(['04 scheduled']);
    await documents.delete({ documentId, locale: '*' });
    expect(await countRows(documentId)).toBe(0);
  });

  test('a healthy database has nothing to rebuild, a damaged one is mended and told', async () => {
    expect((await rebuildOccurrences(cms.strapi)).differing).toEqual([]);
    const documentId = await writePublished(cms.strapi, 'event', {
      shared: { ...weekly, association },
      en: { slug: 'damaged' },
    });
    await cms.strapi.db.query(OCCURRENCE).deleteMany({ where: { eventId: documentId } });
    expect((await rebuildOccurrences(cms.strapi)).differing).toEqual([documentId]);
    expect(await countRows(documentId)).toBe(7);
    expect((await rebuildOccurrences(cms.strapi)).differing).toEqual([]);
  });
});

describe('each day', () => {
  let damaged: string;

  beforeAll(async () => {
    damaged = await writePublished(cms.strapi, 'event', {
      shared: { ...weekly, association },
      en: { slug: 'each-day' },
    });
  });

  const damage = () => cms.strapi.db.query(OCCURRENCE).deleteMany({ where: { eventId: damaged } });
  const markRebuiltOn = (day: string | null) => cms.strapi.store.set({ ...MARKER, value: day });

  test('the occurrences are worked out once', async () => {
    await damage();
    await keepOccurrencesCurrent(cms.strapi);
    expect(await countRows(damaged)).toBe(0);

    await markRebuiltOn('2026-09-09');
    await keepOccurrencesCurrent(cms.strapi);
    expect(await countRows(damaged)).toBe(7);
    expect(await cms.strapi.store.get(MARKER)).toBe('2026-09-10');
  });

  test('one of several processes does it, the others wait for it', async () => {
    await damage();
    await markRebuiltOn('2026-09-09');
    const write = vi.spyOn(cms.strapi.store, 'set');
    const counts = await Promise.all(
      Array.from({ length: 3 }, async () => {
        await keepOccurrencesCurrent(cms.strapi);
        return countRows(damaged);
      }),
    );
    expect(counts).toEqual([7, 7, 7]);
    expect(write).toHaveBeenCalledTimes(1);
    write.mockRestore();
  });

  test('a change that is being written is waited for', async () => {
    const written = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const change = cms.strapi.db.transaction(async () => {
      await lockEvent(cms.strapi, damaged);
      locked.resolve();
      await written.promise;
    });
    await locked.promise;
    const done: string[] = [];
    const rebuild = rebuildOccurrences(cms.strapi).then(() => done.push('rebuild'));
    await sleep(300);
    done.push('change');
    written.resolve();
    await Promise.all([change, rebuild]);
    expect(done).toEqual(['change', 'rebuild']);
  });

  test('a start does it after the port answers, or before when it was never done', async () => {
    await damage();
    await markRebuiltOn('2026-09-09');
    await cms.restart();
    await expect.poll(() => countRows(damaged)).toBe(7);
    await expect.poll(() => cms.strapi.store.get(MARKER)).toBe('2026-09-10');

    await damage();
    await cms.strapi.store.delete(MARKER);
    await cms.restart();
    expect(await countRows(damaged)).toBe(7);
  });
});

test('a language that is deleted takes its texts along, and what is in it alone', async () => {
  const both = await writePublished(cms.strapi, 'event', {
    shared: { ...weekly, association },
    en: { slug: 'stays' },
    pt: { slug: 'fica', title: 'Fica' },
  });
  const alone = await writePublished(cms.strapi, 'event', {
    shared: { ...weekly, association },
    pt: { slug: 'vai' },
  });
  expect(await countRows(alone)).toBe(7);
  const locales = cms.strapi.plugin('i18n').service('locales');
  const { id } = await locales.findByCode('pt');
  const changes = cms.strapi.db.query(CHANGE);
  const broken = vi.spyOn(changes, 'create').mockRejectedValue(new Error('The disk is full.'));
  await expect(locales.delete({ id })).rejects.toThrow('is full');
  broken.mockRestore();
  expect(await cms.strapi.db.query(contentTypes.event).count({ where: { locale: 'pt' } })).not.toBe(
    0,
  );
  const last = await changes.count({});
  await locales.delete({ id });
  const told = (await changes.findMany({ orderBy: { id: 'asc' } })).slice(last);
  expect(told.map(({ tags }) => tags)).toContainEqual(['*', 'gone:*']);
  const [row] = await cms.strapi.db.query(OCCURRENCE).findMany({ where: { eventId: both } });
  expect(Object.keys(row.texts)).toEqual(['en']);
  expect(row.searchText).not.toContain('fica');
  expect(await countRows(both)).toBe(7);
  expect(await countRows(alone)).toBe(0);
});
