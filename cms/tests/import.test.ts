import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeImport } from '../src/commands/describe-import';
import { importCalendar, type ImportOptions } from '../src/importing/import-calendar';
import { startCms, type Cms } from './support/cms';
import { editDraft, readRows, writePublished } from './support/content';
import { cmsFolder } from './support/strapi';

const EVENT = 'api::event.event';
const golden = join(cmsFolder, '..', 'packages/icalendar/test/fixtures/golden');
const options: ImportOptions = {
  association: 'produtech',
  timeZone: 'Europe/Lisbon',
  drafts: false,
  dryRun: false,
};
const importCommand = 'dist/src/commands/import.js';
const occurrencesCommand = 'dist/src/commands/occurrences.js';
const nothing = { created: 0, changed: 0, unchanged: 0, skipped: [], lost: [] };

let cms: Cms;
let axis: string;

beforeAll(async () => {
  cms = await startCms();
  const association = await writePublished(cms.strapi, 'association', {
    en: { slug: 'produtech' },
    pt: { slug: 'produtech' },
  });
  axis = await writePublished(cms.strapi, 'axis', { shared: { association } });
});
afterAll(() => cms?.remove());

const bytesOf = (text: string) => new TextEncoder().encode(text);
const load = (text: string, changes: Partial<ImportOptions> = {}) =>
  importCalendar(cms.strapi, bytesOf(text), { ...options, ...changes });
const calendar = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.map((lines) => `BEGIN:VEVENT\r\n${lines.join('\r\n')}\r\nEND:VEVENT`),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const fair = (uid: string, ...lines: string[]) => [
  `UID:${uid}`,
  'DTSTAMP:20240801T000000Z',
  'DTSTART;VALUE=DATE:20240917',
  ...(lines.some((line) => line.startsWith('SUMMARY')) ? lines : ['SUMMARY:A fair', ...lines]),
];
const countRows = () => cms.strapi.db.query(EVENT).count();
const readAll = async (uid: string, populate: string[] = []) => {
  const row = await cms.strapi.db.query(EVENT).findOne({ where: { uid } });
  return row ? readRows(cms.strapi, 'event', row.documentId, populate) : [];
};
const statesOf = (rows: { locale: string; publishedAt: unknown }[]) =>
  rows.map(({ locale, publishedAt }) => `${locale} ${publishedAt ? 'published' : 'draft'}`);

