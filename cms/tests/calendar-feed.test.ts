import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALENDAR_ENTRY } from '../src/calendar-entries/materialise';
import { TOMBSTONE } from '../src/calendar-entries/tombstones';
import { contentTypes } from '../src/content';
import { keepOccurrencesCurrent, MARKER } from '../src/occurrences/schedule';
import { rebuildOccurrences } from '../src/occurrences/rebuild';
import { askAnew, startCms, type Cms } from './support/cms';
import {
  cloneEntry,
  editDraft,
  publish,
  readRows,
  writeDraft,
  writePublished,
} from './support/content';

interface Entry {
  uid: string;
  sequence: number;
  stampedAt: string;
  createdAt: string;
  title: string;
}

interface Feed {
  version: string;
  changedAt: string | null;
  entries: { nodes: Entry[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  latest: Entry[];
  tombstones: { uid: string; sequence: number; stampedAt: string; startDate: string }[];
}

let cms: Cms;
let association: string;

beforeAll(async () => {
  cms = await startCms();
  association = await writePublished(cms.strapi, 'association', {
    en: { slug: 'produtech', acronym: 'PRODUTECH' },
    pt: { slug: 'produtech', name: 'Associação' },
  });
});
afterAll(() => cms?.remove());

/** Asks for a feed; `args` are its arguments in brackets. */
async function readFeed(args = ''): Promise<Feed> {
  const { calendarFeed } = await cms.query<{ calendarFeed: Feed }>(
    askAnew(`{
    calendarFeed${args} {
      version changedAt
      entries(first: 1000) { nodes { uid sequence stampedAt createdAt title } pageInfo { hasNextPage endCursor } }
      latest { uid title }
      tombstones { uid sequence stampedAt startDate }
    }
  }`),
  );
  return calendarFeed;
}

const readVersion = async () => (await readFeed()).version;

/** What a feed tells of one event: its entry, or its tombstone, or nothing. */
async function readTold(uid: string, args = '') {
  const { entries, tombstones } = await readFeed(args);
  const entry = entries.nodes.find((node) => node.uid === uid);
  const [tombstone, ...more] = tombstones.filter((other) => other.uid === uid);
  expect(more).toEqual([]);
  expect(entry && tombstone).toBeUndefined();
  return entry
    ? { is: 'entry', ...entry }
    : tombstone && { is: 'tombstone', title: undefined, ...tombstone };
}

const documents = () => cms.strapi.documents(contentTypes.event);

async function change(documentId: string, changes: object, locale = 'en'): Promise<void> {
  await editDraft(cms.strapi, 'event', documentId, locale, { ...changes });
  await publish(cms.strapi, 'event', documentId, locale);
}

const writeEvent = (shared: object = {}, en: object = {}, pt?: object) =>
  writePublished(cms.strapi, 'event', {
    shared: { association, ...shared },
    en: { ...en },
    ...(pt && { pt: { ...pt } }),
  });

describe('an entry', () => {
  test('tells all that a calendar keeps of an event, in the asked language or the one there is', async () => {
    const file = await cms.strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'Programme.pdf',
        hash: 'programme',
        ext: '.pdf',
        mime: 'application/pdf',
        size: 1,
        url: '/uploads/programme.pdf',
        provider: 'local',
      },
    });
    const documentId = await writeEvent(
      {
        startDate: '2026-09-16',
        startTime: '17:00:00.000',
        endTime: '18:00:00.000',
        timeZone: 'Atlantic/Azores',
        recurrence: 'RRULE:FREQ=WEEKLY;COUNT=8',
        overrides: [{ originalDate: '2026-09-23', cancelled: true }],
        venue: { name: 'Hall', locality: 'Porto', country: 'PT', latitude: 41.25, longitude: -8.5 },
        category: 'training',
        registrationUrl: 'https://example.org/register',
        attachments: [file.id],
      },
      {
        title: 'Told',
        slug: 'told',
        description: [{ type: 'paragraph', children: [{ type: 'text', text: 'Bring a pen.' }] }],
      },
      { title: 'Contado', slug: 'contado' },
    );
    const ask = (locale: string) =>
      cms.query<{ calendarFeed: object }>(
        `query ($locale: I18NLocaleCode) { calendarFeed(locale: $locale, filters: { event: "told" }) {
          associationName language timeZone
          entries { nodes {
            documentId uid sequence language title slug summary description eventStatus previousStartDate
            category startDate startTime endDate endTime timeZone recurrence
            overrides { originalDate originalTime cancelled startDate startTime endDate endTime }
            venue { name street postalCode locality country latitude longitude }
            onlineUrl organiserName organiserUrl registrationUrl contact
            image { url } attachments { url mime name alternativeText width height }
          } pageInfo { hasNextPage } }
        } }`,
        { locale },
      );
    const shared = {
      documentId,
      uid: documentId,
      sequence: 0,
      summary: null,
      eventStatus: 'scheduled',
      previousStartDate: null,
      category: 'training',
      startDate: '2026-09-16',
      startTime: '17:00:00.000',
      endDate: null,
      endTime: '18:00:00.000',
      timeZone: 'Atlantic/Azores',
      recurrence: 'RRULE:FREQ=WEEKLY;COUNT=8',
      overrides: [
        {
          originalDate: '2026-09-23',
          originalTime: null,
          cancelled: true,
          startDate: null,
          startTime: null,
          endDate: null,
          endTime: null,
        },
      ],
      venue: {
        name: 'Hall',
        street: null,
        postalCode: null,
        locality: 'Porto',
        country: 'PT',
        latitude: 41.25,
        longitude: -8.5,
      },
      onlineUrl: null,
      organiserName: null,
      organiserUrl: null,
      registrationUrl: 'https://example.org/register',
      contact: null,
      image: null,
      attachments: [
        {
          url: '/uploads/programme.pdf',
          mime: 'application/pdf',
          name: 'Programme.pdf',
          alternativeText: null,
          width: null,
          height: null,
        },
      ],
    };
    const feed = (language: string, associationName: string, text: object) => ({
      calendarFeed: {
        associationName,
        language,
        timeZone: 'Europe/Lisbon',
        entries: { nodes: [{ ...shared, language, ...text }], pageInfo: { hasNextPage: false } },
      },
    });
    expect(await ask('en')).toEqual(
      feed('en', 'PRODUTECH', { title: 'Told', slug: 'told', description: 'Bring a pen.' }),
    );
    expect(await ask('pt')).toEqual(
      feed('pt', 'Associação', { title: 'Contado', slug: 'contado', description: null }),
    );
    await documents().unpublish({ documentId, locale: 'pt' });
    expect(await ask('pt')).toMatchObject({
      calendarFeed: { language: 'pt', entries: { nodes: [{ language: 'en', title: 'Told' }] } },
    });
  });

