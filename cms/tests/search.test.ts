import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readQuestion } from 'text-search';
import { contentTypes } from '../src/content';
import { searchedNames } from '../src/search/documents';
import { findEntries, type FoundEntry } from '../src/search/find';
import { rebuildSearch } from '../src/search/rebuild';
import { startCms, type Cms } from './support/cms';
import { editDraft, publish, writeDraft, writePublished } from './support/content';

interface Part {
  text: string;
  isMatch: boolean;
}

interface Connection {
  edges: {
    cursor: string;
    node: {
      type: string;
      slug: string;
      title: string;
      language: string;
      titleParts: Part[];
      excerpt: Part[];
      occurrence: { startsAt: string } | null;
    };
  }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
  counts: { type: string; count: number }[];
  isPartial: boolean;
  leftOut: string[];
}

interface Options {
  locale?: string;
  types?: string[];
  first?: number;
  after?: string | null;
}

// What the tests import from the sources reads its clock when it is loaded, as the CMS does.
const NOW = vi.hoisted(() => (process.env.NOW = '2026-09-10T10:00:00Z'));

const SEARCH = `query ($query: String!, $locale: I18NLocaleCode, $types: [SearchType!], $first: Int, $after: String) {
  search(query: $query, locale: $locale, types: $types, first: $first, after: $after) {
    edges {
      cursor
      node {
        type slug title language
        titleParts { text isMatch }
        excerpt { text isMatch }
        occurrence { startsAt }
      }
    }
    pageInfo { hasNextPage endCursor }
    totalCount
    counts { type count }
    isPartial
    leftOut
  }
}`;

let cms: Cms;
let association: string;

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

async function search(query: string, options: Options = {}): Promise<Connection> {
  const data = await cms.query<{ search: Connection }>(SEARCH, { query, first: 50, ...options });
  return data.search;
}

async function listSlugs(query: string, options: Options = {}): Promise<string[]> {
  return (await search(query, options)).edges.map(({ node }) => node.slug);
}

/** The words of a text that match, and the text as a whole. */
function readMatches(parts: Part[] = []): { text: string; matches: string[] } {
  const matches = parts.filter(({ isMatch }) => isMatch).map(({ text }) => text);
  return { text: parts.map(({ text }) => text).join(''), matches };
}

beforeAll(async () => {
  cms = await startCms({ NOW });
  const { strapi } = cms;
  association = await writePublished(strapi, 'association', {
    en: {
      name: 'Production Technologies Cluster',
      acronym: 'PRODUTECH',
      slug: 'produtech',
      about: paragraph('The cluster brings manufacturers and universities together.'),
    },
    pt: {
      name: 'Cluster das Tecnologias de Produção',
      acronym: 'PRODUTECH',
      slug: 'produtech',
      about: paragraph('O cluster junta fabricantes e universidades.'),
    },
  });
  await writePublished(strapi, 'axis', {
    shared: { association, position: 1 },
    en: { title: 'Robotics', slug: 'robotics', summary: 'Machines that move by themselves' },
    pt: { title: 'Robótica', slug: 'robotica', summary: 'Máquinas que se movem sozinhas' },
  });
  await writePublished(strapi, 'axis', {
    shared: { association, position: 2 },
    en: {
      title: 'Factories of the future',
      slug: 'factories',
      summary: 'How robotics changes work',
      body: paragraph('Competitiveness comes from people.'),
    },
    pt: {
      title: 'Fábricas do futuro',
      slug: 'fabricas',
      summary: 'Como a robótica muda o trabalho',
      body: paragraph('A competitividade vem das pessoas.'),
    },
  });
  await writePublished(strapi, 'outcome', {
    shared: { association, position: 1 },
    en: { statement: 'Better skills', slug: 'skills', detail: paragraph('Training in robotics.') },
    pt: {
      statement: 'Melhores competências',
      slug: 'competencias',
      detail: paragraph('Formação em robótica.'),
    },
  });
  const event = (slug: string, startDate: string, shared: object = {}) =>
    writePublished(strapi, 'event', {
      shared: { association, startDate, ...shared },
      en: { title: `Robotics fair ${slug}`, slug },
      pt: { title: `Feira de robótica ${slug}`, slug: `feira-${slug}` },
    });
  await event('past', '2024-09-17');
  await event('long-past', '2019-03-01');
  await event('far', '2027-05-01');
  await event('soon', '2026-09-20', { venue: { name: 'Exponor', locality: 'Matosinhos' } });
  await event('series', '2026-08-04', {
    startTime: '10:00:00.000',
    recurrence: 'RRULE:FREQ=MONTHLY;COUNT=12',
  });
  await writePublished(strapi, 'event', {
    shared: { association, startDate: '2026-10-01' },
    en: { title: 'Open day', slug: 'open-day', summary: 'See robotics at work' },
  });
  await writePublished(strapi, 'event', {
    shared: { association, startDate: '2026-10-02', visibility: 'members' },
    en: { title: 'Robotics for members', slug: 'members-only' },
  });
  await writeDraft(strapi, 'event', {
    shared: { association, startDate: '2026-10-03' },
    en: { title: 'Robotics draft', slug: 'draft' },
  });
});
afterAll(() => cms?.remove());

