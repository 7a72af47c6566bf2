import { buildSchema, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secretWord, writeCanaries, writePublicWorld, type HiddenEntry } from './support/canaries';
import { startCms, type Cms } from './support/cms';
import { compareBatching } from './support/batching';
import { listRelationQuestions } from './support/relation-questions';
import { listFilters, listReadings, listSorts, type HiddenValues } from './support/questions';

const lists = ['associations', 'axes', 'outcomes', 'events'];
const connections = lists.map((name) => `${name}_connection`);
const ofTheSite = [
  'associationBySlug',
  'axesByPosition',
  'outcomesByPosition',
  'calendarMonth',
  'occurrences',
  'calendarFeed',
];

const hidden: HiddenValues = {
  String: [secretWord],
  Int: [77, 66],
  Float: [77],
  Date: ['2024-09-20'],
  Time: ['03:33:00.000'],
  DateTime: ['2024-09-20T02:33:00.000Z'],
  Boolean: [true],
};

/** Slugs of events. */
const hiddenSlugs = ['draft-event', 'members-event', 'draft-translation'].flatMap((kind) =>
  ['', '-en', '-pt'].map((end) => `${secretWord}-${kind}${end}`),
);

const hiddenAxes = ['draft-axis', 'members-axis'].flatMap((kind) =>
  ['', '-en', '-pt'].map((end) => `${secretWord}-${kind}${end}`),
);

