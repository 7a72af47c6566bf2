import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ChangeBatch, readBatch, signMessage, SIGNATURE_HEADER } from 'content-changes';
import registeredDocuments from 'graphql-client/documents.json';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Receiver } from '../src/changes/receiver';
import { CHANGE } from '../src/changes/record';
import { contentTypes } from '../src/content';
import { publishDue } from '../src/publishing/publish-due';
import { rebuildOccurrences } from '../src/occurrences/rebuild';
import { rebuildSearch } from '../src/search/rebuild';
import { signIn, type Visitor } from './support/admin';
import { askAnew, startCms, type Cms } from './support/cms';
import {
  cloneEntry,
  editDraft,
  publish,
  readRows,
  writeDraft,
  writePublished,
  type EntryInput,
} from './support/content';
import { siteJson, testEnvironment } from './support/environment';
import { ToldServer } from './support/told-server';

const FILE = 'plugin::upload.file';
const NOW = vi.hoisted(() => (process.env.NOW = '2026-09-10T10:00:00Z'));
const secret = String(testEnvironment.CHANGES_SECRET);
const site = new ToldServer(secret);

let cms: Cms;
let association: string;
let axis: string;

beforeAll(async () => {
  await site.start();
  cms = await startCms({ NOW, SITE_SERVERS: site.origin });
  association = await writePublished(cms.strapi, 'association', {
    en: { slug: 'produtech' },
    pt: { slug: 'produtech' },
  });
  axis = await writePublished(cms.strapi, 'axis', {
    shared: { association },
    en: { slug: 'axis-one', title: 'Axis one' },
    pt: { slug: 'eixo-um', title: 'Eixo um' },
  });
});
afterAll(async () => {
  await cms?.remove();
  await site.stop();
});

/** Runs a change, waits until the site's server has been told of it, and gives the tags. */
async function listTold(change: () => Promise<unknown>): Promise<string[]> {
  await settle();
  const before = site.told.length;
  await change();
  await settle();
  return site.told.slice(before).flatMap(({ tags }) => tags);
}

/** Waits until the site's server has seen the last change. */
async function settle(): Promise<void> {
  const [last] = await cms.strapi.db.query(CHANGE).findMany({ orderBy: { id: 'desc' }, limit: 1 });
  await vi.waitFor(() => expect(site.told.at(-1)?.sequence).toBe(last?.id), { timeout: 5000 });
}

/** Has the table of changes refuse rows. */
function breakRecord() {
  const rows = cms.strapi.db.query(CHANGE);
  return vi.spyOn(rows, 'create').mockRejectedValue(new Error('The disk is full.'));
}

/** Asks what has happened since, as the site's servers do. */
async function askChanges(
  path: string,
  signature = signMessage(secret, `GET ${path}`, Date.now()),
): Promise<Response> {
  return fetch(`${cms.url}${path}`, { headers: { [SIGNATURE_HEADER]: signature } });
}