  test('gets a higher sequence and a later stamp with each publish that changes it, and with no other', async () => {
    const uid = await writeEvent({ startDate: '2026-10-01' }, { title: 'First' });
    const first = await readTold(uid);
    expect(first).toMatchObject({ is: 'entry', sequence: 0, title: 'First' });

    const version = await readVersion();
    await editDraft(cms.strapi, 'event', uid, 'en', { title: 'Drafted' });
    expect(await readTold(uid)).toEqual(first);
    await editDraft(cms.strapi, 'event', uid, 'en', { title: 'First' });
    await publish(cms.strapi, 'event', uid, 'en');
    await change(uid, { seo: { title: 'No calendar shows it' } });
    expect(await readTold(uid)).toEqual(first);
    expect(await readVersion()).toBe(version);

    await change(uid, { title: 'Second' });
    const second = await readTold(uid);
    expect(second).toMatchObject({ is: 'entry', sequence: 1, title: 'Second' });
    expect(Date.parse(second?.stampedAt ?? '')).toBeGreaterThan(Date.parse(first?.stampedAt ?? ''));
    expect(second).toMatchObject({ createdAt: (first as Entry).createdAt });
    const feed = await readFeed();
    expect(feed.version).not.toBe(version);
    expect(feed.changedAt).toBe(second?.stampedAt);
    expect(feed.latest[0]).toEqual({ uid, title: 'Second' });

    await change(uid, { title: 'Primeiro', slug: 'primeiro' }, 'pt');
    expect(await readTold(uid)).toMatchObject({ sequence: 2, title: 'Second' });
    expect(await readTold(uid, '(locale: "pt")')).toMatchObject({ title: 'Primeiro' });
    await documents().unpublish({ documentId: uid, locale: 'pt' });
    expect(await readTold(uid, '(locale: "pt")')).toMatchObject({ sequence: 3, title: 'Second' });
  });