describe('a search', () => {
  test('orders by where the words stand, then by time: to come, timeless, past', async () => {
    const expected = ['soon', 'series', 'far', 'robotics', 'past', 'long-past'];
    const inSummary = ['open-day', 'factories'];
    expect(await listSlugs('robotics')).toEqual([...expected, ...inSummary, 'skills']);
  });

  test.each([
    ['competitivo', 'pt', ['fabricas']],
    ['COMPETITIVIDADE', 'pt', ['fabricas']],
    ['competitive', 'en', ['factories']],
    ['fabrica futuro', 'pt', ['fabricas']],
    ['fábrica dos futuros', 'pt', ['fabricas']],
    ['tecnologia', 'pt', ['produtech']],
    ['producao', 'pt', ['produtech']],
    ['the future of a factory', 'en', ['factories']],
    ['produtech', 'en', ['produtech']],
    ['factor', 'en', ['factories']],
    ['matosinhos exponor', 'en', ['soon']],
    ['university', 'en', ['produtech']],
    ['competitividade', 'en', []],
    ['zzz', 'en', []],
    ['', 'en', []],
  ])('for "%s" in %s finds %j', async (query, locale, slugs) => {
    expect(await listSlugs(query, { locale })).toEqual(slugs);
  });

  test('finds an entry once, in the asked language or in the one there is', async () => {
    const { edges } = await search('robotics work', { locale: 'pt' });
    expect(edges.map(({ node }) => [node.slug, node.language])).toEqual([['open-day', 'en']]);
    const inPortuguese = await search('robótica', { locale: 'pt' });
    expect(new Set(inPortuguese.edges.map(({ node }) => node.language))).toEqual(new Set(['pt']));
    expect(inPortuguese.totalCount).toBe(8);
  });

  test('counts each type, whichever are asked for', async () => {
    const { totalCount, counts, edges } = await search('robotics', { types: ['AXIS', 'OUTCOME'] });
    expect(edges.map(({ node }) => node.type)).toEqual(['AXIS', 'AXIS', 'OUTCOME']);
    expect(totalCount).toBe(3);
    expect(counts).toEqual([
      { type: 'ASSOCIATION', count: 0 },
      { type: 'AXIS', count: 2 },
      { type: 'OUTCOME', count: 1 },
      { type: 'EVENT', count: 6 },
    ]);
    expect((await search('robotics', { types: [] })).edges).toHaveLength(9);
  });

  test('marks the words that match in the original text, and shows the piece where they stand', async () => {
    const [found] = (await search('competitivo', { locale: 'pt' })).edges;
    expect(readMatches(found?.node.excerpt)).toEqual({
      text: 'A competitividade vem das pessoas.',
      matches: ['competitividade'],
    });
    expect(readMatches(found?.node.titleParts)).toEqual({
      text: 'Fábricas do futuro',
      matches: [],
    });
    const [soon] = (await search('FEIRAS robotica soo', { locale: 'pt' })).edges;
    expect(readMatches(soon?.node.titleParts)).toEqual({
      text: 'Feira de robótica soon',
      matches: ['Feira', 'robótica', 'soon'],
    });
  });

  test('shows an event with its next date, or with its last one when all are over', async () => {
    const { edges } = await search('robotics fair', { types: ['EVENT'] });
    const starts = edges.map(({ node }) => [node.slug, node.occurrence?.startsAt.slice(0, 10)]);
    expect(starts).toEqual([
      ['soon', '2026-09-19'],
      ['series', '2026-10-04'],
      ['far', '2027-04-30'],
      ['past', '2024-09-16'],
      ['long-past', '2019-03-01'],
    ]);
  });

  test('that nothing answers in full leaves words out and says which', async () => {
    const ask = async (query: string) => {
      const { edges, isPartial, leftOut } = await search(query);
      return { slugs: edges.map(({ node }) => node.slug), isPartial, leftOut };
    };
    const all = { isPartial: false, leftOut: [] };
    expect(await ask('soon robotics fair')).toEqual({ slugs: ['soon'], ...all });
    const none = { slugs: ['soon'], isPartial: true, leftOut: ['unicorn'] };
    expect(await ask('the robotics unicorn fair soon')).toEqual(none);
    // "Robotics" is the commonest.
    const commonest = { slugs: ['skills'], isPartial: true, leftOut: ['robotics', 'fair'] };
    expect(await ask('robotics fair training skills')).toEqual(commonest);
    expect(await ask('unicorn dragon')).toEqual({ slugs: [], ...all });
  });

  test('is paged without a gap or a repetition, also when something is published in between', async () => {
    const whole = await listSlugs('robotics');
    const pages: string[] = [];
    let after: string | null = null;
    let first: string[] = [];
    for (let page = 0; page < 10; page += 1) {
      const found: Connection = await search('robotics', { first: 2, after });
      pages.push(...found.edges.map(({ node }) => node.slug));
      if (page === 1) {
        const early = { association, startDate: '2026-09-11' };
        const documentId = await writePublished(cms.strapi, 'event', {
          shared: early,
          en: { title: 'Robotics robotics', slug: 'in-between' },
        });
        first = await listSlugs('robotics', { first: 1 });
        await cms.strapi.documents(contentTypes.event).delete({ documentId, locale: '*' });
      }
      after = found.pageInfo.endCursor;
      if (!found.pageInfo.hasNextPage) break;
    }
    expect(first).toEqual(['in-between']);
    expect(pages).toEqual(whole);
  });

  test('is the same where so much is found that tiers are read one by one', async () => {
    const query = {
      words: readQuestion('robotics'),
      language: 'en',
      association,
      types: searchedNames,
    } as const;
    const whole = await findEntries(cms.strapi, { ...query, limit: 50 });
    expect(new Set(whole.entries.map(({ tier }) => tier)).size).toBe(3);
    const pages: FoundEntry[] = [];
    for (const _ of whole.entries) {
      const after = pages.at(-1);
      const page = await findEntries(
        cms.strapi,
        { ...query, limit: 3, ...(after && { after }) },
        0,
      );
      expect(page.counts).toEqual(whole.counts);
      pages.push(...page.entries);
    }
    expect(pages).toEqual(whole.entries);
  });

  test.each([
    [{ first: 0 }, '"first" is 0'],
    [{ first: 51 }, 'ask for 1 to 50 results'],
    [{ after: 'nonsense' }, '"nonsense" is not a cursor'],
    [{ after: Buffer.from('3 0 0 a').toString('base64url') }, 'is not a cursor'],
  ])('asked with %j is refused with a sentence', async (options, sentence) => {
    const { errors } = await cms.ask(SEARCH, { query: 'robotics', ...options });
    expect(errors?.[0]?.message).toContain(sentence);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

describe('any text is answered', () => {
  test.each([
    ['quotes', '"robotics" \'fair\' “soon”'],
    ['operators', 'robotics AND NOT (fair) OR NEAR/2 soon* -x +y ^z & | ! <-> :*'],
    ['columns', 'title_tokens:robotics {body} : fair'],
    ['SQL', "robotics'; drop table search_documents; --"],
    ['10 kB', 'robotics fair soon '.repeat(550)],
    ['one word of 10 kB', 'x'.repeat(10_000)],
    ['bytes that databases refuse', 'robotics\0fair \uD800 soon'],
    ['emoji', '🤖🏭 👩‍🏭'],
    ['other scripts', '机器人 ρομποτική робот'],
    ['only stop words', 'of the and'],
    ['marks alone', '\u0301\u0302 ´`^~'],
    ['blanks', ' \t\n '],
  ])('%s', async (_kind, query) => {
    for (const locale of ['en', 'pt']) {
      const { errors } = await cms.ask(SEARCH, { query, locale });
      expect(errors).toBeUndefined();
    }
  });

  test('quotes and operators are passed over, and what is too long is cut', async () => {
    const expected = await listSlugs('robotics fair soon');
    expect(expected).toEqual(['soon']);
    expect(await listSlugs('"robotics" (fair) "soon"*')).toEqual(expected);
    expect(await listSlugs(`robotics fair soon ${' '.repeat(10_000)} unicorn`)).toEqual(expected);
    expect(await listSlugs("robotics fair soon'; drop table search_documents")).toContain('soon');
    expect(await listSlugs('robotics')).not.toEqual([]);
  });

  test('by chance', async () => {
    const pieces = fc.constantFrom(
      'robotics',
      'feira',
      '"',
      "'",
      '*',
      '(',
      ')',
      ' ',
      ':',
      '&',
      '!',
      '\\',
      'NOT',
      '\0',
      '%',
      '$1',
      '?',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('en', 'pt'), async (query, locale) => {
        const { data, errors } = await cms.ask<{ search: Connection }>(SEARCH, { query, locale });
        expect(errors).toBeUndefined();
        for (const { node } of data?.search.edges ?? []) {
          expect(readMatches(node.titleParts).text).toBe(node.title);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('a word of any script is found by itself', async () => {
    const title = '机器人 ρομποτική Œuvre 4K2 İstanbul e10 ½';
    const documentId = await writePublished(cms.strapi, 'event', {
      shared: { association },
      en: { title, slug: 'scripts' },
    });
    for (const word of title.split(' ')) {
      expect({ word, slugs: await listSlugs(word) }).toEqual({ word, slugs: ['scripts'] });
    }
    await cms.strapi.documents(contentTypes.event).delete({ documentId, locale: '*' });
  });
});

describe('what is found follows', () => {
  test('publishing, editing, a second language, unpublishing and deleting, at once', async () => {
    const { strapi } = cms;
    const documents = strapi.documents(contentTypes.event);
    const documentId = await writeDraft(strapi, 'event', {
      shared: { association },
      en: { title: 'Quasar', slug: 'quasar' },
    });
    expect(await listSlugs('quasar')).toEqual([]);
    await publish(strapi, 'event', documentId, 'en');
    expect(await listSlugs('quasar')).toEqual(['quasar']);
    await editDraft(strapi, 'event', documentId, 'en', { title: 'Pulsar' });
    expect(await listSlugs('pulsar')).toEqual([]);
    await publish(strapi, 'event', documentId, 'en');
    expect(await listSlugs('pulsar')).toEqual(['quasar']);
    expect(await listSlugs('quasar')).toEqual([]);

    await editDraft(strapi, 'event', documentId, 'pt', { title: 'Cometa', slug: 'cometa' });
    expect(await listSlugs('pulsar', { locale: 'pt' })).toEqual(['quasar']);
    await publish(strapi, 'event', documentId, 'pt');
    expect(await listSlugs('pulsar', { locale: 'pt' })).toEqual([]);
    expect(await listSlugs('cometas', { locale: 'pt' })).toEqual(['cometa']);

    await documents.unpublish({ documentId, locale: 'pt' });
    expect(await listSlugs('cometa', { locale: 'pt' })).toEqual([]);
    expect(await listSlugs('pulsar', { locale: 'pt' })).toEqual(['quasar']);
    await editDraft(strapi, 'event', documentId, 'en', { visibility: 'members' });
    await publish(strapi, 'event', documentId, 'en');
    expect(await listSlugs('pulsar')).toEqual([]);
    await documents.delete({ documentId, locale: '*' });
    expect(await listSlugs('cometa', { locale: 'pt' })).toEqual([]);
  });

  test('the fate of a write that fails', async () => {
    const before = await listSlugs('robotics');
    const failing = cms.strapi.db.transaction(async () => {
      await writePublished(cms.strapi, 'event', {
        shared: { association },
        en: { title: 'Robotics undone', slug: 'undone' },
      });
      throw new Error('Undone.');
    });
    await expect(failing).rejects.toThrow('Undone.');
    expect(await listSlugs('robotics')).toEqual(before);
  });

  test('a rebuild, which mends a damaged database and leaves a healthy one', async () => {
    const expected = await listSlugs('robotics');
    expect((await rebuildSearch(cms.strapi)).differing).toEqual([]);
    await cms.strapi.db.transaction(async ({ trx }) => {
      await trx('search_documents').where({ type: 'axis' }).delete();
      await trx('search_documents').where({ slug: 'soon' }).update({ title: 'Damaged' });
    });
    expect(await listSlugs('robotics')).not.toEqual(expected);
    expect((await rebuildSearch(cms.strapi)).differing).toHaveLength(3);
    expect(await listSlugs('robotics')).toEqual(expected);
  });

  test('a restart, and an upgrade from a database without a search', async () => {
    const expected = await listSlugs('robotics');
    await cms.restart();
    expect(await listSlugs('robotics')).toEqual(expected);
    await cms.strapi.store.delete({ type: 'core', name: 'search', key: 'layout' });
    await cms.strapi.db.transaction(async ({ trx }) => {
      await trx.raw('drop table search_documents');
    });
    await cms.restart();
    expect(await listSlugs('robotics')).toEqual(expected);
  });
});
