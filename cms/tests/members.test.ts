import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endSessions } from '../src/accounts/sessions';
import { mintToken } from '../src/accounts/tokens';
import { USER, type User } from '../src/accounts/user';
import { contentTypes } from '../src/content';
import { administrator, siteJson } from './support/environment';
import { visit } from './support/admin';
import { startCms, type Cms } from './support/cms';
import { editDraft, writePublished } from './support/content';
import { addSignedIn } from './support/members';

let cms: Cms;
/** `Authorization` by who asks. */
let credentials: Record<string, string>;
let ids: Record<'closedAxis' | 'publicEvent' | 'membersEvent', string>;

const inBoth = (field: string, title: string, slug: string) => ({
  en: { [field]: `${title} en`, slug: `${slug}-en`, summary: title },
  pt: { [field]: `${title} pt`, slug: `${slug}-pt`, summary: title },
});

beforeAll(async () => {
  cms = await startCms({ NOW: '2024-09-10T10:00:00Z' });
  ids = await writeWorld();
  credentials = await signEveryoneIn();
});
afterAll(() => cms?.remove());

/**
 * A public event, and a members' one in the same month, in one before and in one after all others; a
 * public axis, and a members' one that was public under another address. The events and an outcome belong
 * to both.
 */
async function writeWorld() {
  const { strapi } = cms;
  const association = await writePublished(strapi, 'association', {
    en: { slug: 'produtech' },
    pt: { slug: 'produtech' },
  });
  const axis = await writePublished(strapi, 'axis', {
    shared: { association },
    ...inBoth('title', 'Open axis', 'open-axis'),
  });
  const closedAxis = await writePublished(strapi, 'axis', {
    shared: { association, position: 2 },
    ...inBoth('title', 'Closed axis', 'once-open-axis'),
  });
  for (const locale of ['en', 'pt']) {
    const slug = `closed-axis-${locale}`;
    await editDraft(strapi, 'axis', closedAxis, locale, { slug, visibility: 'members' });
  }
  await strapi.documents(contentTypes.axis).publish({ documentId: closedAxis, locale: '*' });
  const shared = { association, axes: [axis, closedAxis] };
  const { en, pt } = inBoth('statement', 'Open outcome', 'open-outcome');
  const ofOutcome = ({ summary: _summary, ...text }: typeof en) => text;
  await writePublished(strapi, 'outcome', { shared, en: ofOutcome(en), pt: ofOutcome(pt) });
  const publicEvent = await writePublished(strapi, 'event', {
    shared,
    ...inBoth('title', 'Open day', 'open-day'),
  });
  const membersEvent = await writePublished(strapi, 'event', {
    shared: {
      ...shared,
      visibility: 'members',
      category: 'meeting',
      startDate: '2023-03-05',
      recurrence: 'RDATE;VALUE=DATE:20240920,20250110',
      relatedEvents: [publicEvent],
    },
    ...inBoth('title', 'Assembly', 'assembly'),
  });
  for (const locale of ['en', 'pt']) {
    await editDraft(strapi, 'event', publicEvent, locale, { relatedEvents: [membersEvent] });
  }
  await strapi.documents(contentTypes.event).publish({ documentId: publicEvent, locale: '*' });
  return { closedAxis, publicEvent, membersEvent };
}

async function signEveryoneIn(): Promise<Record<string, string>> {
  const { strapi, url } = cms;
  const member = await addSignedIn(strapi, 'A member');
  const other = await addSignedIn(strapi, 'Other member', 'pt');
  const away = await addSignedIn(strapi, 'Away member');
  const left = await addSignedIn(strapi, 'Left member');
  await endSessions(strapi, left.user.id);
  const blocked = await addSignedIn(strapi, 'Blocked member');
  await strapi.db.query(USER).update({ where: { id: blocked.user.id }, data: { blocked: true } });
  const feedOf = async ({ user }: { user: User }) =>
    `Feed ${await mintToken(strapi, { purpose: 'feed', user })}`;
  const admin = await visit(url).request('POST', '/admin/login', administrator);
  return {
    anonymous: '',
    proxied: `Basic ${Buffer.from('staging:site').toString('base64')}`,
    member: `Bearer ${member.token}`,
    'other member': `bearer ${other.token}`,
    'ended session': `Bearer ${left.token}`,
    'blocked member': `Bearer ${blocked.token}`,
    'editor of the admin panel': `Bearer ${(admin.body.data as { token: string }).token}`,
    'personal calendar': await feedOf(other),
    'personal calendar past the site': await feedOf(away),
    'personal calendar of a blocked member': await feedOf(blocked),
    'revoked calendar': `Feed ${randomBytes(32).toString('base64url')}`,
    'garbage of a calendar': "Feed ' or 1=1",
    'access token as a calendar': `Feed ${member.token}`,
    'garbage token': 'Bearer garbage',
    'no token': 'Bearer',
    'two tokens': `Bearer ${member.token} ${member.token}`,
    'altered token': `Bearer ${member.token.slice(0, -3)}AAA`,
  };
}