describe('an import', () => {
  test('writes what a file tells of an event, and publishes it', async () => {
    const report = await load(
      calendar([
        'UID:whole',
        'SEQUENCE:4',
        'DTSTAMP:20240801T000000Z',
        'DTSTART;TZID=Europe/Madrid:20240917T100000',
        'DTEND;TZID=Europe/Madrid:20240918T120000',
        'SUMMARY:Matchmaking',
        'DESCRIPTION:First.\\n\\nSee https://example.org/a?b=1.',
        'LOCATION:Exponor\\, Av. Dr. António Macedo\\, 4454-515 Leça da Palmeira\\, Portugal',
        'GEO:41.199123;-8.691944',
        'CATEGORIES:Networking,Feira',
        'CLASS:PRIVATE',
        'URL:https://example.org/matchmaking',
        'CONFERENCE;VALUE=URI:tel:+351220000000',
        'ORGANIZER;CN=INESC:mailto:ana@example.org',
        'STATUS:CANCELLED',
        'X-COLOUR:red',
      ]),
    );
    expect(report).toEqual({
      ...nothing,
      created: 1,
      lost: [
        { property: 'X-COLOUR', count: 1 },
        { property: 'CONFERENCE', count: 1 },
      ],
    });
    const rows = await readAll('whole', ['venue', 'association']);
    expect(statesOf(rows)).toEqual(['en draft', 'en published']);
    expect(rows[1]).toMatchObject({
      title: 'Matchmaking',
      slug: 'matchmaking',
      startDate: '2024-09-17',
      startTime: expect.stringMatching(/^10:00:00/),
      endDate: '2024-09-18',
      endTime: expect.stringMatching(/^12:00:00/),
      timeZone: 'Europe/Madrid',
      description: [
        { type: 'paragraph', children: [{ type: 'text', text: 'First.' }] },
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'See ' },
            {
              type: 'link',
              url: 'https://example.org/a?b=1',
              children: [{ type: 'text', text: 'https://example.org/a?b=1' }],
            },
            { type: 'text', text: '.' },
          ],
        },
      ],
      venue: {
        name: 'Exponor',
        street: 'Av. Dr. António Macedo',
        postalCode: '4454-515',
        locality: 'Leça da Palmeira',
        country: 'PT',
        latitude: 41.199123,
        longitude: -8.691944,
      },
      category: 'fair',
      visibility: 'members',
      eventStatus: 'cancelled',
      organiserName: 'INESC',
      organiserUrl: 'https://example.org/matchmaking',
      contact: 'ana@example.org',
      onlineUrl: null,
    });
  });

  test.each(['recurring', 'timed', 'all-day', 'texts', 'statuses', 'all-properties'])(
    'of golden/%s.ics writes nothing the second time',
    async (name) => {
      const file = readFileSync(join(golden, `${name}.ics`));
      const first = await importCalendar(cms.strapi, file, options);
      expect(first.created).toBeGreaterThan(0);
      expect(first.skipped).toEqual([]);
      const before = await cms.strapi.db
        .query(EVENT)
        .findMany({ populate: ['venue', 'overrides'] });

      const second = await importCalendar(cms.strapi, file, options);
      expect(second).toMatchObject({ created: 0, changed: 0, skipped: [], lost: first.lost });
      expect(second.unchanged).toBe(first.created + first.unchanged);
      const after = await cms.strapi.db.query(EVENT).findMany({ populate: ['venue', 'overrides'] });
      expect(after).toEqual(before);
    },
  );

  test('changes what the file has otherwise, and leaves what editors have added', async () => {
    await load(calendar(fair('edited', 'DESCRIPTION:Old', 'LOCATION:Hall 4')));
    const [draft] = await readAll('edited');
    const documentId = String(draft?.documentId);
    await editDraft(cms.strapi, 'event', documentId, 'en', {
      axes: [axis],
      summary: 'By an editor',
      description: [{ type: 'heading', level: 2, children: [{ type: 'text', text: 'Old' }] }],
      seo: { title: 'By an editor' },
    });
    await cms.strapi.documents(EVENT).publish({ documentId, locale: 'en' });

    const renamed = ['SUMMARY:Renamed', 'LAST-MODIFIED:21500101T000000Z'];
    const report = await load(calendar(fair('edited', 'DESCRIPTION:Old', ...renamed)));
    expect(report).toEqual({ ...nothing, changed: 1 });
    const [, published] = await readAll('edited', ['axes', 'venue', 'seo']);
    expect(published).toMatchObject({
      title: 'Renamed',
      slug: 'a-fair',
      summary: 'By an editor',
      description: [{ type: 'heading' }],
      axes: [{ documentId: axis }],
      venue: { name: 'Hall 4' },
      seo: { title: 'By an editor' },
    });
  });

  test('adds a language to an event, and the same dates to both', async () => {
    await load(calendar(fair('two-languages')));
    const portuguese = fair('two-languages', 'SUMMARY;LANGUAGE=pt-PT:Uma feira');
    portuguese[2] = 'DTSTART;VALUE=DATE:20240918';
    expect(await load(calendar(portuguese))).toEqual({ ...nothing, changed: 1 });
    const rows = await readAll('two-languages');
    expect(statesOf(rows)).toEqual(['en draft', 'en published', 'pt draft', 'pt published']);
    expect(rows.map(({ title, startDate }) => [title, startDate])).toEqual([
      ['A fair', '2024-09-18'],
      ['A fair', '2024-09-18'],
      ['Uma feira', '2024-09-18'],
      ['Uma feira', '2024-09-18'],
    ]);
    // What --language says counts more than what the file says.
    const report = await load(calendar(portuguese), { language: 'pt', dryRun: true });
    expect(report).toEqual({ ...nothing, unchanged: 1 });
  });

  test('of a series makes its dates, moved and cancelled ones as the file says', async () => {
    const series = [
      ...fair('series').with(2, 'DTSTART;TZID=Europe/Lisbon:20240917T100000'),
      'DURATION:PT2H',
      'RRULE:FREQ=WEEKLY;COUNT=4',
      'EXDATE;TZID=Europe/Lisbon:20240924T100000',
    ];
    const date = (original: string, start: string, ...lines: string[]) => [
      ...fair('series').with(2, `DTSTART;TZID=Europe/Lisbon:${start}`),
      'DURATION:PT2H',
      `RECURRENCE-ID;TZID=Europe/Lisbon:${original}`,
      ...lines,
    ];
    const file = calendar(
      series,
      date('20241001T100000', '20241002T150000'),
      date('20241008T100000', '20241008T100000', 'STATUS:CANCELLED'),
    );
    expect(await load(file)).toEqual({ ...nothing, created: 1 });
    const [{ documentId } = { documentId: '' }] = await readAll('series');
    const occurrences = await cms.strapi.db.query('api::occurrence.occurrence').findMany({
      where: { eventId: documentId },
      orderBy: { startsAt: 'asc' },
    });
    expect(
      occurrences.map(({ startsAt, eventStatus }) => [
        new Date(startsAt).toISOString().slice(0, 16),
        eventStatus,
      ]),
    ).toEqual([
      ['2024-09-17T09:00', 'scheduled'],
      ['2024-10-02T14:00', 'scheduled'],
      ['2024-10-08T09:00', 'cancelled'],
    ]);
    expect(await load(file)).toEqual({ ...nothing, unchanged: 1 });

    // An editor leaves to the series what it says anyway.
    const overrides = [
      { originalDate: '2024-10-08', cancelled: true },
      { originalDate: '2024-10-01', startDate: '2024-10-02', startTime: '15:00:00.000' },
    ];
    await editDraft(cms.strapi, 'event', String(documentId), 'en', { overrides });
    expect(await load(file)).toEqual({ ...nothing, unchanged: 1 });
  });

  test('leaves out the changes of dates that a series does not have, and names them', async () => {
    const date = (uid: string, original: string) =>
      fair(uid, `RECURRENCE-ID;VALUE=DATE:${original}`).with(2, `DTSTART;VALUE=DATE:20241015`);
    const file = calendar(
      fair('orphans', 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;VALUE=DATE:20240924'),
      date('orphans', '20240918'),
      date('orphans', '20240924'),
      date('orphans', '20241001'),
      fair('once'),
      date('once', '20240917'),
    );
    const lost = ['2024-09-18', '2024-09-24', '2024-09-17'].map((day) => ({
      property: `RECURRENCE-ID of no date of the series (${day})`,
      count: 1,
    }));
    expect(await load(file)).toEqual({ ...nothing, created: 2, lost });
    const [row] = await readAll('orphans', ['overrides']);
    expect(row?.overrides).toMatchObject([{ originalDate: '2024-10-01' }]);
    expect(await load(file)).toEqual({ ...nothing, unchanged: 2, lost });
  });

  test('skips what the CMS refuses, with line, title and reason, and writes the rest', async () => {
    const before = await countRows();
    const report = await load(
      calendar(
        fair('too-many-dates', 'SUMMARY:Every hour', 'RRULE:FREQ=HOURLY').with(
          2,
          'DTSTART;TZID=Europe/Lisbon:20240917T100000',
        ),
        fair(
          'too-many-past',
          'SUMMARY:By the second',
          'RRULE:FREQ=SECONDLY;UNTIL=20200301T000000Z',
        ).with(2, 'DTSTART;TZID=Europe/Lisbon:20200101T100000'),
        fair('skipped-hour', 'SUMMARY:At night').with(
          2,
          'DTSTART;TZID=Europe/Lisbon:20250330T013000',
        ),
        fair('unreadable').with(2, 'DTSTART:soon'),
        fair('good', `CONFERENCE;VALUE=URI:https://example.org/${'a'.repeat(400)}`),
      ),
    );
    expect(report).toMatchObject({ created: 1, changed: 0, unchanged: 0 });
    expect(report.skipped).toEqual([
      {
        line: 3,
        name: 'Every hour',
        reason: expect.stringMatching(/recurs more than 3000 times.*\(recurrence\)$/),
      },
      {
        line: 10,
        name: 'By the second',
        reason: expect.stringMatching(/more than 30000 dates that are over.*\(recurrence\)$/),
      },
      {
        line: 17,
        name: 'At night',
        reason: expect.stringMatching(/skip 01:30 on that night.*\(startTime\)$/),
      },
      { line: 26, name: 'unreadable', reason: 'DTSTART is no date and no time that exist.' },
    ]);
    expect(await countRows()).toBe(before + 2);
    expect(await readAll('skipped-hour')).toEqual([]);
  });

  test('does not take back what is newer in the CMS', async () => {
    await load(calendar(fair('versions', 'SEQUENCE:3')));
    const older = fair('versions', 'SUMMARY:Older', 'SEQUENCE:2');
    expect(await load(calendar(older))).toEqual({
      ...nothing,
      skipped: [
        {
          line: 3,
          name: 'Older',
          reason: expect.stringMatching(/older than what the CMS has \(SEQUENCE 2/),
        },
      ],
    });
    // A program that never raises SEQUENCE says by LAST-MODIFIED that it has changed something.
    const later = fair('versions', 'SUMMARY:Later', 'LAST-MODIFIED:21500101T000000Z');
    expect(await load(calendar(later))).toEqual({ ...nothing, changed: 1 });
    const [row] = await readAll('versions');
    expect(row).toMatchObject({ title: 'Later' });
    expect(Number(row?.sequence)).toBeGreaterThanOrEqual(3);
  });

  test('cancels a published event that the file says is gone', async () => {
    await load(calendar(fair('gone'), fair('draft-gone')));
    const [{ documentId } = { documentId: '' }] = await readAll('draft-gone');
    await cms.strapi.documents(EVENT).unpublish({ documentId: String(documentId), locale: 'en' });
    const tombstone = (uid: string) =>
      fair(uid, 'SEQUENCE:9', 'STATUS:CANCELLED').filter((line) => !line.startsWith('SUMMARY'));
    const file = calendar(tombstone('gone'), tombstone('draft-gone'), tombstone('never-known'));
    expect(await load(file)).toEqual({ ...nothing, changed: 1, unchanged: 2 });
    const [, published] = await readAll('gone');
    expect(published).toMatchObject({ eventStatus: 'cancelled', title: 'A fair' });
    expect(await readAll('draft-gone')).toMatchObject([{ eventStatus: 'scheduled' }]);
    expect(await load(file)).toEqual({ ...nothing, unchanged: 3 });
  });

  test('publishes nothing that an editor holds back', async () => {
    await load(calendar(fair('held-back')), { drafts: true });
    expect(statesOf(await readAll('held-back'))).toEqual(['en draft']);
    await load(calendar(fair('held-back', 'SUMMARY:Changed')));
    expect(statesOf(await readAll('held-back'))).toEqual(['en draft']);

    await load(calendar(fair('half-done')));
    const [{ documentId } = { documentId: '' }] = await readAll('half-done');
    await editDraft(cms.strapi, 'event', String(documentId), 'en', { summary: 'Not yet' });
    const changed = calendar(fair('half-done', 'SUMMARY:Changed'));
    expect((await load(changed)).skipped).toMatchObject([
      { line: 3, reason: expect.stringMatching(/changes to it that are not published/) },
    ]);
    expect(await load(changed, { drafts: true })).toEqual({ ...nothing, changed: 1 });
    const [, published] = await readAll('half-done');
    expect(published).toMatchObject({ title: 'A fair', summary: null });
  });

  test('leaves the events of other associations alone', async () => {
    await writePublished(cms.strapi, 'association', { en: { slug: 'partner' } });
    await load(calendar(fair('of-partner')), { association: 'partner' });
    const report = await load(calendar(fair('of-partner', 'SUMMARY:Ours?')));
    expect(report.skipped).toMatchObject([
      { reason: expect.stringMatching(/event of another association/) },
    ]);
  });
});