  test('keeps uid and sequence on all versions of its event, which Strapi does not take for modified', async () => {
    const uid = await writeEvent({}, {}, {});
    await change(uid, { title: 'Changed' });
    const rows = await readRows(cms.strapi, 'event', uid);
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 1, 1, 1]);
    expect(new Set(rows.map((row) => row.uid))).toEqual(new Set([uid]));
    const english = rows.filter(({ locale }) => locale === 'en');
    const [draft = 0, published = 0] = english.map(({ updatedAt }) =>
      new Date(String(updatedAt)).getTime(),
    );
    expect(Math.abs(draft - published)).toBeLessThan(500);
    const { event } = await cms.query<{ event: object }>(
      `{ event(documentId: "${uid}") { uid sequence recurrence } }`,
    );
    expect(event).toEqual({ uid, sequence: 1, recurrence: null });

    await editDraft(cms.strapi, 'event', uid, 'en', { sequence: 0, uid: null });
    await publish(cms.strapi, 'event', uid, 'en');
    expect(await readTold(uid)).toMatchObject({ sequence: 1 });
  });

  test('keeps the uid and at least the sequence of the file it is imported from; a copy gets its own', async () => {
    const uid = 'imported@example.org';
    const documentId = await writeEvent({ uid, sequence: 7 }, { title: 'Imported' });
    expect(await readTold(uid)).toMatchObject({ sequence: 7 });
    await change(documentId, { title: 'Imported again', sequence: 12 });
    expect(await readTold(uid)).toMatchObject({ sequence: 12 });

    await change(documentId, { uid: 'renamed@example.org' });
    expect(await readTold(uid)).toMatchObject({ is: 'tombstone', sequence: 13 });
    expect(await readTold('renamed@example.org')).toMatchObject({ is: 'entry', sequence: 12 });
    await change(documentId, { uid });
    expect(await readTold(uid)).toMatchObject({ is: 'entry', sequence: 14 });

    const copy = await cloneEntry(cms.strapi, 'event', documentId);
    await editDraft(cms.strapi, 'event', copy, 'en', { slug: 'copy-of-imported' });
    await publish(cms.strapi, 'event', copy, 'en');
    expect(await readTold(copy)).toMatchObject({ sequence: 0, title: 'Imported again' });

    const refusal = await writeDraft(cms.strapi, 'event', { shared: { uid } }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({
      message: `Calendars know the event "Imported again" by the identifier "${uid}" already. Give another identifier, or none.`,
      details: { errors: [{ path: ['uid'] }] },
    });
  });
});