interface Asked {
  status: number;
  headers: Headers;
  body: {
    data?: unknown;
    extensions?: object;
    errors?: { message: string; extensions?: { code: string } }[];
  };
}

const anybodysJson = { 'content-type': 'application/json' };

async function askAs(reader: string, query: string, method: 'GET' | 'POST'): Promise<Asked> {
  const authorization = credentials[reader] ?? '';
  const sender = reader === 'personal calendar past the site' ? anybodysJson : siteJson;
  const headers = { ...sender, ...(authorization && { authorization }) };
  const url = `${cms.url}/graphql`;
  const response =
    method === 'GET'
      ? await fetch(`${url}?${new URLSearchParams({ query }).toString()}`, { headers })
      : await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  // What it costs whom is of no interest here.
  const { extensions: _cost, ...body } = (await response.json()) as Asked['body'];
  return { status: response.status, headers: response.headers, body };
}

interface Channel {
  query: string;
  /** What everybody is answered, and what members are. */
  everybody: unknown;
  members: unknown;
}

const slugs = (...names: string[]) => names.map((slug) => ({ slug }));
const open = { slug: 'open-day-en' };
const assembly = { slug: 'assembly-en' };
const openAxis = { slug: 'open-axis-en' };
const closedAxis = { slug: 'closed-axis-en' };