describe('nothing is written', () => {
  test.each([
    ['a file that is cut short', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\n', /^Line 2: .*cut short/],
    ['a file that is no calendar', 'Hello', /^Line 1: .*does not belong to a calendar/],
    ['an unknown association', calendar(fair('x')), /no association "nobody"/],
  ])('of %s', async (_name, text, message) => {
    const before = await countRows();
    await expect(load(text, { association: 'nobody' })).rejects.toThrow(message);
    expect(await countRows()).toBe(before);
  });

  test('of a file with too many events', async () => {
    const events = Array.from({ length: 10_001 }, (_, index) => fair(`many-${index}`));
    await expect(load(calendar(...events))).rejects.toThrow(
      'The file has 10001 events, and at most 10000 are imported at once',
    );
  });

  test('by a dry run, which reports what would be', async () => {
    const before = await countRows();
    const file = calendar(fair('dry-1'), fair('dry-2'));
    const report = await load(file, { dryRun: true });
    expect(report).toEqual({ ...nothing, created: 2 });
    expect(describeImport(report, true)).toMatch(/^A dry run: nothing is written.*\ncreated +2\n/);
    expect(await countRows()).toBe(before);
    // The database goes on as if nothing had been.
    expect(await load(file)).toEqual({ ...nothing, created: 2 });
  });

  const many = calendar(...Array.from({ length: 2000 }, (_, index) => fair(`long-${index}`)));

  test('of a long file when it fails in the middle', async () => {
    const before = await countRows();
    const seen: string[] = [];
    const work = importCalendar(cms.strapi, bytesOf(many), options, (done, total) => {
      seen.push(`${done} of ${total}`);
      if (done === 30) throw new Error('The power is gone');
    });
    await expect(work).rejects.toThrow('The power is gone');
    expect(seen).toEqual(Array.from({ length: 30 }, (_, index) => `${index + 1} of 2000`));
    expect(await countRows()).toBe(before);
  });

  test.each([
    ['killed', 'SIGKILL', { code: null, signal: 'SIGKILL' }],
    ['told to end', 'SIGTERM', { code: 1, signal: null }],
  ] as const)(
    'of a long file when the command is %s beside a CMS that serves',
    async (_how, signal, end) => {
      const before = await countRows();
      const file = join(tmpdir(), `import-${crypto.randomUUID()}.ics`);
      writeFileSync(file, many);
      const child = spawn(process.execPath, [importCommand, file, '--time-zone', 'Europe/Lisbon'], {
        cwd: cmsFolder,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [line] = await once(child.stdout, 'data');
      expect(String(line)).toMatch(/^\d+ of 2000 events\n/);
      child.kill(signal);
      const [code, by] = await once(child, 'exit');
      expect({ code, signal: by }).toEqual(end);
      rmSync(file);
      expect(await countRows()).toBe(before);
      expect(await load(calendar(fair(`after-${signal}`)))).toEqual({ ...nothing, created: 1 });
    },
    60_000,
  );
});

describe('the commands', () => {
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: cmsFolder,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  test('end with 2 and a sentence when they are called in a wrong way', () => {
    expect(run(importCommand, 'no-such.ics', '--time-zone', 'UTC')).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^The file \S+no-such\.ics cannot be read \(ENOENT\): name .*\n$/,
      ),
    });
    expect(run(occurrencesCommand, 'rebuilt')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Say what to do with the occurrences: npm run cms:occurrences -- rebuild\n',
    });
  });

  test('rebuild repairs what differs, and then finds nothing', async () => {
    await load(calendar(fair('rebuilt', 'SUMMARY:To be repaired')));
    const [{ documentId } = { documentId: '' }] = await readAll('rebuilt');
    await cms.strapi.db
      .query('api::occurrence.occurrence')
      .deleteMany({ where: { eventId: documentId } });
    const damaged = run(occurrencesCommand, 'rebuild');
    expect(damaged.stdout).toMatch(/^\d+ events looked at, 1 differed and were repaired:\n/);
    expect(damaged.stdout).toContain(`  To be repaired (${String(documentId)})\n`);
    expect(damaged.status).toBe(0);
    await cms.strapi.db.transaction(async ({ trx }) => {
      await trx('search_documents').where({ document_id: documentId }).delete();
    });
    expect(run(occurrencesCommand, 'rebuild').stdout).toMatch(
      / events looked at, 0 differed\n\d+ entries of the search looked at, 1 differed and were repaired\n$/,
    );
    const healthy = run(occurrencesCommand, 'rebuild');
    expect(healthy.stdout).toMatch(
      /^\d+ events looked at, 0 differed\n\d+ entries of the search looked at, 0 differed\n$/,
    );
    expect(healthy.status).toBe(0);
  }, 60_000);
});
