import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCms, type Cms } from './support/cms';
import { writePublished, type EntryInput } from './support/content';
import { generateClient } from './support/generated-client';

interface Occurrence {
  id: string;
  slug: string;
  title: string;
  language: string;
  localStart: string;
  localEnd: string | null;
  firstDate: string;
  lastDate: string;
  axes: string[];
}

interface Month {
  calendarMonth: {
    month: string;
    previous: string | null;
    next: string | null;
    timeZone: string;
    today: string;
    days: { date: string; occurrences: Occurrence[] }[];
  };
}

interface Page {
  occurrences: {
    nodes: Occurrence[];
    edges: { cursor: string; node: Occurrence }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const FIELDS = 'id slug title language localStart localEnd firstDate lastDate axes';

let cms: Cms;
let association: string;
let axis: string;

beforeAll(async () => {
  cms = await startCms({ NOW: '2024-09-10T23:30:00Z' });
  association = await writePublished(cms.strapi, 'association', {
    en: { slug: 'produtech' },
    pt: { slug: 'produtech' },
  });
  axis = await writePublished(cms.strapi, 'axis', {
    shared: { association },
    en: { slug: 'an-axis', title: 'An axis' },
    pt: { slug: 'um-eixo', title: 'Um eixo' },
  });
});
afterAll(() => cms?.remove());

const both = (name: string) => ({
  en: { slug: name, title: `${name} en`, summary: `A summary of ${name}` },
  pt: { slug: `${name}-pt`, title: `${name} pt`, summary: `Um resumo de ${name}` },
});

async function writeEvents(events: [shared: Record<string, unknown>, texts: EntryInput][]) {
  for (const [shared, texts] of events) {
    await writePublished(cms.strapi, 'event', { shared: { association, ...shared }, ...texts });
  }
}

async function readMonth(month: string, more = ''): Promise<Month['calendarMonth']> {
  const query = `{ calendarMonth(month: "${month}" ${more}) { month previous next timeZone today days { date occurrences { ${FIELDS} } } } }`;
  return (await cms.query<Month>(query)).calendarMonth;
}

async function readRange(args: string): Promise<Page['occurrences']> {
  const query = `{ occurrences(${args}) { nodes { ${FIELDS} } edges { cursor node { slug } } pageInfo { hasNextPage endCursor } } }`;
  return (await cms.query<Page>(query)).occurrences;
}

/** The days of a month that have anything, each with its slugs. */
function listDays({ days }: Month['calendarMonth']): Record<string, string[]> {
  return Object.fromEntries(
    days
      .filter(({ occurrences }) => occurrences.length > 0)
      .map(({ date, occurrences }) => [date, occurrences.map(({ slug }) => slug)]),
  );
}

const slugsOf = ({ nodes }: Page['occurrences']) => nodes.map(({ slug }) => slug);

describe('a month', () => {
  test('has all its days, its neighbours, and today in its zone', async () => {
    const { days, ...month } = await readMonth('2024-02');
    expect(month).toEqual({
      month: '2024-02',
      previous: '2024-01',
      next: '2024-03',
      timeZone: 'Europe/Lisbon',
      today: '2024-09-11',
    });
    expect(days.map(({ date }) => date)).toEqual(
      Array.from({ length: 29 }, (_, index) => `2024-02-${String(index + 1).padStart(2, '0')}`),
    );
    expect((await readMonth('2024-02', 'timeZone: "America/New_York"')).today).toBe('2024-09-10');
    const { calendarMonth } = await cms.query<Month>('{ calendarMonth { month } }');
    expect(calendarMonth.month).toBe('2024-09');
    expect(await readMonth('1900-01')).toMatchObject({ previous: null, next: '1900-02' });
    expect(await readMonth('2199-12')).toMatchObject({ previous: '2199-11', next: null });
  });

  test('shows each event on the days that it occupies', async () => {
    await writeEvents([
      [{ startDate: '2026-02-26', endDate: '2026-03-02' }, both('over-the-month-end')],
      [{ startDate: '2026-03-10' }, both('all-day')],
      [
        {
          startDate: '2026-03-12',
          startTime: '22:00:00.000',
          endDate: '2026-03-13',
          endTime: '02:00:00.000',
        },
        both('past-midnight'),
      ],
      [
        {
          startDate: '2026-03-15',
          startTime: '20:00:00.000',
          endDate: '2026-03-16',
          endTime: '00:00:00.000',
        },
        both('until-midnight'),
      ],
      [{ startDate: '2026-03-20', startTime: '09:00:00.000' }, both('open-end')],
      [
        {
          startDate: '2026-03-31',
          startTime: '23:30:00.000',
          endDate: '2026-04-01',
          endTime: '01:00:00.000',
        },
        both('last-night'),
      ],
    ]);
    expect(listDays(await readMonth('2026-03'))).toEqual({
      '2026-03-01': ['over-the-month-end'],
      '2026-03-02': ['over-the-month-end'],
      '2026-03-10': ['all-day'],
      '2026-03-12': ['past-midnight'],
      '2026-03-13': ['past-midnight'],
      '2026-03-15': ['until-midnight'],
      '2026-03-20': ['open-end'],
      '2026-03-31': ['last-night'],
    });
    expect(Object.keys(listDays(await readMonth('2026-02')))).toEqual([
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
    ]);
    expect(listDays(await readMonth('2026-04'))).toEqual({ '2026-04-01': ['last-night'] });
  });

  test('shows hours in the zone that is asked for, and never moves a whole day', async () => {
    await writeEvents([
      [
        { startDate: '2027-01-31', startTime: '23:00:00.000', endTime: '23:30:00.000' },
        both('late-in-lisbon'),
      ],
      [
        { startDate: '2027-01-31', startTime: '20:00:00.000', timeZone: 'America/New_York' },
        both('evening-in-new-york'),
      ],
      [{ startDate: '2027-01-31' }, both('whole-day')],
    ]);
    expect(listDays(await readMonth('2027-01'))).toEqual({
      '2027-01-31': ['whole-day', 'late-in-lisbon'],
    });
    expect(listDays(await readMonth('2027-02'))).toEqual({ '2027-02-01': ['evening-in-new-york'] });
    const newYork = 'timeZone: "America/New_York"';
    expect(listDays(await readMonth('2027-01', newYork))).toEqual({
      '2027-01-31': ['whole-day', 'late-in-lisbon', 'evening-in-new-york'],
    });
    const chatham = 'timeZone: "Pacific/Chatham"';
    expect(listDays(await readMonth('2027-02', chatham))).toEqual({
      '2027-02-01': ['late-in-lisbon', 'evening-in-new-york'],
    });
    const [late] = (await readRange(`from: "2027-02-01", to: "2027-02-01", ${chatham}`)).nodes;
    expect(late).toMatchObject({ localStart: '2027-02-01T12:45', localEnd: '2027-02-01T13:15' });
  });

  // The clocks change at 01:00 UTC in Portugal, and at 02:00 local time in New York.
  test.each([
    [
      'Europe/Lisbon',
      '2028-03-26',
      '00:30',
      '2028-03-26T00:30:00.000Z',
      '2028-03-26T05:00:00.000Z',
    ],
    [
      'Europe/Lisbon',
      '2028-10-29',
      '01:30',
      '2028-10-29T00:30:00.000Z',
      '2028-10-29T06:00:00.000Z',
    ],
    [
      'Atlantic/Azores',
      '2029-03-25',
      '01:30',
      '2029-03-25T01:30:00.000Z',
      '2029-03-25T06:00:00.000Z',
    ],
    [
      'Atlantic/Azores',
      '2029-10-28',
      '00:30',
      '2029-10-28T00:30:00.000Z',
      '2029-10-28T07:00:00.000Z',
    ],
    [
      'America/New_York',
      '2028-03-12',
      '01:30',
      '2028-03-12T06:30:00.000Z',
      '2028-03-12T10:00:00.000Z',
    ],
    [
      'America/New_York',
      '2028-11-05',
      '01:30',
      '2028-11-05T05:30:00.000Z',
      '2028-11-05T11:00:00.000Z',
    ],
  ])(
    'is right in the night in which the clocks of %s change, %s',
    async (timeZone, date, time, startsAt, endsAt) => {
      const slug = `night-${timeZone}-${date}`.toLowerCase().replaceAll(/[^a-z\d]+/g, '-');
      await writeEvents([
        [
          { startDate: date, startTime: `${time}:00.000`, endTime: '06:00:00.000', timeZone },
          { en: { slug } },
        ],
        [{ startDate: date, timeZone }, { en: { slug: `${slug}-all-day` } }],
      ]);
      const { occurrences } = await cms.query<{ occurrences: { nodes: object[] } }>(
        `{ occurrences(from: "${date}", to: "${date}", timeZone: "${timeZone}") {
        nodes { slug startsAt endsAt localStart localEnd firstDate lastDate timeZone }
      } }`,
      );
      const days = { firstDate: date, lastDate: date, timeZone };
      expect(occurrences.nodes).toEqual([
        expect.objectContaining({
          slug: `${slug}-all-day`,
          localStart: date,
          localEnd: date,
          ...days,
        }),
        {
          slug,
          startsAt,
          endsAt,
          localStart: `${date}T${time}`,
          localEnd: `${date}T06:00`,
          ...days,
        },
      ]);
    },
  );
});

test('an instant stays what it is in the night in which the clocks of the machine change', async () => {
  // In the zone of the tests, both are at 03:00.
  expect(new Date('2028-04-01T13:15Z').getHours()).toBe(new Date('2028-04-01T14:15Z').getHours());
  for (const startTime of ['13:15:00.000', '14:15:00.000']) {
    await writeEvents([
      [
        { startDate: '2028-04-01', startTime, timeZone: 'UTC' },
        { en: { slug: `at-${startTime.slice(0, 2)}` } },
      ],
    ]);
  }
  const { nodes } = await readRange('from: "2028-04-01", to: "2028-04-01", timeZone: "UTC"');
  expect(nodes.map(({ slug, localStart }) => [slug, localStart])).toEqual([
    ['at-13', '2028-04-01T13:15'],
    ['at-14', '2028-04-01T14:15'],
  ]);
});

describe('what is asked for', () => {
  beforeAll(async () => {
    await writeEvents([
      [
        {
          startDate: '2029-06-01',
          category: 'fair',
          axes: [axis],
          onlineUrl: 'https://example.org/',
        },
        both('alpha'),
      ],
      [{ startDate: '2029-06-02', category: 'workshop', eventStatus: 'cancelled' }, both('beta')],
      [
        { startDate: '2029-06-03', category: 'webinar', onlineUrl: 'https://example.org/' },
        both('gamma'),
      ],
      [{ startDate: '2029-06-04' }, { en: { slug: 'english-only', title: 'English only' } }],
      [
        { startDate: '2029-06-05' },
        { pt: { slug: 'so-em-portugues', title: 'Só em português 100% ação' } },
      ],
    ]);
  });

  const june = 'from: "2029-06-01", to: "2029-06-30"';

  test.each([
    ['category: [fair, webinar]', ['alpha', 'gamma']],
    ['category: []', []],
    ['eventStatus: [cancelled]', ['beta']],
    ['axis: "an-axis"', ['alpha']],
    ['axis: "um-eixo"', ['alpha']],
    ['axis: "no-axis"', []],
    ['online: true', ['alpha', 'gamma']],
    ['online: false', ['beta', 'english-only', 'so-em-portugues']],
    ['text: "BETA"', ['beta']],
    ['text: "summary of ga"', ['gamma']],
    ['text: "só em português"', ['so-em-portugues']],
    ['text: "SÓ EM PORTUGUÊS 100% AÇÃO"', ['so-em-portugues']],
    ['text: "%"', ['so-em-portugues']],
    ['text: "_"', []],
    ['event: "alpha"', ['alpha']],
    ['event: "alpha-pt"', ['alpha']],
    ['event: "alpha", category: [workshop]', []],
    ['event: "no-event"', []],
    ['over: true', []],
    ['over: false, category: [fair]', ['alpha']],
    ['category: [fair], online: true, text: "alpha"', ['alpha']],
    ['category: [fair], online: false', []],
    [
      'category: null, axis: null, online: null, text: null',
      ['alpha', 'beta', 'gamma', 'english-only', 'so-em-portugues'],
    ],
  ])('by %s', async (filters, expected) => {
    expect(slugsOf(await readRange(`${june}, filters: { ${filters} }`))).toEqual(expected);
    const month = await readMonth('2029-06', `filters: { ${filters} }`);
    expect(Object.values(listDays(month)).flat()).toEqual(expected);
  });

  test('comes in the asked language, else in the other one', async () => {
    const inPortuguese = await readRange(`${june}, locale: "pt"`);
    expect(inPortuguese.nodes.map(({ slug, language }) => [slug, language])).toEqual([
      ['alpha-pt', 'pt'],
      ['beta-pt', 'pt'],
      ['gamma-pt', 'pt'],
      ['english-only', 'en'],
      ['so-em-portugues', 'pt'],
    ]);
    const inEnglish = await readRange(june);
    expect(inEnglish.nodes.map(({ language }) => language)).toEqual(['en', 'en', 'en', 'en', 'pt']);
    expect(inPortuguese.nodes[0]?.axes).toEqual(['Um eixo']);
    expect(inEnglish.nodes[0]?.axes).toEqual(['An axis']);
    expect(inPortuguese.nodes[0]?.id).toBe(inEnglish.nodes[0]?.id);
  });

  test('is never answered in the other language because the text that was looked for is there', async () => {
    const found = await readRange(`${june}, locale: "pt", filters: { text: "A summary of alpha" }`);
    expect(found.nodes.filter(({ language }) => language === 'en')).toEqual([]);
  });

  test('of one entry falls back likewise, with its relations', async () => {
    const data = await cms.query(`{
      toEnglish: eventBySlug(slug: "english-only", locale: "pt") { title language translations { language slug } association { language } }
      byOtherSlug: eventBySlug(slug: "alpha-pt", locale: "en") { title language translations { language slug } axes { title language } }
      axisBySlug(slug: "um-eixo") { title language }
      missing: eventBySlug(slug: "no-such-event") { title }
    }`);
    expect(data).toEqual({
      toEnglish: {
        title: 'English only',
        language: 'en',
        translations: [{ language: 'en', slug: 'english-only' }],
        association: { language: 'pt' },
      },
      byOtherSlug: {
        title: 'alpha en',
        language: 'en',
        translations: [
          { language: 'en', slug: 'alpha' },
          { language: 'pt', slug: 'alpha-pt' },
        ],
        axes: [{ title: 'An axis', language: 'en' }],
      },
      axisBySlug: { title: 'An axis', language: 'en' },
      missing: null,
    });
  });

  test('is told of the first and the last month in which there is anything public', async () => {
    const owner = await writePublished(cms.strapi, 'association', { en: { slug: 'spanning' } });
    const readSpan = async () => {
      const { calendarMonth } = await cms.query<{ calendarMonth: object }>(
        '{ calendarMonth(association: "spanning") { firstMonth lastMonth horizon } }',
      );
      return calendarMonth;
    };
    // Five years from now, less the nights and zones that may be behind.
    const horizon = '2029-09-07';
    expect(await readSpan()).toEqual({ firstMonth: null, lastMonth: null, horizon });
    await writeEvents([
      [{ association: owner, startDate: '2023-05-01' }, { en: { slug: 'first-of-span' } }],
      [{ association: owner, startDate: '2026-03-01' }, { en: { slug: 'starts-last' } }],
      [
        { association: owner, startDate: '2023-04-30', endDate: '2026-04-30' },
        { en: { slug: 'lasts-longest' } },
      ],
      [
        { association: owner, startDate: '2022-01-01', visibility: 'members' },
        { en: { slug: 'not-public' } },
      ],
    ]);
    expect(await readSpan()).toEqual({ firstMonth: '2023-04', lastMonth: '2026-04', horizon });
  });

  test('belongs to one association', async () => {
    await writePublished(cms.strapi, 'association', {
      en: { slug: 'another', timeZone: 'Atlantic/Azores' },
    });
    const month = await readMonth('2029-06', 'association: "another"');
    expect(listDays(month)).toEqual({});
    expect(month.timeZone).toBe('Atlantic/Azores');
  });
});

describe('pages', () => {
  const total = 23;
  const year = 'from: "2030-01-01", to: "2030-12-31"';
  const name = (index: number) => `page-${String(index).padStart(2, '0')}`;

  beforeAll(async () => {
    for (let index = 0; index < total; index += 1) {
      // Several begin at the same moment; some have one language alone.
      const shared = { startDate: `2030-05-${String(1 + Math.floor(index / 4)).padStart(2, '0')}` };
      const { en, pt } = both(name(index));
      const texts = [{ en, pt }, { en }, { pt: { ...pt, slug: name(index) } }][index % 3] ?? {};
      await writeEvents([[shared, texts]]);
    }
  });

  test.each([1, 2, 3, 5, 22, 23, 24])(
    'of %i leave nothing out and repeat nothing',
    async (size) => {
      for (const locale of ['en', 'pt']) {
        const slugs: string[] = [];
        let after: string | null = null;
        let pages = 0;
        do {
          const cursor: string = after ? `, after: "${after}"` : '';
          const page = await readRange(`${year}, locale: "${locale}", first: ${size}${cursor}`);
          expect(page.edges.map(({ node }) => node.slug)).toEqual(slugsOf(page));
          expect(page.edges.at(-1)?.cursor).toBe(page.pageInfo.endCursor);
          slugs.push(...slugsOf(page).map((slug) => slug.replace(/-pt$/, '')));
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
          pages += 1;
        } while (after);
        expect(pages).toBe(Math.ceil(total / size));
        expect(slugs.toSorted()).toEqual(Array.from({ length: total }, (_, index) => name(index)));
      }
    },
  );

  test.each([1, 3, 23])('of %i come backward likewise', async (size) => {
    const forward = (await readRange(`${year}, first: 100`)).nodes.map(({ id }) => id);
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const cursor: string = after ? `, after: "${after}"` : '';
      const page = await readRange(`${year}, order: BACKWARD, first: ${size}${cursor}`);
      ids.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(ids).toEqual(forward.toReversed());
  });

  test('go on where they were, whatever is added before or lasts for months', async () => {
    const days = ['2032-01-10', '2032-01-12', '2032-01-14'];
    for (const startDate of days) await writeEvents([[{ startDate }, { en: { slug: startDate } }]]);
    const range = 'from: "2032-01-01", to: "2032-12-31"';
    const forward = await readRange(`${range}, first: 2`);
    const backward = await readRange(`${range}, first: 2, order: BACKWARD`);
    await writeEvents([
      [{ startDate: '2032-01-09', endDate: '2032-03-01' }, { en: { slug: 'long-before' } }],
      [{ startDate: '2032-01-13', endDate: '2032-03-01' }, { en: { slug: 'long-between' } }],
      [{ startDate: '2032-01-20' }, { en: { slug: 'short-after' } }],
    ]);
    const goOn = (page: Page['occurrences'], order: string) =>
      readRange(`${range}, order: ${order}, after: "${page.pageInfo.endCursor}"`);
    expect(slugsOf(await goOn(forward, 'FORWARD'))).toEqual([
      'long-between',
      '2032-01-14',
      'short-after',
    ]);
    expect(slugsOf(await goOn(backward, 'BACKWARD'))).toEqual(['2032-01-10', 'long-before']);
  });

  test('come in the order of their start', async () => {
    const starts = (await readRange(`${year}, first: 100`)).nodes.map(
      ({ localStart }) => localStart,
    );
    expect(starts).toEqual(starts.toSorted());
  });

  test('begin today when nothing else is said, and count what is under way', async () => {
    await writeEvents([
      [{ startDate: '2024-08-31', endDate: '2024-09-10' }, { en: { slug: 'over-yesterday' } }],
      [{ startDate: '2024-09-01', endDate: '2024-09-11' }, { en: { slug: 'under-way' } }],
      [{ startDate: '2024-09-11', startTime: '00:15:00.000' }, { en: { slug: 'a-moment-ago' } }],
    ]);
    expect(slugsOf(await readRange('to: "2024-09-30"'))).toEqual(['under-way', 'a-moment-ago']);
  });

  test('backward begin at the end of the calendar, and tell what is over from what is under way', async () => {
    const backward = 'order: BACKWARD, to: "2024-09-11"';
    expect(slugsOf(await readRange(backward))).toEqual([
      'a-moment-ago',
      'under-way',
      'over-yesterday',
    ]);
    expect(slugsOf(await readRange(`${backward}, filters: { over: true }`))).toEqual([
      'over-yesterday',
    ]);
    expect(slugsOf(await readRange(`${backward}, filters: { over: false }`))).toEqual([
      'a-moment-ago',
      'under-way',
    ]);
    const { nodes } = await readRange('order: BACKWARD, first: 1');
    expect(nodes[0]?.firstDate).toBe('2032-01-20');
  });

  test.each([1, 2, 100])(
    'of %i with a text pass by what mentions it in a language not shown',
    async (size) => {
      for (const order of ['FORWARD', 'BACKWARD']) {
        const slugs: string[] = [];
        let cursor = '';
        for (;;) {
          const { nodes, pageInfo } = await readRange(
            `${year}, locale: "pt", order: ${order}, first: ${size}, filters: { text: "A summary of page" } ${cursor}`,
          );
          slugs.push(...nodes.map(({ slug }) => slug));
          if (!pageInfo.hasNextPage) break;
          cursor = `, after: "${pageInfo.endCursor}"`;
        }
        const english = Array.from({ length: total }, (_, index) => index).filter(
          (index) => index % 3 === 1,
        );
        expect(slugs.toSorted()).toEqual(english.map(name));
      }
    },
  );

  test('of a range that ends before it begins are empty, whatever lasts for all of it', async () => {
    await writeEvents([
      [{ startDate: '2033-03-05', endDate: '2033-03-25' }, { en: { slug: 'spans-it' } }],
    ]);
    expect(slugsOf(await readRange('from: "2033-03-10", to: "2033-03-20"'))).toEqual(['spans-it']);
    const page = await readRange('from: "2033-03-20", to: "2033-03-10"');
    expect(page).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });
});

describe('a mistake is told with what to do', () => {
  test.each([
    [
      'calendarMonth(month: "2024-13") { month }',
      /"2024-13" is not a month of the calendar: write/,
    ],
    ['calendarMonth(month: "2200-01") { month }', /from 1900-01 to 2199-12/],
    ['calendarMonth(month: "1899-12") { month }', /from 1900-01 to 2199-12/],
    [
      'calendarMonth(timeZone: "Europe/Porto") { month }',
      /no time zone "Europe\/Porto": give an IANA name/,
    ],
    [
      'calendarMonth(locale: "fr") { month }',
      /no content in the locale "fr": ask for one of en, pt/,
    ],
    // "1|x": to JavaScript, that is a date before a key.
    ['occurrences(after: "MXx4") { nodes { id } }', /"MXx4" is not a cursor/],
    ['occurrences(after: "nonsense") { nodes { id } }', /not a cursor: pass the endCursor/],
    ['occurrences(first: 0) { nodes { id } }', /ask for 1 to 100/],
    ['occurrences(first: 101) { nodes { id } }', /ask for 1 to 100/],
    ['occurrences(timeZone: "") { nodes { id } }', /no time zone/],
    ['occurrences(order: SIDEWAYS) { nodes { id } }', /"SIDEWAYS" does not exist/],
    ['occurrence(event: "x", date: "soon") { id }', /date/i],
    ['occurrences(locale: "*") { nodes { id } }', /ask for one of en, pt/],
    ['occurrences(from: "2024-02-30") { nodes { id } }', /date/i],
    ['eventBySlug(slug: "x", locale: "fr") { slug }', /ask for one of en, pt/],
  ])('%s', async (field, expected) => {
    const { errors } = await cms.ask(`{ ${field} }`);
    expect(errors?.[0]?.message).toMatch(expected);
    expect(errors?.[0]?.extensions?.code).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
  });

  test('an association that is not there', async () => {
    const { errors } = await cms.ask('{ calendarMonth(association: "none") { month } }');
    expect(errors?.[0]?.message).toMatch(/no association "none"/);
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  test('also when a variable holds something else', async () => {
    const query = 'query ($locale: I18NLocaleCode) { calendarMonth(locale: $locale) { month } }';
    const { errors } = await cms.ask(query, { locale: { $ne: 'en' } });
    expect(errors?.[0]?.message).toMatch(/ask for one of en, pt/);
  });
});

test('a client that GraphQL Code Generator makes of schema.graphql compiles, and asks for a month', async () => {
  await writeEvents([
    [{ startDate: '2027-05-12', category: 'fair' }, both('of-a-third-party')],
    [{ startDate: '2027-05-30', endDate: '2027-06-01', category: 'mission' }, both('for-longer')],
  ]);
  const client = await generateClient();
  expect(await client.listMonth(`${cms.url}/graphql`, '2027-05')).toEqual([
    '2027-05 2027-05-12 of-a-third-party en fair',
    '2027-05 2027-05-30 for-longer en mission',
    '2027-05 2027-05-31 for-longer en mission',
  ]);
}, 60_000);