const channels: Record<string, () => Channel> = {
  'an event by its id': () => ({
    query: `{ event(documentId: "${ids.membersEvent}") { slug visibility } }`,
    everybody: { event: null },
    members: { event: { ...assembly, visibility: 'members' } },
  }),
  'an event by its slug': () => ({
    query: '{ eventBySlug(slug: "assembly-pt", locale: "en") { slug translations { slug } } }',
    everybody: { eventBySlug: null },
    members: { eventBySlug: { ...assembly, translations: slugs('assembly-en', 'assembly-pt') } },
  }),
  'the list of events': () => ({
    query: '{ events(sort: "slug:asc") { slug } }',
    everybody: { events: [open] },
    members: { events: [assembly, open] },
  }),
  'their number': () => ({
    query: '{ events_connection { pageInfo { total } } }',
    everybody: { events_connection: { pageInfo: { total: 1 } } },
    members: { events_connection: { pageInfo: { total: 2 } } },
  }),
  'a filter': () => ({
    query: '{ events(filters: { or: [{ visibility: { ne: "public" } }] }) { slug } }',
    everybody: { events: [] },
    members: { events: [assembly] },
  }),
  'a sort': () => ({
    query: '{ events(sort: "startDate:asc", pagination: { limit: 1 }) { slug } }',
    everybody: { events: [open] },
    members: { events: [assembly] },
  }),
  'events of an axis': () => ({
    query:
      '{ axisBySlug(slug: "open-axis-en") { events(sort: "slug") { slug } } events_connection(first: 1, sort: "slug") { nodes { slug } pageInfo { hasNextPage } } }',
    everybody: {
      axisBySlug: { events: [open] },
      events_connection: { nodes: [open], pageInfo: { hasNextPage: false } },
    },
    members: {
      axisBySlug: { events: [assembly, open] },
      events_connection: { nodes: [assembly], pageInfo: { hasNextPage: true } },
    },
  }),
  'related events': () => ({
    query: '{ eventBySlug(slug: "open-day-en") { relatedEvents { slug } } }',
    everybody: { eventBySlug: { relatedEvents: [] } },
    members: { eventBySlug: { relatedEvents: [assembly] } },
  }),
  'a month': () => ({
    query:
      '{ calendarMonth(month: "2024-09") { firstMonth lastMonth days { occurrences { slug } } } }',
    everybody: month('2024-09', '2024-09', { 17: [open] }),
    members: month('2023-03', '2025-01', { 17: [open], 20: [assembly] }),
  }),
  'pages of occurrences': () => ({
    query:
      '{ occurrences(from: "2023-01-01", first: 3) { nodes { slug visibility } pageInfo { hasNextPage } } }',
    everybody: {
      occurrences: {
        nodes: [{ ...open, visibility: 'public' }],
        pageInfo: { hasNextPage: false },
      },
    },
    members: {
      occurrences: {
        nodes: [
          { ...assembly, visibility: 'members' },
          { ...open, visibility: 'public' },
          { ...assembly, visibility: 'members' },
        ],
        pageInfo: { hasNextPage: true },
      },
    },
  }),
  'occurrences, the last first': () => ({
    query: '{ occurrences(order: BACKWARD, first: 1) { nodes { slug } } }',
    everybody: { occurrences: { nodes: [open] } },
    members: { occurrences: { nodes: [assembly] } },
  }),
  'occurrences of an event': () => ({
    query: '{ occurrences(filters: { event: "assembly-en" }) { nodes { slug } } }',
    everybody: { occurrences: { nodes: [] } },
    members: { occurrences: { nodes: [assembly, assembly] } },
  }),
  'a date of an event': () => ({
    query: '{ occurrence(event: "assembly-en", date: "2025-01-10") { slug } }',
    everybody: { occurrence: null },
    members: { occurrence: assembly },
  }),
  'the search': () => ({
    query:
      '{ search(query: "assembly") { totalCount counts { type count } nodes { slug occurrence { visibility } } } }',
    everybody: { search: { totalCount: 0, counts: counts(0), nodes: [] } },
    members: {
      search: {
        totalCount: 1,
        counts: counts(1),
        nodes: [{ ...assembly, occurrence: { visibility: 'members' } }],
      },
    },
  }),
  'a feed': () => ({
    query:
      '{ calendarFeed { entries { nodes { slug visibility } } latest(first: 1) { slug } tombstones { uid } } }',
    everybody: {
      calendarFeed: {
        entries: { nodes: [{ ...open, visibility: 'public' }] },
        latest: [open],
        tombstones: [],
      },
    },
    members: {
      calendarFeed: {
        entries: {
          nodes: [
            { ...open, visibility: 'public', id: ids.publicEvent },
            { ...assembly, visibility: 'members', id: ids.membersEvent },
          ]
            .toSorted((one, other) => (one.id < other.id ? -1 : 1))
            .map(({ slug, visibility }) => ({ slug, visibility })),
        },
        latest: [assembly],
        tombstones: [],
      },
    },
  }),
  'an axis by its id': () => ({
    query: `{ axis(documentId: "${ids.closedAxis}") { slug visibility } }`,
    everybody: { axis: null },
    members: { axis: { ...closedAxis, visibility: 'members' } },
  }),
  'an axis by its slug': () => ({
    query: '{ axisBySlug(slug: "closed-axis-pt") { slug events(sort: "slug") { slug } } }',
    everybody: { axisBySlug: null },
    members: { axisBySlug: { ...closedAxis, events: [assembly, open] } },
  }),
  'the lists of axes': () => ({
    query:
      '{ axesByPosition { slug } axes(sort: "position") { slug } axes_connection { pageInfo { total } } }',
    everybody: {
      axesByPosition: [openAxis],
      axes: [openAxis],
      axes_connection: { pageInfo: { total: 1 } },
    },
    members: {
      axesByPosition: [openAxis, closedAxis],
      axes: [openAxis, closedAxis],
      axes_connection: { pageInfo: { total: 2 } },
    },
  }),
  'a filter of axes': () => ({
    query: '{ axes(filters: { position: { gt: 1 } }) { slug } }',
    everybody: { axes: [] },
    members: { axes: [closedAxis] },
  }),
  'axes of an event, an outcome and an association': () => ({
    query: `{
      eventBySlug(slug: "open-day-en") { axes(sort: "slug") { slug } }
      outcomesByPosition { axes(sort: "slug") { slug } }
      associationBySlug { axes(sort: "slug") { slug } }
    }`,
    everybody: {
      eventBySlug: { axes: [openAxis] },
      outcomesByPosition: [{ axes: [openAxis] }],
      associationBySlug: { axes: [openAxis] },
    },
    members: {
      eventBySlug: { axes: [closedAxis, openAxis] },
      outcomesByPosition: [{ axes: [closedAxis, openAxis] }],
      associationBySlug: { axes: [closedAxis, openAxis] },
    },
  }),
  'what an occurrence names of its axes': () => ({
    query: '{ occurrence(event: "open-day-en", date: "2024-09-17") { axes } }',
    everybody: { occurrence: { axes: ['Open axis en'] } },
    members: { occurrence: { axes: ['Open axis en', 'Closed axis en'] } },
  }),
  'a filter by an axis': () => ({
    query: `{
      occurrences(from: "2024-09-17", to: "2024-09-17", filters: { axis: "closed-axis-en" }) { nodes { slug } }
      outcomesByPosition(axis: "closed-axis-en") { slug }
    }`,
    everybody: { occurrences: { nodes: [] }, outcomesByPosition: [] },
    members: { occurrences: { nodes: [open] }, outcomesByPosition: [{ slug: 'open-outcome-en' }] },
  }),
  'the address that it had': () => ({
    query: '{ formerAddress(type: AXIS, slug: "once-open-axis-en") { now { slug } } }',
    everybody: { formerAddress: { now: null } },
    members: { formerAddress: { now: closedAxis } },
  }),
  'the search for an axis': () => ({
    query: '{ search(query: "closed axis", types: [AXIS]) { isPartial nodes { slug } } }',
    everybody: { search: { isPartial: true, nodes: [openAxis] } },
    members: { search: { isPartial: false, nodes: [closedAxis] } },
  }),
  'a feed of one event': () => ({
    query: '{ calendarFeed(filters: { event: "assembly-en" }) { entries { nodes { slug } } } }',
    everybody: { calendarFeed: { entries: { nodes: [] } } },
    members: { calendarFeed: { entries: { nodes: [assembly] } } },
  }),
};

