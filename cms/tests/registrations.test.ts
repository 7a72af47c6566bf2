import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { blockMember, unblockMember } from '../src/accounts/block';
import { USER } from '../src/accounts/user';
import { contentTypes } from '../src/content';
import { OUTGOING_MAIL } from '../src/mail/queue';
import { listRegistrations } from '../src/registrations/list';
import { REGISTRATION } from '../src/registrations/registration';
import { askAccounts } from './support/accounts';
import { startCms, type Cms } from './support/cms';
import { editDraft, writeDraft, writePublished } from './support/content';
import { addSignedIn, type SignedInMember } from './support/members';

const MANY = 50;

let cms: Cms;
let association: string;
let members: SignedInMember[];
/** "registrationConfirmed member.0@example.org", as they are queued. */
let mails: string[];

beforeAll(async () => {
  cms = await startCms({ NOW: '2026-11-10T10:00:00Z' });
  const { strapi } = cms;
  association = await writePublished(strapi, 'association', {
    en: { slug: 'produtech' },
    pt: { slug: 'produtech' },
  });
  members = [];
  for (let index = 0; index < MANY; index += 1) {
    members.push(await addSignedIn(strapi, `Member ${index}`, index % 2 === 0 ? 'en' : 'pt'));
  }
  strapi.db.lifecycles.subscribe({
    models: [OUTGOING_MAIL],
    afterCreate({ params: { data = {} } }) {
      mails.push(`${data.template} ${data.recipient}`);
    },
  });
});
afterAll(() => cms?.remove());
beforeEach(() => {
  mails = [];
});

const memberAt = (index: number): SignedInMember => {
  const member = members[index];
  if (!member) throw new Error(`There is no member ${index}.`);
  return member;
};

/** Asks for one's registration, registers (POST) or cancels (DELETE). */
async function ask(method: string, event: string, index = 0) {
  const member = askAccounts(cms.url, memberAt(index).token);
  const { status, body } = await member.request(method, `/registrations/${event}`);
  return { status, body };
}

const ofMember = (index: number) => `member.${index}@example.org`;
const state = async (event: string, index = 0) => (await ask('GET', event, index)).body;

async function writeEvent(shared: object = {}, write = writePublished): Promise<string> {
  const slug = crypto.randomUUID();
  return write(cms.strapi, 'event', {
    shared: {
      association,
      startDate: '2026-12-02',
      registrationEnabled: true,
      visibility: 'members',
      ...shared,
    },
    en: { title: 'Assembly', slug: `${slug}-en` },
    pt: { title: 'Assembleia', slug: `${slug}-pt` },
  });
}

/** Changes what all languages of an event share, and publishes it. */
async function change(event: string, changes: Record<string, unknown>): Promise<void> {
  await editDraft(cms.strapi, 'event', event, 'en', changes);
  await cms.strapi.documents(contentTypes.event).publish({ documentId: event, locale: '*' });
}

async function register(event: string, ...indexes: number[]): Promise<void> {
  for (const index of indexes) await ask('POST', event, index);
  mails = [];
}

describe('an event', () => {
  const noPlace = { capacity: null, taken: 0, waiting: 0, mine: null };
  const open = { isOpen: true, reason: null, ...noPlace };
  const refusals: [kind: string, code: string, shared: object][] = [
    ['without registration', 'registrationClosed', { registrationEnabled: false }],
    ['that is cancelled', 'registrationClosed', { eventStatus: 'cancelled' }],
    ['that is over', 'alreadyOver', { startDate: '2026-11-09' }],
    [
      'of which the last date is over',
      'alreadyOver',
      { startDate: '2026-11-01', recurrence: 'RRULE:FREQ=DAILY;COUNT=5' },
    ],
  ];

  test.each(refusals)('%s takes no registration: %s', async (_, code, shared) => {
    const event = await writeEvent(shared);
    expect(await ask('GET', event)).toEqual({
      status: 200,
      body: { ...noPlace, isOpen: false, reason: code },
    });
    const { status, body } = await ask('POST', event);
    expect([status, body.error?.code]).toEqual([409, code]);
    expect((await state(event)).mine).toBeNull();
    expect(mails).toEqual([]);
  });

  test.each([
    ['for everybody', { visibility: 'public' }],
    ['under way', { startDate: '2026-11-09', endDate: '2026-11-10' }],
    ['of which a date is to come', { startDate: '2026-11-01', recurrence: 'RRULE:FREQ=DAILY' }],
    ['that is postponed', { eventStatus: 'postponed' }],
  ])('%s takes registrations', async (_, shared) => {
    const event = await writeEvent(shared);
    expect(await ask('GET', event)).toEqual({ status: 200, body: open });
    expect((await ask('POST', event)).body.mine).toEqual({ status: 'confirmed', place: null });
  });

  test('that is not published is none', async () => {
    const draft = await writeEvent({}, writeDraft);
    const gone = await writeEvent();
    await cms.strapi.documents(contentTypes.event).unpublish({ documentId: gone, locale: '*' });
    for (const event of [draft, gone, 'nothing', '%00', '..%2Fme']) {
      for (const method of ['GET', 'POST', 'DELETE']) {
        const { status, body } = await ask(method, event);
        expect([status, body.error?.code]).toEqual([404, 'notFound']);
      }
    }
  });

  test('is asked for by members alone', async () => {
    const event = await writeEvent();
    for (const [method, path] of [
      ['GET', ''],
      ['GET', `/${event}`],
      ['POST', `/${event}`],
      ['DELETE', `/${event}`],
    ] as const) {
      const { status, body } = await askAccounts(cms.url).request(method, `/registrations${path}`);
      expect([status, body.error?.code]).toEqual([401, 'signedOut']);
    }
  });
});