/** Questions that the schema does not suggest. */
const crafted = [
  ...['null', '"pt"', '"*"', '["en", "pt"]', '{ ne: "en" }', '"xx"', '""'].flatMap((locale) =>
    [...lists, ...ofTheSite].map((name) => {
      const selection = {
        calendarMonth: 'days { occurrences { slug title language axes } }',
        occurrences: 'nodes { slug title language axes }',
        calendarFeed: 'version entries { nodes { slug title language } } tombstones { uid }',
      }[name];
      return `${name}(locale: ${locale}) { ${selection ?? 'slug language translations { language slug }'} }`;
    }),
  ),
  ...lists.flatMap((name) =>
    ['{ start: 0, limit: -1 }', '{ page: 2, pageSize: 1 }', '{ start: 1 }', '{ limit: 1000 }'].map(
      (pagination) => `${name}(pagination: ${pagination}, sort: "slug") { slug }`,
    ),
  ),
  ...connections.map(
    (name) => `${name}(locale: "*") { pageInfo { total page pageSize pageCount } }`,
  ),
  ...connections.map(
    (name) => `${name}(pagination: { pageSize: 1 }) { pageInfo { total pageCount } }`,
  ),
  ...connections.map(
    (name) =>
      `${name}(first: 1, sort: "slug") { nodes { slug } pageInfo { hasNextPage endCursor } }`,
  ),
  ...[
    'and: [{ visibility: { eq: "members" } }]',
    'or: [{ visibility: { eq: "members" } }]',
    'not: { visibility: { eq: "public" } }',
    'visibility: { ne: "public" }',
    'not: { not: { visibility: { eq: "members" } } }',
  ].flatMap((filters) => [
    `events(filters: { ${filters} }) { slug }`,
    `events_connection(filters: { ${filters} }) { pageInfo { total } nodes { slug } }`,
    `associations { events(filters: { ${filters} }, sort: "slug") { slug } }`,
    `axes { events(filters: { ${filters} }, sort: "slug") { slug } }`,
    `events { relatedEvents(filters: { ${filters} }, sort: "slug") { slug } }`,
    `axes(filters: { ${filters} }) { slug }`,
    `axes_connection(filters: { ${filters} }) { pageInfo { total } nodes { slug } }`,
    `associations { axes(filters: { ${filters} }, sort: "slug") { slug } }`,
    `events { axes(filters: { ${filters} }, sort: "slug") { slug } }`,
    `outcomes { axes(filters: { ${filters} }, sort: "slug") { slug } }`,
  ]),
  ...[
    'related.id',
    'related',
    'folder.name',
    'createdBy.email',
    'createdBy',
    'updatedBy.id',
    'name',
  ].map((key) => `events { attachments(sort: "${key}") { name } }`),
  ...hiddenSlugs.map((slug) => `eventBySlug(slug: "${slug}") { slug }`),
  ...hiddenAxes.flatMap((slug) =>
    ['en', 'pt'].flatMap((locale) => [
      `axisBySlug(slug: "${slug}", locale: "${locale}") { slug }`,
      `outcomesByPosition(axis: "${slug}", locale: "${locale}") { slug }`,
      `formerAddress(type: AXIS, slug: "${slug}", locale: "${locale}") { now { slug language } }`,
      `occurrences(from: "1900-01-01", locale: "${locale}", filters: { axis: "${slug}" }) { nodes { slug } }`,
      `calendarMonth(month: "2024-09", locale: "${locale}", filters: { axis: "${slug}" }) { days { occurrences { slug } } }`,
      `calendarFeed(locale: "${locale}", filters: { axis: "${slug}" }) { entries { nodes { slug } } tombstones { uid } }`,
    ]),
  ),
  ...hiddenSlugs.flatMap((slug) =>
    ['en', 'pt'].map(
      (locale) =>
        `formerAddress(type: EVENT, slug: "${slug}", locale: "${locale}") { now { slug language } }`,
    ),
  ),
  ...['public-event-en', 'public-event-in-english', ...hiddenSlugs].flatMap((slug) => [
    `occurrence(event: "${slug}", date: "2024-09-20") { slug title }`,
    `occurrence(event: "${slug}", date: "2024-09-17", locale: "pt") { slug title }`,
    `occurrences(order: BACKWARD, filters: { event: "${slug}" }) { nodes { slug title } }`,
    `calendarFeed(filters: { event: "${slug}" }) { changedAt entries { nodes { slug title } } latest { slug } tombstones { uid } }`,
  ]),
  ...['en', 'pt'].flatMap((locale) => [
    `eventBySlug(slug: "public-event-in-english", locale: "${locale}") { slug title language translations { language slug } relatedEvents(sort: "slug") { slug title } }`,
    `eventBySlug(slug: "public-event-en", locale: "${locale}") { slug title language translations { language slug } relatedEvents(sort: "slug") { slug title } axes { slug events(sort: "slug") { slug } } }`,
    `associationBySlug(slug: "${secretWord}-draft-association-${locale}") { slug }`,
    `axesByPosition(association: "${secretWord}-draft-association-${locale}") { slug }`,
    `calendarMonth(month: "2024-09", locale: "${locale}") { days { date occurrences { slug title venueName axes } } }`,
    `calendarMonth(month: "2024-09", locale: "${locale}", filters: { text: "${secretWord}" }) { days { occurrences { slug } } }`,
    `occurrences(from: "1900-01-01", locale: "${locale}", first: 100) { nodes { slug title } pageInfo { hasNextPage } }`,
    `calendarMonth(month: "2024-09", locale: "${locale}") { firstMonth lastMonth }`,
    `occurrences(order: BACKWARD, locale: "${locale}", first: 100) { nodes { slug title } pageInfo { hasNextPage } }`,
    `occurrences(from: "1900-01-01", locale: "${locale}", first: 2) { pageInfo { hasNextPage endCursor } }`,
    `occurrences(from: "1900-01-01", locale: "${locale}", filters: { text: "${secretWord}" }) { nodes { slug } }`,
    `occurrences(from: "1900-01-01", locale: "${locale}", filters: { category: [mission] }) { nodes { slug } }`,
    `occurrences(from: "1900-01-01", locale: "${locale}", filters: { online: true }) { nodes { slug } }`,
    `search(query: "public", locale: "${locale}", first: 2) { pageInfo { hasNextPage } edges { cursor } }`,
    `calendarFeed(locale: "${locale}") { version changedAt entries(first: 1000) { nodes { uid sequence slug title } pageInfo { hasNextPage endCursor } } latest { uid } tombstones { uid } }`,
    `calendarFeed(locale: "${locale}", filters: { category: [mission] }) { changedAt entries { nodes { slug } } tombstones { uid } }`,
  ]),
  ...[
    secretWord,
    secretWord.slice(0, 5),
    `public ${secretWord}`,
    'public',
    'members draft',
  ].flatMap((query) =>
    ['en', 'pt'].map(
      (locale) =>
        `search(query: "${query}", locale: "${locale}") { totalCount isPartial counts { type count } nodes { slug title language titleParts { text } excerpt { text } occurrence { startsAt venueName } } }`,
    ),
  ),
];

const roots = [...lists, ...connections, ...ofTheSite];

