import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ChangeBatch, signMessage, SIGNATURE_HEADER } from 'content-changes';
import registeredDocuments from 'graphql-client/documents.json';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Receiver } from '../src/changes/receiver';
import { CHANGE } from '../src/changes/record';
import { contentTypes } from '../src/content';
import { signIn } from './support/admin';
import { startCms, type Cms } from './support/cms';
import { editDraft, publish, writeDraft, writePublished } from './support/content';
import { siteJson, testEnvironment } from './support/environment';
import { ToldServer } from './support/told-server';

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
    expect(told).toEqual(expect.arrayContaining([`event:${event}`, 'list:events']));
  });

  test('of a file is told', async () => {
    const administrator = await signIn(cms.url);
    const form = new FormData();
    const pixel = 'R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=';
    form.append('files', new Blob([Buffer.from(pixel, 'base64')], { type: 'image/gif' }), 'a.gif');
    const uploaded = await administrator.request('POST', '/upload', form);
    const [file] = JSON.parse(JSON.stringify(Object.values(uploaded.body))) as { id: number }[];
    const [stored] = await cms.strapi.db.query('plugin::upload.file').findMany({});
    const info = new FormData();
    info.append('fileInfo', JSON.stringify({ alternativeText: 'A dot' }));
    const told = await listTold(async () =>
      administrator.request('POST', `/upload?id=${file?.id ?? stored.id}`, info),
    );
    expect(told).toContain('list:files');
  });

  test('that is refused is not told', async () => {
    const told = await listTold(async () => {
      const wrong = writePublished(cms.strapi, 'event', {
        shared: { association, startDate: '2026-09-10', endDate: '2026-09-01' },
        en: { slug: 'ends-before-it-starts' },
      });
      await expect(wrong).rejects.toThrow('end');
    });
    expect(told).toEqual([]);
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
    const { changes } = (await (await askChanges(path)).json()) as {
      changes: { sequence: number }[];
    };
    const rows: { id: number }[] = await cms.strapi.db.query(CHANGE).findMany({});
    expect(changes.map(({ sequence }) => sequence)).toEqual(
      rows.map(({ id }) => id).filter((id) => id > 1),
    );
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
    expect(changes[0]?.tags).toContain('*');
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