function openChannel(name: string): Channel {
  const describeChannel = channels[name];
  if (!describeChannel) throw new Error(`There is no channel "${name}".`);
  return describeChannel();
}

function month(firstMonth: string, lastMonth: string, days: Record<number, unknown[]>) {
  return {
    calendarMonth: {
      firstMonth,
      lastMonth,
      days: Array.from({ length: 30 }, (_, index) => ({ occurrences: days[index + 1] ?? [] })),
    },
  };
}

function counts(events: number) {
  return ['ASSOCIATION', 'AXIS', 'OUTCOME', 'EVENT'].map((type) => ({
    type,
    count: type === 'EVENT' ? events : 0,
  }));
}

/** The members first: what they are answered would be kept for everybody, if it were kept at all. */
const readers: [reader: string, sees: 'everybody' | 'members' | 'the calendar' | 'nothing'][] = [
  ['member', 'members'],
  ['anonymous', 'everybody'],
  ['other member', 'members'],
  ['proxied', 'everybody'],
  ['personal calendar', 'the calendar'],
  ['personal calendar past the site', 'nothing'],
  ['ended session', 'nothing'],
  ['blocked member', 'nothing'],
  ['editor of the admin panel', 'nothing'],
  ['personal calendar of a blocked member', 'nothing'],
  ['revoked calendar', 'nothing'],
  ['garbage of a calendar', 'nothing'],
  ['access token as a calendar', 'nothing'],
  ['garbage token', 'nothing'],
  ['no token', 'nothing'],
  ['two tokens', 'nothing'],
  ['altered token', 'nothing'],
];

const methods = ['POST', 'GET'] as const;

/** What the documents of a feed ask for. */
const ofCalendars = new Set(['a feed', 'a feed of one event', 'an axis by its slug']);