/** Everything that is asked twice, in a public world and in the same one with what is hidden in it. */
function listQuestions(schema: GraphQLSchema): string[] {
  return [
    ...listReadings(schema, roots),
    ...listFilters(schema, lists, hidden),
    ...listSorts(schema, lists),
    ...crafted,
  ];
}

const MAX_ALIASES = 15;

/** Asks each question and returns its answer; several go in one request, unless one of them is refused. */
async function askAll(cms: Cms, questions: string[]): Promise<Map<string, unknown>> {
  const answers = new Map<string, unknown>();
  const isShort = (question: string) => question.length < 300;
  const short = questions.filter(isShort);
  for (let start = 0; start < short.length; start += MAX_ALIASES) {
    const batch = short.slice(start, start + MAX_ALIASES);
    const query = batch.map((question, index) => `q${index}: ${question}`).join('\n');
    const { data, errors } = await cms.ask<Record<string, unknown>>(`{ ${query} }`);
    if (errors || !data) await askEach(cms, batch, answers);
    else for (const [index, question] of batch.entries()) answers.set(question, data[`q${index}`]);
  }
  await askEach(
    cms,
    questions.filter((question) => !isShort(question)),
    answers,
  );
  return answers;
}

async function askEach(
  cms: Cms,
  questions: string[],
  answers: Map<string, unknown>,
): Promise<void> {
  for (const question of questions) {
    const { data, errors } = await cms.ask<unknown>(`{ ${question} }`);
    answers.set(question, errors ? { data, errors: errors.map(({ message }) => message) } : data);
  }
}

/** Lists come in no order of their own unless one is asked for. */
function sortLists(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value
      .map(sortLists)
      .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sortLists(inner)]));
}

const isSorted = (question: string) => /^\w+\([^{]*sort: \[/.test(question);
const normalize = (question: string, answer: unknown) =>
  JSON.stringify(isSorted(question) ? answer : sortLists(answer));

describe('what is not public', () => {
  let cms: Cms;
  let schema: GraphQLSchema;
  let questions: string[];
  let hiddenEntries: HiddenEntry[];
  let before: Map<string, unknown>;
  let after: Map<string, unknown>;

  beforeAll(async () => {
    cms = await startCms({ NOW: '2024-09-10T10:00:00Z' });
    schema = buildSchema(await (await fetch(`${cms.url}/schema.graphql`)).text());
    questions = listQuestions(schema);
    const world = await writePublicWorld(cms.strapi);
    before = await askAll(cms, questions);
    hiddenEntries = await writeCanaries(cms.strapi, world);
    after = await askAll(cms, questions);
  }, 120_000);
  afterAll(() => cms?.remove());

  test('is asked for in every way the schema offers', () => {
    const answered = [...before].filter(
      ([, answer]) => !JSON.stringify(answer).includes('"errors"'),
    );
    expect(answered.length).toBeGreaterThan(1000);
    expect(answered.some(([, answer]) => JSON.stringify(answer).includes('public-event-en'))).toBe(
      true,
    );
  });

  test('is never returned', () => {
    const told = questions.filter((question) => {
      const answer = after.get(question) as { data?: unknown; errors?: string[] } | unknown[];
      // A refusal may repeat what was asked for.
      const shown = answer && 'errors' in answer ? answer.data : answer;
      return JSON.stringify(shown ?? null).includes(secretWord);
    });
    expect(told).toEqual([]);
  });

  test('is not found by its document id either', async () => {
    for (const { type, documentId } of hiddenEntries) {
      for (const locale of ['"en"', '"pt"', '"*"', 'null']) {
        const { data, errors } = await cms.ask(
          `{ ${type}(documentId: "${documentId}", locale: ${locale}) { slug } }`,
        );
        expect({ data, errors }).toEqual({ data: { [type]: null } });
      }
    }
  });

  test('cannot be guessed from what is returned', () => {
    const differing = questions.filter(
      (question) =>
        normalize(question, before.get(question)) !== normalize(question, after.get(question)),
    );
    expect(differing).toEqual([]);
  });

  test('is kept out by the same rules where relations are answered in batches', async () => {
    const asked = listRelationQuestions(schema, roots, 160);
    const { answered, differing } = await compareBatching(cms, asked);
    expect(differing).toEqual([]);
    expect(answered).toBeGreaterThan(80);
  });
});