describe('a tombstone takes the place of an event that', () => {
  const removals: [name: string, remove: (documentId: string) => Promise<unknown>][] = [
    ['is unpublished', (documentId) => documents().unpublish({ documentId, locale: '*' })],
    ['is deleted', (documentId) => documents().delete({ documentId, locale: '*' })],
    ['is for members from now on', (documentId) => change(documentId, { visibility: 'members' })],
  ];

  test.each(removals)('%s', async (_, remove) => {
    const uid = await writeEvent(
      { startDate: '2026-11-05', category: 'fair' },
      { title: 'Goes', slug: 'goes' },
    );
    await change(uid, { title: 'Goes soon' });
    const { version } = await readFeed();
    await remove(uid);
    const told = await readTold(uid);
    expect(told).toMatchObject({ is: 'tombstone', sequence: 2, startDate: '2026-11-05' });
    const feed = await readFeed();
    expect(feed.version).not.toBe(version);
    expect(feed.changedAt).toBe(told?.stampedAt);
    expect(await readTold(uid, '(filters: { event: "goes" })')).toEqual(told);
    expect(await readTold(uid, '(filters: { category: [fair] })')).toEqual(told);
    expect(await readTold(uid, '(filters: { category: [meeting] })')).toBeUndefined();
    await documents().delete({ documentId: uid, locale: '*' });
    expect(await readTold(uid)).toEqual(told);
  });

  test('goes to another association, in the feed of the one it leaves', async () => {
    const other = await writePublished(cms.strapi, 'association', { en: { slug: 'elsewhere' } });
    const uid = await writeEvent();
    await change(uid, { association: other });
    expect(await readTold(uid)).toMatchObject({ is: 'tombstone', sequence: 1 });
    expect(await readTold(uid, '(association: "elsewhere")')).toMatchObject({
      is: 'entry',
      sequence: 2,
    });
  });

  test('leaves a filtered feed, in that feed alone', async () => {
    const axis = await writePublished(cms.strapi, 'axis', {
      shared: { association },
      en: { slug: 'filtered' },
    });
    const uid = await writeEvent({ category: 'fair', axes: [axis] }, { slug: 'leaves' });
    const fairs = '(filters: { category: [fair] })';
    const ofAxis = '(filters: { axis: "filtered" })';
    await change(uid, { category: 'meeting' });
    expect(await readTold(uid, fairs)).toMatchObject({ is: 'tombstone', sequence: 1 });
    for (const args of ['', ofAxis, '(filters: { category: [meeting] })']) {
      expect(await readTold(uid, args)).toMatchObject({ is: 'entry', sequence: 2 });
    }
    await change(uid, { axes: [], onlineUrl: 'https://example.org/' });
    expect(await readTold(uid, ofAxis)).toMatchObject({ is: 'tombstone', sequence: 3 });
    expect(await readTold(uid, '(filters: { online: false })')).toMatchObject({ is: 'tombstone' });
    expect(await readTold(uid, '(filters: { online: true })')).toMatchObject({ is: 'entry' });
    await change(uid, { category: 'fair' });
    expect(await readTold(uid, fairs)).toMatchObject({ is: 'entry', sequence: 6 });
    await documents().delete({ documentId: uid, locale: '*' });
    expect(await readTold(uid)).toMatchObject({ is: 'tombstone', sequence: 7 });
    expect(await readTold(uid, fairs)).toMatchObject({ is: 'tombstone', sequence: 7 });
  });

  test('comes back, which is told above it', async () => {
    const documentId = await writeEvent({ uid: 'comes-back' }, { slug: 'comes-back' });
    await documents().unpublish({ documentId, locale: 'en' });
    expect(await readTold('comes-back')).toMatchObject({ is: 'tombstone', sequence: 1 });
    await publish(cms.strapi, 'event', documentId, 'en');
    expect(await readTold('comes-back')).toMatchObject({ is: 'entry', sequence: 2 });
    await documents().delete({ documentId, locale: '*' });
    await writeEvent({ uid: 'comes-back' }, { slug: 'comes-back-anew' });
    for (const slug of ['comes-back', 'comes-back-anew']) {
      const told = await readTold('comes-back', `(filters: { event: "${slug}" })`);
      expect(told).toMatchObject({ is: 'entry', sequence: 4 });
    }
  });

  test('is told for 90 days, to the end of the day', async () => {
    const uid = await writeEvent();
    await documents().delete({ documentId: uid, locale: '*' });
    const age = async (days: number) => {
      const stampedAt = new Date(Date.now() - days * 24 * 3600 * 1000).toISOString();
      await cms.strapi.db.query(TOMBSTONE).updateMany({ where: { uid }, data: { stampedAt } });
      await cms.strapi.store.delete(MARKER);
      await keepOccurrencesCurrent(cms.strapi);
      return [
        (await readTold(uid))?.is,
        await cms.strapi.db.query(TOMBSTONE).count({ where: { uid } }),
      ];
    };
    expect(await age(90)).toEqual(['tombstone', 1]);
    expect(await age(91)).toEqual([undefined, 1]);
    expect(await age(93)).toEqual([undefined, 0]);
  });
});