describe('a registration', () => {
  test('is confirmed, stays the same when it is asked for again, and is cancelled once', async () => {
    const event = await writeEvent({ capacity: 2 });
    const confirmed = {
      isOpen: true,
      reason: null,
      capacity: 2,
      taken: 1,
      waiting: 0,
      mine: { status: 'confirmed', place: null },
    };
    for (let time = 0; time < 2; time += 1) {
      expect(await ask('POST', event)).toEqual({ status: 200, body: confirmed });
    }
    expect(await state(event, 1)).toEqual({ ...confirmed, mine: null });
    for (let time = 0; time < 2; time += 1) {
      expect(await ask('DELETE', event)).toEqual({
        status: 200,
        body: { ...confirmed, taken: 0, mine: null },
      });
    }
    expect(mails).toEqual([
      `registrationConfirmed ${ofMember(0)}`,
      `registrationCancelled ${ofMember(0)}`,
    ]);
  });

  test('can be cancelled while no more are taken, and not when the event is over', async () => {
    const event = await writeEvent();
    await register(event, 0, 1);
    await change(event, { registrationEnabled: false });
    expect((await ask('DELETE', event, 0)).body.mine).toBeNull();
    await change(event, { startDate: '2026-11-01' });
    const { status, body } = await ask('DELETE', event, 1);
    expect([status, body.error?.code]).toEqual([409, 'alreadyOver']);
  });

  test('of one who comes back goes to the end of the waiting list', async () => {
    const event = await writeEvent({ capacity: 1 });
    await register(event, 0, 1, 2);
    expect((await state(event, 1)).mine).toEqual({ status: 'waiting', place: 1 });
    await ask('DELETE', event, 1);
    expect((await ask('POST', event, 1)).body.mine).toEqual({ status: 'waiting', place: 2 });
    expect((await state(event, 2)).mine).toEqual({ status: 'waiting', place: 1 });
  });
});