const refusal = {
  status: 401,
  body: {
    errors: [
      {
        message: expect.stringContaining('sign in again'),
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ],
  },
};

const noCalendar = {
  status: 403,
  body: {
    errors: [
      {
        message: 'The address of a personal calendar opens the calendar alone.',
        extensions: { code: 'FORBIDDEN' },
      },
    ],
  },
};

/** What a reader is answered who asks by a channel. */
function expectAnswer(sees: (typeof readers)[number][1], name: string): object {
  if (sees === 'nothing') return refusal;
  if (sees === 'the calendar' && !ofCalendars.has(name)) return noCalendar;
  const data = openChannel(name)[sees === 'everybody' ? 'everybody' : 'members'];
  return { status: 200, body: { data } };
}

/** Tells whether caches may have an answer, or learn what it rests on. */
function isShared(headers: Headers): boolean {
  const told = ['cache-tag', 'content-valid-until', 'etag'].some((name) => headers.has(name));
  return told || headers.get('cache-control') !== 'private, no-store';
}

describe.each(readers)('%s', (reader, sees) => {
  test.each(Object.keys(channels))('by %s', async (name) => {
    const { query } = openChannel(name);
    const expected = expectAnswer(sees, name);
    // Twice, as the second answer may have been kept.
    for (const method of sees === 'nothing' ? methods : [...methods, ...methods]) {
      const { status, headers, body } = await askAs(reader, query, method);
      expect({ status, body }).toEqual(expected);
      expect(isShared(headers)).toBe(reader === 'anonymous');
    }
  });
});

test('each of many who ask at once is answered what they see', async () => {
  const { query, everybody, members } = openChannel('events of an axis');
  const asked = Array.from({ length: 40 }, async (_, index) => {
    const isMember = index % 3 === 0;
    const { body } = await askAs(isMember ? 'member' : 'anonymous', `${query} # ${index}`, 'POST');
    expect(body).toEqual({ data: isMember ? members : everybody });
  });
  await Promise.all(asked);
});

test.each([
  '{ ...Other } fragment Other on Query { axes { bodyHtml } }',
  '{ ... on Query { search(query: "assembly") { totalCount } } }',
  '{ calendarFeed: axes { slug } }',
  '{ calendarFeed { version } axes { slug } }',
  '{ __schema { types { name } } }',
])('the address of a personal calendar does not open %s', async (query) => {
  const { status, body } = await askAs('personal calendar', query, 'POST');
  expect(status).not.toBe(200);
  expect(body).not.toHaveProperty('data');
});

test('a feed by an axis is given to whoever sees the axis', async () => {
  const query =
    '{ calendarFeed(filters: { axis: "closed-axis-en" }) { entries { nodes { slug } } } }';
  const anonymous = await askAs('anonymous', query, 'POST');
  expect(anonymous.body.errors?.[0]?.message).toContain('There is no axis "closed-axis-en"');
  const { body } = await askAs('personal calendar', query, 'POST');
  expect(JSON.stringify(body)).toContain('assembly-en');
});

test('feeds tell members that an event of theirs has gone, and everybody that one is for members now', async () => {
  const feed = async (reader: string) => {
    const query = '{ calendarFeed { version entries { nodes { uid } } tombstones { uid } } }';
    const { body } = await askAs(reader, query, 'POST');
    const { calendarFeed } = body.data as { calendarFeed: Feed };
    const uids = (rows: { uid: string }[]) => rows.map(({ uid }) => uid);
    const { version, entries, tombstones } = calendarFeed;
    return { version, entries: uids(entries.nodes), gone: uids(tombstones) };
  };
  const { publicEvent, membersEvent } = ids;
  const documents = cms.strapi.documents(contentTypes.event);
  const before = await feed('anonymous');

  await documents.unpublish({ documentId: membersEvent, locale: '*' });
  expect(await feed('anonymous')).toEqual(before);
  expect(await feed('member')).toMatchObject({ entries: [publicEvent], gone: [membersEvent] });

  await editDraft(cms.strapi, 'event', publicEvent, 'en', { visibility: 'members' });
  await documents.publish({ documentId: publicEvent, locale: '*' });
  expect(await feed('anonymous')).toMatchObject({ entries: [], gone: [publicEvent] });
  expect(await feed('member')).toMatchObject({ entries: [publicEvent], gone: [membersEvent] });
});

interface Feed {
  version: string;
  entries: { nodes: { uid: string }[] };
  tombstones: { uid: string }[];
}