describe('the feed', () => {
  test('changes its version with what it tells, and not with what it does not', async () => {
    const version = await readVersion();
    const members = await writeEvent({ visibility: 'members' }, { title: 'For members' });
    await change(members, { title: 'For members alone' });
    await documents().delete({ documentId: members, locale: '*' });
    await writeDraft(cms.strapi, 'event', { shared: { association } });
    expect(await readVersion()).toBe(version);
    await editDraft(cms.strapi, 'association', association, 'en', { acronym: 'PT' });
    expect(await readVersion()).toBe(version);
    await publish(cms.strapi, 'association', association, 'en');
    expect(await readVersion()).not.toBe(version);
  });

  test('finds an event by a slug of before, and by one of now first', async () => {
    const renamed = await writeEvent({}, { title: 'Renamed', slug: 'old-name' });
    await change(renamed, { slug: 'new-name' });
    const titles = async (slug: string) =>
      (await readFeed(`(filters: { event: "${slug}" })`)).entries.nodes.map(({ title }) => title);
    expect(await titles('old-name')).toEqual(['Renamed']);
    await writeEvent({}, { title: 'Successor', slug: 'old-name' });
    expect(await titles('old-name')).toEqual(['Successor']);
    expect(await titles('new-name')).toEqual(['Renamed']);
    for (const slug of ['%', '', 'no-such-event', 'new_name'])
      expect(await titles(slug)).toEqual([]);
  });

  test('comes whole in pages, each entry once, also while events are added', async () => {
    const [row] = await cms.strapi.db.query(CALENDAR_ENTRY).findMany({ limit: 1 });
    const copy = (index: number) => {
      const { id: _id, documentId: _documentId, ...entry } = row;
      return { ...entry, visibility: 'public', eventId: `paged${index}`, uid: `paged${index}` };
    };
    const before = (await readFeed()).entries.nodes.length;
    await cms.strapi.db
      .query(CALENDAR_ENTRY)
      .createMany({ data: Array.from({ length: 250 }, (_, index) => copy(index)) });
    const uids: string[] = [];
    let after: string | null = null;
    for (let page = 0; page === 0 || after; page += 1) {
      const answer: { calendarFeed: Feed } = await cms.query(
        `query ($after: String) { calendarFeed { entries(first: 40, after: $after) {
          nodes { uid } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
      const { nodes, pageInfo } = answer.calendarFeed.entries;
      uids.push(...nodes.map(({ uid }) => uid));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      if (page === 2) await cms.strapi.db.query(CALENDAR_ENTRY).create({ data: copy(1000) });
    }
    const old = uids.filter((uid) => uid !== 'paged1000');
    expect(old).toHaveLength(before + 250);
    expect(new Set(uids).size).toBe(uids.length);
    await cms.strapi.db
      .query(CALENDAR_ENTRY)
      .deleteMany({ where: { eventId: { $startsWith: 'paged' } } });
  });

  test.each([
    ['(filters: { axis: "no-axis" }) { version }', /There is no axis "no-axis"/],
    ['(locale: "fr") { version }', /no content in the locale "fr"/],
    ['{ entries(first: 1001) { nodes { uid } } }', /"first" is 1001: ask for 1 to 1000 entries/],
    ['{ latest(first: 0) { uid } }', /"first" is 0: ask for 1 to 100 entries/],
    ['{ entries(after: "x") { nodes { uid } } }', /"x" is not a cursor/],
  ])('refuses %s with a sentence', async (question, message) => {
    const { errors } = await cms.ask(`{ calendarFeed${question} }`);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test('is mended by the rebuild, with uid and sequence as they were', async () => {
    expect((await rebuildOccurrences(cms.strapi)).differing).toEqual([]);
    const uid = await writeEvent({}, { title: 'Damaged' });
    await change(uid, { title: 'Damaged later' });
    const told = await readTold(uid);
    await cms.strapi.db.query(CALENDAR_ENTRY).deleteMany({ where: { eventId: uid } });
    expect((await rebuildOccurrences(cms.strapi)).differing).toEqual([uid]);
    expect(await readTold(uid)).toMatchObject({ is: 'entry', sequence: 1, title: told?.title });
    expect((await rebuildOccurrences(cms.strapi)).differing).toEqual([]);
  });

  test('of an older database is filled at the start', async () => {
    const uid = await writeEvent();
    const { connection } = cms.strapi.db;
    await connection('events').where({ document_id: uid }).update({ uid: null, sequence: null });
    await connection('calendar_entries').delete();
    await connection('strapi_core_store_settings')
      .where('key', 'like', '%rebuilt_on%')
      .update({ key: 'core_occurrences_rebuilt_on' });
    await cms.restart();
    expect(await readTold(uid)).toMatchObject({ is: 'entry', sequence: 0 });
    const rows = await readRows(cms.strapi, 'event', uid);
    expect(rows.map((row) => [row.uid, row.sequence])).toEqual([
      [uid, 0],
      [uid, 0],
    ]);
  });
});