describe('places', () => {
  test('are never given twice: of fifty at once for ten, ten get one and forty wait', async () => {
    const event = await writeEvent({ capacity: 10 });
    const answers = await Promise.all(members.map((_, index) => ask('POST', event, index)));
    expect(answers.map(({ status }) => status)).toEqual(members.map(() => 200));
    const mine = answers.map(({ body }) => body.mine as { status: string; place: number | null });
    expect(mine.filter(({ status }) => status === 'confirmed')).toHaveLength(10);
    const places = mine.flatMap(({ place }) => place ?? []);
    expect(places.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
    expect(await state(event)).toMatchObject({
      isOpen: true,
      reason: 'full',
      taken: 10,
      waiting: 40,
    });
    const sent = Object.groupBy(mails, (mail) => mail.split(' ')[0] ?? '');
    expect(sent.registrationConfirmed).toHaveLength(10);
    expect(sent.registrationWaiting).toHaveLength(40);

    // All ten leave at once: the first ten of the waiting list have their places then.
    const indexesOf = (status: string) =>
      [...mine.keys()].filter((index) => mine[index]?.status === status);
    const next = indexesOf('waiting').filter((index) => (mine[index]?.place ?? 0) <= 10);
    mails = [];
    await Promise.all(indexesOf('confirmed').map((index) => ask('DELETE', event, index)));
    expect(await state(event)).toMatchObject({ taken: 10, waiting: 30 });
    expect(mails.filter((mail) => mail.startsWith('registrationMovedUp')).toSorted()).toEqual(
      next.map((index) => `registrationMovedUp ${ofMember(index)}`).toSorted(),
    );
  });

  test('one member who asks many times at once has one', async () => {
    const event = await writeEvent({ capacity: 10 });
    await Promise.all(Array.from({ length: 10 }, () => ask('POST', event)));
    expect(await state(event)).toMatchObject({ taken: 1, waiting: 0 });
    expect(mails).toEqual([`registrationConfirmed ${ofMember(0)}`]);
  });

  test('that become free go to those who have waited longest, in their order', async () => {
    const event = await writeEvent({ capacity: 1 });
    await register(event, 0, 1, 2, 3);
    await ask('DELETE', event, 0);
    expect(mails).toEqual([
      `registrationCancelled ${ofMember(0)}`,
      `registrationMovedUp ${ofMember(1)}`,
    ]);
    mails = [];
    await ask('DELETE', event, 2);
    expect(mails).toEqual([`registrationCancelled ${ofMember(2)}`]);
    expect((await state(event, 3)).mine).toEqual({ status: 'waiting', place: 1 });
  });

  test('that an editor adds do so too, once they are published; what is taken away is nobody’s', async () => {
    const event = await writeEvent({ capacity: 1 });
    await register(event, 0, 1, 2, 3);
    await editDraft(cms.strapi, 'event', event, 'pt', { capacity: 3 });
    expect(await state(event)).toMatchObject({ capacity: 1, taken: 1, waiting: 3 });
    await change(event, { capacity: 3 });
    expect(await state(event)).toMatchObject({ capacity: 3, taken: 3, waiting: 1 });
    expect(mails).toEqual([1, 2].map((index) => `registrationMovedUp ${ofMember(index)}`));
    await change(event, { capacity: 1 });
    expect(await state(event)).toMatchObject({ capacity: 1, taken: 3, waiting: 1 });
    await ask('DELETE', event, 0);
    expect(await state(event)).toMatchObject({ taken: 2, waiting: 1 });
    await change(event, { capacity: null });
    expect(await state(event)).toMatchObject({ capacity: null, taken: 3, waiting: 0 });
  });

  test('pass by a member who is kept out, and who waits on', async () => {
    const { strapi, url } = cms;
    const event = await writeEvent({ capacity: 1 });
    await register(event, 0);
    const blocked = await addSignedIn(strapi, 'Blocked member');
    await askAccounts(url, blocked.token).request('POST', `/registrations/${event}`);
    await register(event, 1);
    await strapi.db.query(USER).update({ where: { id: blocked.user.id }, data: { blocked: true } });
    await ask('DELETE', event, 0);
    expect((await state(event, 1)).mine).toEqual({ status: 'confirmed', place: null });
    expect(await state(event)).toMatchObject({ taken: 1, waiting: 1 });
  });

  test('are kept free for nobody who is kept out, and are theirs when they may come back', async () => {
    const { strapi, url } = cms;
    const event = await writeEvent({ capacity: 1 });
    await register(event, 0);
    const waiting = await addSignedIn(strapi, 'Waiting member');
    await askAccounts(url, waiting.token).request('POST', `/registrations/${event}`);
    await blockMember(strapi, waiting.user.documentId, 'editor@example.org');
    mails = [];
    await ask('DELETE', event, 0);
    expect(await state(event)).toMatchObject({ reason: null, taken: 0, waiting: 1 });
    expect((await ask('POST', event, 1)).body.mine).toEqual({ status: 'confirmed', place: null });
    expect((await ask('POST', event, 2)).body.mine).toEqual({ status: 'waiting', place: 2 });
    await ask('DELETE', event, 2);
    await ask('DELETE', event, 1);
    mails = [];
    await unblockMember(strapi, waiting.user.documentId, 'editor@example.org');
    expect(mails).toEqual(['registrationMovedUp waiting.member@example.org']);
    expect(await state(event)).toMatchObject({ taken: 1, waiting: 0 });
  });

  test('of an account that is deleted are free', async () => {
    const { strapi, url } = cms;
    const leaving = await addSignedIn(strapi, 'Leaving member');
    const events = [await writeEvent({ capacity: 1 }), await writeEvent({ capacity: 1 })];
    for (const event of events) {
      await askAccounts(url, leaving.token).request('POST', `/registrations/${event}`);
      await register(event, 0);
    }
    await strapi.db.query(USER).delete({ where: { id: leaving.user.id } });
    expect(mails).toEqual(events.map(() => `registrationMovedUp ${ofMember(0)}`));
    const left = strapi.db.query(REGISTRATION).count({ where: { userId: leaving.user.id } });
    expect(await left).toBe(0);
  });
});

describe('registrations', () => {
  test('are kept while an event is taken down, and go with it', async () => {
    const documents = cms.strapi.documents(contentTypes.event);
    const event = await writeEvent({ capacity: 1 });
    await register(event, 0, 1);
    await documents.unpublish({ documentId: event, locale: '*' });
    await change(event, { capacity: 1 });
    expect(await state(event, 1)).toMatchObject({
      taken: 1,
      mine: { status: 'waiting', place: 1 },
    });
    await documents.delete({ documentId: event, locale: 'pt' });
    expect(await state(event)).toMatchObject({ taken: 1, waiting: 1 });
    await documents.delete({ documentId: event, locale: '*' });
    expect(await cms.strapi.db.query(REGISTRATION).count({ where: { eventId: event } })).toBe(0);
  });

  const tellEach = (...indexes: number[]) =>
    indexes.map((index) => `eventCancelled ${ofMember(index)}`);

  test('are told once that their event is cancelled, and find it as it was when it is not any more', async () => {
    const event = await writeEvent({ capacity: 1 });
    await register(event, 0, 1, 2);
    await ask('DELETE', event, 2);
    mails = [];
    await change(event, { eventStatus: 'cancelled' });
    expect(mails).toEqual(tellEach(0, 1));
    await change(event, { capacity: 5 });
    expect(mails).toEqual(tellEach(0, 1));
    expect(await state(event)).toMatchObject({ isOpen: false, taken: 1, waiting: 1 });
    mails = [];
    await change(event, { eventStatus: 'scheduled' });
    expect(mails).toEqual([`registrationMovedUp ${ofMember(1)}`]);
  });

  test.each([
    ['deleted', {}, true],
    ['deleted when it was over', { startDate: '2026-11-01' }, false],
    ['deleted when it was cancelled', { eventStatus: 'cancelled' }, false],
  ])('of an event that is %s: %j', async (_, changes, isTold) => {
    const event = await writeEvent();
    await register(event, 0, 1);
    await change(event, changes);
    mails = [];
    await cms.strapi.documents(contentTypes.event).delete({ documentId: event, locale: '*' });
    expect(mails).toEqual(isTold ? tellEach(0, 1) : []);
  });

  test('are listed for members with the next date of each event, in their language', async () => {
    const { strapi, url } = cms;
    const member = await addSignedIn(strapi, 'Listed member', 'pt');
    const asMember = askAccounts(url, member.token);
    const later = await writeEvent({ startDate: '2026-12-05', endDate: '2026-12-06', capacity: 1 });
    const series = await writeEvent({ startDate: '2026-11-02', recurrence: 'RRULE:FREQ=WEEKLY' });
    const cancelled = await writeEvent();
    await register(later, 0);
    for (const event of [later, series, cancelled]) {
      await asMember.request('POST', `/registrations/${event}`);
    }
    await asMember.request('DELETE', `/registrations/${cancelled}`);
    const shown = { title: 'Assembleia', language: 'pt', slug: expect.stringMatching(/-pt$/) };
    expect((await asMember.request('GET', '/registrations')).body).toEqual([
      {
        ...shown,
        event: series,
        startDate: '2026-11-16',
        endDate: null,
        status: 'confirmed',
        place: null,
      },
      {
        ...shown,
        event: later,
        startDate: '2026-12-05',
        endDate: '2026-12-06',
        status: 'waiting',
        place: 1,
      },
    ]);
    const { body } = await asMember.request('GET', '/registrations?language=en');
    expect(body).toMatchObject([{ title: 'Assembly' }, { title: 'Assembly' }]);
    await cms.strapi
      .documents(contentTypes.event)
      .unpublish({ documentId: cancelled, locale: '*' });
    const exported = await asMember.request('GET', '/export');
    const title = 'Assembleia';
    expect(exported.body.registrations).toMatchObject([
      { event: later, title, startDate: '2026-12-05', status: 'waiting' },
      { event: series, title, startDate: '2026-11-02', status: 'confirmed' },
      { event: cancelled, title: null, startDate: null, status: 'cancelled' },
    ]);
  });

  test('are listed for editors: places, the waiting list, and who has cancelled', async () => {
    const event = await writeEvent({ capacity: 1 });
    await register(event, 3, 2, 1, 0);
    await ask('DELETE', event, 2);
    const who = (index: number) => ({ name: `Member ${index}`, email: ofMember(index) });
    expect(await listRegistrations(cms.strapi, event)).toMatchObject([
      { ...who(3), status: 'confirmed', place: null },
      { ...who(1), status: 'waiting', place: 1 },
      { ...who(0), status: 'waiting', place: 2 },
      { ...who(2), status: 'cancelled', place: null },
    ]);
  });
});