describe('a change', () => {
  test('is told to the site’s server with what it touches, signed, once', async () => {
    let event = '';
    const told = await listTold(async () => {
      event = await writePublished(cms.strapi, 'event', {
        shared: { association, startDate: '2026-09-30' },
        en: { slug: 'told' },
        pt: { slug: 'contado' },
      });
    });
    expect(new Set(told)).toEqual(
      new Set([
        `event:${event}`,
        'list:events',
        'slug:event:told',
        'slug:event:contado',
        'month:2026-09',
        // The last day of September is the first of October further east.
        'month:2026-10',
      ]),
    );
    expect(site.refused).toBe(0);
    const sequences = site.told.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...new Set(sequences)].toSorted((one, other) => one - other));
  });

  test('of a draft is nobody’s business', async () => {
    const event = await writeDraft(cms.strapi, 'event', { shared: { association } });
    const told = await listTold(async () =>
      editDraft(cms.strapi, 'event', event, 'en', { title: 'Another' }),
    );
    expect(told).toEqual([]);
  });

  test('that moves an event touches the months before and after', async () => {
    const event = await writePublished(cms.strapi, 'event', {
      shared: { association, startDate: '2026-03-10' },
      en: { slug: 'moves' },
    });
    const told = await listTold(async () => {
      await editDraft(cms.strapi, 'event', event, 'en', {
        startDate: '2026-05-10',
        slug: 'has-moved',
      });
      await publish(cms.strapi, 'event', event, 'en');
    });
    expect(told).toEqual(expect.arrayContaining(['month:2026-03', 'month:2026-05']));
    expect(told).toEqual(expect.arrayContaining(['slug:event:moves', 'slug:event:has-moved']));
  });

  test.each(['unpublish', 'delete'] as const)('that takes down by “%s” is told', async (action) => {
    const event = await writePublished(cms.strapi, 'event', {
      shared: { association },
      en: { slug: `goes-by-${action}` },
    });
    const documents = cms.strapi.documents(contentTypes.event);
    const which = { documentId: event, locale: '*' };
    const told = await listTold(async () =>
      action === 'delete' ? documents.delete(which) : documents.unpublish(which),
    );
    const gone = `gone:slug:event:goes-by-${action}`;
    expect(told).toEqual(expect.arrayContaining([`event:${event}`, 'list:events', gone]));
  });

  test('says what is no longer public, and of nothing else that it is gone', async () => {
    const event = await writePublished(cms.strapi, 'event', {
      shared: { association },
      en: { slug: 'for-all' },
      pt: { slug: 'para-todos' },
    });
    const documents = cms.strapi.documents(contentTypes.event);
    const edit = async (values: Record<string, unknown>): Promise<void> => {
      await editDraft(cms.strapi, 'event', event, 'en', values);
      await publish(cms.strapi, 'event', event, '*');
    };
    const listGone = async (change: () => Promise<unknown>): Promise<string[]> =>
      (await listTold(change)).filter((tag) => tag.startsWith('gone:')).toSorted();

    expect(await listGone(async () => edit({ title: 'Another' }))).toEqual([]);
    expect(await listGone(async () => edit({ slug: 'for-everybody' }))).toEqual([
      'gone:slug:event:for-all',
    ]);
    expect(
      await listGone(async () => documents.unpublish({ documentId: event, locale: 'pt' })),
    ).toEqual(['gone:slug:event:para-todos']);
    expect(await listGone(async () => edit({ visibility: 'members' }))).toEqual([
      'gone:slug:event:for-everybody',
    ]);
    // Members' pages are kept for nobody.
    expect(
      await listGone(async () => documents.unpublish({ documentId: event, locale: '*' })),
    ).toEqual([]);
  });

  describe('of what an event leads to', () => {
    interface Shown {
      occurrences: { nodes: object[] };
      calendarFeed: { entries: { nodes: object[] } };
      search: { nodes: object[] };
    }

    /** Counts what the calendar, its feeds and the search have of an association. */
    const countShown = async (slug: string, filters = '{}'): Promise<number[]> => {
      const { occurrences, calendarFeed, search } = await cms.query<Shown>(
        askAnew(`{
          occurrences(association: "${slug}", filters: ${filters}, from: "2026-11-01") { nodes { slug } }
          calendarFeed(association: "${slug}", filters: ${filters}) { entries { nodes { title } } }
          search(association: "${slug}", query: "Follower") { nodes { title } }
        }`),
      );
      return [occurrences, calendarFeed.entries, search].map(({ nodes }) => nodes.length);
    };

    const rebuildAll = async (): Promise<string[]> => {
      const { differing } = await rebuildOccurrences(cms.strapi);
      return [...differing, ...(await rebuildSearch(cms.strapi)).differing];
    };

    test('reaches the event that was published before it', async () => {
      const draft = await writeDraft(cms.strapi, 'axis', {
        shared: { association },
        en: { slug: 'axis-second' },
      });
      const event = await writePublished(cms.strapi, 'event', {
        shared: { association, axes: [draft], startDate: '2026-11-20' },
        en: { slug: 'of-axis', title: 'Follower' },
      });
      const told = await listTold(async () => publish(cms.strapi, 'axis', draft, 'en'));
      expect(told).toEqual(
        expect.arrayContaining([`axis:${draft}`, `event:${event}`, 'list:events', 'month:2026-11']),
      );
      expect(await countShown('produtech', '{ axis: "axis-second" }')).toEqual([1, 1, 1]);
      const again = await listTold(async () => publish(cms.strapi, 'axis', draft, 'en'));
      expect(again).not.toContain(`event:${event}`);
      const documents = cms.strapi.documents(contentTypes.axis);
      const loosened = await listTold(async () => documents.unpublish({ documentId: draft }));
      expect(loosened).toContain(`event:${event}`);
      expect(await rebuildAll()).toEqual([]);
    });

    test('reaches all that was published before its association', async () => {
      const draft = await writeDraft(cms.strapi, 'association', {
        en: { slug: 'published-second', name: 'Follower' },
        pt: { slug: 'published-second' },
      });
      const shared = { association: draft };
      const texts: EntryInput = { en: { title: 'Follower' }, pt: { title: 'Seguidor' } };
      const event = await writePublished(cms.strapi, 'event', {
        ...texts,
        shared: { ...shared, startDate: '2026-11-20' },
      });
      const other = await writePublished(cms.strapi, 'axis', { ...texts, shared });
      const documents = cms.strapi.documents(contentTypes.association);
      const told = await listTold(async () =>
        documents.publish({ documentId: draft, locale: '*' }),
      );
      expect(told).toEqual(
        expect.arrayContaining([`event:${event}`, 'month:2026-11', `axis:${other}`, 'list:axes']),
      );
      expect(await countShown('published-second')).toEqual([1, 1, 3]);
      await documents.delete({ documentId: draft, locale: '*' });
      expect(await rebuildAll()).toEqual([]);
    });
  });

  describe('of a file', () => {
    let administrator: Visitor;
    const told = `{ calendarFeed(filters: { event: "shows-files" }) { entries { nodes {
      sequence image { alternativeText } attachments { name }
    } } } }`;
    interface Told {
      calendarFeed: { entries: { nodes: [{ sequence: number }] } };
    }
    const readTold = async () => (await cms.query<Told>(askAnew(told))).calendarFeed.entries.nodes;
    const upload = async (): Promise<number> => {
      const form = new FormData();
      const pixel = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
      form.append('files', new Blob([pixel], { type: 'image/gif' }), 'a.gif');
      await administrator.request('POST', '/upload', form);
      const [last] = await cms.strapi.db.query(FILE).findMany({ orderBy: { id: 'desc' } });
      return last.id;
    };
    const edit = async (file: number, info: object) => {
      const form = new FormData();
      form.append('fileInfo', JSON.stringify(info));
      return administrator.request('POST', `/upload?id=${file}`, form);
    };
    let image: number;
    let attachment: number;
    let event: string;

    beforeAll(async () => {
      administrator = await signIn(cms.url);
      image = await upload();
      attachment = await upload();
      await edit(image, { alternativeText: 'A dot' });
      event = await writePublished(cms.strapi, 'event', {
        shared: { association, image, attachments: [attachment] },
        en: { slug: 'shows-files' },
      });
    });

    test('that is edited is told, to calendars too', async () => {
      const [before] = await readTold();
      const tags = await listTold(async () => edit(image, { alternativeText: 'A full stop' }));
      expect(tags).toEqual(expect.arrayContaining(['list:files', `event:${event}`]));
      expect(await readTold()).toEqual([
        {
          sequence: before.sequence + 1,
          image: { alternativeText: 'A full stop' },
          attachments: [{ name: 'a.gif' }],
        },
      ]);
    });

    test('that nobody can be told of is not edited', async () => {
      const broken = breakRecord();
      await edit(image, { alternativeText: 'Never told' });
      broken.mockRestore();
      const stored = await cms.strapi.db.query(FILE).findOne({ where: { id: image } });
      expect(stored.alternativeText).toBe('A full stop');
      expect(await readTold()).toMatchObject([{ image: { alternativeText: 'A full stop' } }]);
    });

    test('that is deleted is told, to calendars too', async () => {
      const tags = await listTold(async () =>
        administrator.request('DELETE', `/upload/files/${attachment}`),
      );
      expect(tags).toEqual(expect.arrayContaining(['list:files', `event:${event}`]));
      expect(await readTold()).toMatchObject([{ attachments: [] }]);
      expect((await rebuildOccurrences(cms.strapi)).differing).toEqual([]);
    });
  });

  describe('that was put off', () => {
    const published = async (documentId: string) =>
      (await readRows(cms.strapi, 'event', documentId))
        .filter(({ publishedAt }) => publishedAt)
        .map(({ locale, title }) => `${locale} ${String(title)}`);
    const due = { publishAt: '2026-09-10T10:00:00.000Z' };

    test('is made, once, and told when its time has come, and not before', async () => {
      const event = await writePublished(cms.strapi, 'event', {
        shared: { association },
        en: { title: 'At first' },
        pt: { title: 'Primeiro' },
      });
      await editDraft(cms.strapi, 'event', event, 'en', { ...due, title: 'Now' });
      const later = { publishAt: '2026-09-10T10:00:00.001Z', title: 'Depois' };
      await editDraft(cms.strapi, 'event', event, 'pt', later);
      const told = await listTold(async () => publishDue(cms.strapi));
      expect(told).toContain(`event:${event}`);
      expect(await published(event)).toEqual(['en Now', 'pt Primeiro']);
      expect(await listTold(async () => publishDue(cms.strapi))).toEqual([]);
      await publish(cms.strapi, 'event', event, 'pt');
      const rows = await readRows(cms.strapi, 'event', event);
      expect(rows.map(({ publishAt }) => publishAt)).toEqual([null, null, null, null]);
    });

    test('is not made again when the draft is published with the writing of it', async () => {
      const events = cms.strapi.documents('api::event.event');
      const at = { locale: 'en', status: 'published' } as const;
      const title = 'Written as published';
      const kind = { category: 'other', eventStatus: 'scheduled', visibility: 'public' } as const;
      const dates = { startDate: '2026-10-01', allDay: true, timeZone: 'Europe/Lisbon' };
      const { documentId } = await events.create({
        ...at,
        data: { ...dates, ...kind, ...due, association, title },
      });
      const readTimes = async () =>
        (await readRows(cms.strapi, 'event', documentId)).map(({ publishAt }) => publishAt);
      expect(await readTimes()).toEqual([null, null]);
      await events.update({ ...at, documentId, data: due });
      expect(await readTimes()).toEqual([null, null]);
    });

    test('waits for what it lacks, and keeps nothing else waiting; the log says so once', async () => {
      const error = vi.spyOn(cms.strapi.log, 'error');
      const lacking = await writeDraft(cms.strapi, 'event', {
        shared: { association, ...due, title: null },
      });
      const whole = await writeDraft(cms.strapi, 'event', {
        shared: { association, ...due, title: 'Whole' },
      });
      await publishDue(cms.strapi);
      await publishDue(cms.strapi);
      expect([await published(lacking), await published(whole)]).toEqual([[], ['en Whole']]);
      expect(error.mock.calls.map(([message]) => String(message))).toEqual([
        expect.stringContaining(`${lacking} (en), due at`),
      ]);
      error.mockRestore();
      await editDraft(cms.strapi, 'event', lacking, 'en', { title: 'Complete' });
      await publishDue(cms.strapi);
      expect(await published(lacking)).toEqual(['en Complete']);
    });

    test('is not in the copy of an entry, nor for the public to see, sort or filter by', async () => {
      const event = await writeDraft(cms.strapi, 'event', { shared: { association, ...due } });
      const [copy] = await readRows(
        cms.strapi,
        'event',
        await cloneEntry(cms.strapi, 'event', event),
      );
      expect(copy?.publishAt).toBeNull();
      await publishDue(cms.strapi);
      for (const query of [
        '{ events { publishAt } }',
        '{ events(sort: ["publishAt:asc"]) { slug } }',
        '{ events(filters: { publishAt: { notNull: true } }) { slug } }',
      ]) {
        expect((await cms.ask(query)).errors).toBeDefined();
      }
    });
  });

  describe('that is rolled back', () => {
    const count = async () => cms.strapi.db.query(CHANGE).count({});

    test('is not told, nor recorded', async () => {
      const before = await count();
      const told = await listTold(async () => {
        const rolledBack = cms.strapi.db.transaction(async () => {
          await writePublished(cms.strapi, 'event', {
            shared: { association },
            en: { slug: 'rolled-back' },
          });
          throw new Error('Rolled back');
        });
        await expect(rolledBack).rejects.toThrow('Rolled back');
      });
      expect([told, await count()]).toEqual([[], before]);
    });

    test('is one that could not be recorded', async () => {
      const event = await writeDraft(cms.strapi, 'event', { shared: { association } });
      const broken = breakRecord();
      await expect(publish(cms.strapi, 'event', event, 'en')).rejects.toThrow('is full');
      broken.mockRestore();
      const rows = await readRows(cms.strapi, 'event', event);
      expect(rows.map(({ publishedAt }) => publishedAt)).toEqual([null]);
    });
  });

  test('while the site’s server is down is told when it is back, in order and once', async () => {
    await settle();
    const before = site.told.length;
    await site.stop();
    const events: string[] = [];
    for (const slug of ['first', 'second', 'third']) {
      events.push(
        await writePublished(cms.strapi, 'event', { shared: { association }, en: { slug } }),
      );
    }
    await sleep(500);
    await site.start();
    await settle();
    const told = site.told.slice(before).map(({ tags }) => tags[0]);
    expect(told).toEqual(events.map((event) => `event:${event}`));
  });

  test('is told at once to a server that asks, however long it has been down', async () => {
    await settle();
    await site.stop();
    await writePublished(cms.strapi, 'event', { shared: { association }, en: { slug: 'asked' } });
    // The pauses have grown: the next try would be more than a second away.
    await sleep(1600);
    await askChanges('/changes?after=1');
    await site.start();
    const startedAt = Date.now();
    await settle();
    expect(site.told.at(-1)?.tags).toContain('slug:event:asked');
    expect(Date.now() - startedAt).toBeLessThan(500);
  });

  test.each([
    [
      'refuses it',
      403,
      '',
      'it answers 403: CHANGES_SECRET or the clocks of the two servers differ',
    ],
    ['fails', 500, '', 'it answers 500'],
    ['takes nothing in', 200, '{"seen":1}', 'it stays at change 1'],
    ['says nothing', 200, '{}', 'it does not say what it has seen'],
  ])(
    'is told again and again to a server that %s, and the log says so once',
    async (_, status, body, sentence) => {
      let tries = 0;
      const server = createServer((_request, response) => {
        tries += 1;
        response.writeHead(status).end(body);
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const warn = vi.spyOn(cms.strapi.log, 'warn');
      const { port } = server.address() as AddressInfo;
      const receiver = new Receiver(cms.strapi, `http://127.0.0.1:${port}`, secret);
      receiver.tell();
      await vi.waitFor(() => {
        receiver.wake();
        expect(tries).toBeGreaterThan(3);
      });
      await receiver.stop();
      server.close();
      const warnings = warn.mock.calls.map(([message]) => String(message));
      warn.mockRestore();
      expect(warnings).toEqual([expect.stringContaining(sentence)]);
    },
  );

  test('is not told to a server that has learnt it by asking', async () => {
    const last = site.told.at(-1)?.sequence ?? 0;
    let seen = 1;
    let refused = 0;
    const server = createServer(async (request, response) => {
      const { changes } = (await json(request)) as ChangeBatch;
      if (changes.length > 0) {
        refused += 1;
        seen = last;
        response.writeHead(413).end();
      } else response.end(JSON.stringify({ seen }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const receiver = new Receiver(cms.strapi, `http://127.0.0.1:${port}`, secret);
    receiver.tell();
    await receiver.whenTold();
    server.close();
    expect(refused).toBe(1);
  });

  test('while the CMS is down (its restart) is told of after it', async () => {
    await settle();
    const told = await listTold(async () => {
      await cms.restart();
      await writePublished(cms.strapi, 'event', {
        shared: { association },
        en: { slug: 'after-restart' },
      });
    });
    expect(told).toContain('slug:event:after-restart');
  });

  test('is given to whoever signs and asks what has happened since', async () => {
    const path = '/changes?after=1';
    const { mark, changes } = readBatch(await (await askChanges(path)).text());
    const rows: { id: number }[] = await cms.strapi.db
      .query(CHANGE)
      .findMany({ orderBy: { id: 'asc' } });
    expect(changes.map(({ sequence }) => sequence)).toEqual(
      rows.map(({ id }) => id).filter((id) => id > 1),
    );
    // Another database, or a copy of this one that has gone another way, has others.
    const marks = [mark, ...changes.map((change) => change.mark)];
    expect(new Set(marks).size).toBe(rows.length);
    const last = changes.at(-1);
    const next = await askChanges(`/changes?after=${last?.sequence}`);
    expect(readBatch(await next.text()).mark).toBe(last?.mark);
    const other = signMessage(secret, 'GET /changes?after=0', Date.now());
    const old = signMessage(secret, `GET ${path}`, Date.now() - 61_000);
    for (const signature of [other, old, '']) {
      expect((await askChanges(path, signature)).status).toBe(403);
    }
  });

  test('that is no longer remembered counts as a change of everything', async () => {
    const [first] = await cms.strapi.db
      .query(CHANGE)
      .findMany({ orderBy: { id: 'asc' }, limit: 1 });
    await cms.strapi.db.query(CHANGE).delete({ where: { id: first.id } });
    const answer = await askChanges('/changes?after=0');
    const { changes } = (await answer.json()) as { changes: { tags: string[] }[] };
    expect(changes[0]?.tags).toEqual(expect.arrayContaining(['*', 'gone:*']));
  });
});

describe('an answer', () => {
  let turns = 0;
  /** Asks by GET; the comment makes it a question that nobody has asked before. */
  const ask = async (query: string, { isNew = false, headers = {} } = {}) => {
    turns += 1;
    const text = isNew ? `${query} # ${turns}` : query;
    return fetch(`${cms.url}/graphql?query=${encodeURIComponent(text)}`, {
      headers: { ...siteJson, ...headers },
    });
  };
  const countStatements = async (answer: () => Promise<Response>): Promise<number> => {
    const statements: string[] = [];
    const { connection } = cms.strapi.db;
    const note = ({ sql }: { sql: string }) => statements.push(sql);
    connection.on('query', note);
    await (await answer()).text();
    connection.off('query', note);
    // Whoever follows the changes, or sends mails, looks all the time for those of other processes.
    return statements.filter((sql) => !/changes|outgoing_mails/.test(sql)).length;
  };
  const fields = 'slug title axes { title } relatedEvents { slug }';
  const month = '{ calendarMonth(month: "2026-12") { days { occurrences { slug title axes } } } }';
  const queries = [
    `{ eventBySlug(slug: "kept") { ${fields} } }`,
    `{ eventBySlug(slug: "not-yet") { ${fields} } }`,
    `{ events(pagination: { limit: 100 }) { ${fields} } }`,
    '{ events_connection { pageInfo { total } } }',
    '{ axes { title outcomes { slug } events { slug } } }',
    '{ axisBySlug(slug: "axis-one") { title events { slug } } }',
    '{ axesByPosition { title } outcomesByPosition { slug axes { title } } }',
    month,
    `query Month { ...Whole } fragment Whole on Query ${month}`,
    '{ occurrences(from: "2026-12-01") { nodes { slug axes } } }',
    '{ occurrence(event: "kept", date: "2026-12-12") { title } }',
    '{ calendarMonth { firstMonth lastMonth today } }',
    '{ calendarFeed { version entries { nodes { title axes: category } } } }',
    '{ formerAddress(type: EVENT, slug: "kept") { now { slug } } }',
    '{ search(query: "kept") { nodes { title } } }',
    '{ associationBySlug { name } associations { name } }',
  ];

  test('is the same, kept or made anew, after whatever change', async () => {
    let event = '';
    const changes: (() => Promise<unknown>)[] = [
      async () => {
        event = await writePublished(cms.strapi, 'event', {
          shared: { association, axes: [axis], startDate: '2026-12-12' },
          en: { slug: 'kept', title: 'Kept' },
        });
      },
      async () => editDraft(cms.strapi, 'event', event, 'en', { title: 'Kept on' }),
      async () => publish(cms.strapi, 'event', event, 'en'),
      async () => {
        await editDraft(cms.strapi, 'axis', axis, 'en', { title: 'Axis renamed' });
        await publish(cms.strapi, 'axis', axis, 'en');
      },
      ...['members', 'public'].map((visibility) => async () => {
        await editDraft(cms.strapi, 'axis', axis, 'en', { visibility });
        await publish(cms.strapi, 'axis', axis, 'en');
      }),
      async () => {
        await editDraft(cms.strapi, 'event', event, 'en', { slug: 'not-yet' });
        await publish(cms.strapi, 'event', event, 'en');
      },
      async () => {
        await editDraft(cms.strapi, 'event', event, 'en', {
          slug: 'kept',
          startDate: '2027-01-31',
        });
        await publish(cms.strapi, 'event', event, 'en');
      },
      async () => {
        await editDraft(cms.strapi, 'association', association, 'en', { name: 'Renamed' });
        await publish(cms.strapi, 'association', association, 'en');
      },
      async () =>
        writePublished(cms.strapi, 'outcome', {
          shared: { association, axes: [axis] },
          en: { slug: 'comes-of-axis' },
        }),
      async () => {
        await editDraft(cms.strapi, 'event', event, 'en', { visibility: 'members' });
        await publish(cms.strapi, 'event', event, 'en');
      },
      async () =>
        cms.strapi.documents(contentTypes.event).delete({ documentId: event, locale: '*' }),
    ];
    for (const change of changes) {
      for (const query of queries) await (await ask(query)).text();
      await change();
      await sleep(100);
      for (const query of queries) {
        const kept = await (await ask(query)).json();
        const made = await (await ask(query, { isNew: true })).json();
        expect(made).not.toHaveProperty('errors');
        expect({ query, answer: kept }).toEqual({ query, answer: made });
      }
    }
  });

  test('is not worked out again while nothing has changed', async () => {
    await (await ask(month)).text();
    expect(await countStatements(async () => ask(month))).toBe(0);
  });

  test.each([
    ['names that Strapi reads in brackets', ''],
    ['more than Strapi reads', `${'&'.repeat(1000)}variables={"slug":"none"}`],
  ])('is that of the address that was sent, whatever is sent before it: %s', async (_, more) => {
    const query = 'query ($slug: String = "none") { axisBySlug(slug: $slug) { slug } }';
    const address = `${cms.url}/graphql?query=${encodeURIComponent(`${query} # ${more.length}`)}`;
    const slug = '{"slug":"axis-one"}';
    const other = await fetch(`${address}&[variables]=${slug}${more}`, { headers: siteJson });
    expect(await other.json()).toEqual({ data: { axisBySlug: null } });
    const asked = await fetch(`${address}&variables=${slug}`, { headers: siteJson });
    expect(await asked.json()).toEqual({ data: { axisBySlug: { slug: 'axis-one' } } });
  });

  test('is what a link in a browser leads to', async () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    expect(await (await ask(month, { headers: { accept } })).json()).toHaveProperty('data');
  });

  test('says what it rests on, until when, and has an ETag', async () => {
    const answer = await ask(month);
    expect(answer.headers.get('cache-tag')?.split(',')).toEqual([
      'list:associations',
      'list:axes',
      'month:2026-12',
    ]);
    // Midnight in UTC, an hour after that in Lisbon, and before it on the Azores.
    expect(answer.headers.get('content-valid-until')).toBe('2026-09-10T23:00:00.000Z');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const etag = String(answer.headers.get('etag'));
    const again = await ask(month, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('on one event rests on its slug, which may be taken down', async () => {
    for (const query of [
      '{ eventBySlug(slug: "none") { title } }',
      '{ calendarFeed(filters: { event: "none" }) { version } }',
    ]) {
      expect((await ask(query)).headers.get('cache-tag')).toContain('slug:event:none');
    }
  });

  test.each([
    ['an error', '{ associationBySlug { name } calendarMonth(month: "2026-13") { month } }'],
    ['what rests on the moment', '{ search(query: "axis") { nodes { title } } }'],
  ])('that is %s is not kept', async (_, query) => {
    await (await ask(query)).text();
    expect(await countStatements(async () => ask(query))).toBeGreaterThan(0);
  });

  test('that says what the question did wrong says what it rests on; what fails inside does not', async () => {
    const wrong = await ask('{ calendarFeed(filters: { axis: "none" }) { version } }');
    expect(wrong.headers.get('cache-tag')).toContain('list:axes');
    const query = cms.strapi.db.query.bind(cms.strapi.db);
    const broken = vi.spyOn(cms.strapi.db, 'query').mockImplementation((uid) => {
      if (uid === contentTypes.association) throw new Error('The database has gone.');
      return query(uid);
    });
    const failed = await ask(month, { isNew: true });
    broken.mockRestore();
    expect(await failed.text()).toContain('The CMS failed to answer this');
    expect(failed.headers.get('cache-tag')).toBeNull();
    expect(failed.headers.get('cache-control')).toBe('no-store');
  });

  describe('to a hash', () => {
    const askByHash = async (parameters: Record<string, string>, sha256Hash: string) => {
      const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
      return fetch(`${cms.url}/graphql?${new URLSearchParams({ ...parameters, extensions })}`);
    };
    const registered = Object.entries(registeredDocuments);
    const hashOf = (start: string) => registered.find(([, text]) => text.startsWith(start))?.[0];
    const unknown = '{ axes { slug } outcomes { slug } }';
    const hash = createHash('sha256').update(unknown).digest('hex');

    test('is that of the document that the site has registered, and kept', async () => {
      const about = async (locale: string) =>
        askByHash(
          { variables: JSON.stringify({ association: 'produtech', locale }) },
          String(hashOf('query AboutPage')),
        );
      const { data } = (await (await about('en')).json()) as {
        data: { associationBySlug: { name: string }; axesByPosition: { slug: string }[] };
      };
      expect(data.axesByPosition.map(({ slug }) => slug)).toEqual(['axis-one']);
      expect(await countStatements(async () => about('en'))).toBe(0);
      expect(await (await about('pt')).text()).toContain('eixo-um');
      const { headers } = await about('en');
      expect(headers.get('cache-tag')).toContain('list:axes');
      expect(headers.get('etag')).toMatch(/^W\/"[\w-]{27}"$/);
    });

    test.each(registered)('is one for each that is registered: %s', async (sha256Hash, text) => {
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256Hash);
      // What is missing is its variables, not the document.
      const answer = await (await askByHash({}, sha256Hash)).text();
      expect(answer).toMatch(/^\{"data"|Variable \\"\$/);
    });

    test('that is not known says so, to nobody else, and is taken together with its document', async () => {
      const missing = await askByHash({}, hash);
      expect(await missing.text()).toContain('"PERSISTED_QUERY_NOT_FOUND"');
      expect(missing.headers.get('cache-control')).toBe('no-store');
      expect(missing.headers.get('cache-tag')).toBeNull();
      expect(await (await askByHash({ query: unknown }, hash)).json()).toHaveProperty('data.axes');
      expect(await (await askByHash({}, hash)).json()).toHaveProperty('data.axes');
    });

    test('of another document is refused', async () => {
      const refused = await askByHash({ query: '{ axes { slug } }' }, hash);
      expect(refused.status).toBe(400);
      expect(await refused.text()).toContain('does not match');
    });
  });

  test('is that of its question, sent as a body too', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await cms.query('{ associations { slug } }')).toEqual({
        associations: [{ slug: 'produtech' }],
      });
      for (const slug of ['axis-one', 'none']) {
        const { axisBySlug } = await cms.query<{ axisBySlug: { slug: string } | null }>(
          'query ($slug: String!) { axisBySlug(slug: $slug) { slug } }',
          { slug },
        );
        expect(axisBySlug?.slug).toBe(slug === 'none' ? undefined : slug);
      }
    }
  });

  test.each(['a,b c\r\nx-evil: 1', 'ação', '\ud800', 'x'.repeat(20_000)])(
    'to whatever is asked for has headers that can be sent: %#',
    async (slug) => {
      const { status, data } = await cms.ask(
        'query ($slug: String!) { eventBySlug(slug: $slug) { slug } }',
        { slug },
      );
      expect([status, data]).toEqual([200, { eventBySlug: null }]);
    },
  );

  test('to somebody who signs in is never kept for others', async () => {
    const own = `${month} # own`;
    const wrong = await ask(own, { headers: { authorization: 'Bearer nobody' } });
    await wrong.text();
    expect(wrong.headers.get('cache-tag')).toBeNull();
    const answer = await ask(own);
    expect(answer.status).toBe(200);
    expect(await answer.json()).not.toHaveProperty('errors');
  });
});
