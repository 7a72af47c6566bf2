// How long does a search take among 10,000 entries in two languages, and how long would it take to
// look through their texts without an index?
import { siteJson } from '../cms/tests/support/environment.ts';
import { runCommand } from '../scripts/command.ts';
import { insertRows, startCmsProcess, type CmsProcess } from './support/cms-process.ts';
import { onEachDatabase, type DatabaseKind } from './support/databases.ts';
import { measureInTurn, takeTime } from './support/measure.ts';
import { buildOccurrenceRows } from './support/occurrence-rows.ts';
import type { Figure } from './support/figure.ts';
import { report } from './support/report.ts';
import { buildSearchRows } from './support/search-rows.ts';

const ENTRIES = 10_000;
const ROWS_PER_INSERT = 200;
const GOAL = { p95: 30 };
const repetition = { warmUp: 20, runs: 60 };

const questions = [
  { what: 'a word in most entries', query: 'production', locale: 'en' },
  { what: 'a word in few entries', query: 'recognition', locale: 'en' },
  { what: 'a Portuguese stem', query: 'competitivo', locale: 'pt' },
  { what: 'the beginning of a word', query: 'tec', locale: 'pt' },
  { what: 'four words', query: 'industry technologies of the programme', locale: 'en' },
  {
    what: 'words of which one is nowhere',
    query: 'production technologies fair unicorn',
    locale: 'en',
  },
  { what: '10 kB of text', query: 'production technologies industry '.repeat(310), locale: 'en' },
  { what: 'nothing found', query: 'unicorn', locale: 'en' },
];

const SEARCH = `query ($query: String!, $locale: I18NLocaleCode) {
  search(query: $query, locale: $locale, first: 20) {
    nodes {
      type documentId slug title language
      titleParts { text isMatch } excerpt { text isMatch }
      occurrence { localStart localEnd allDay eventStatus category venueName }
    }
    pageInfo { hasNextPage endCursor }
    totalCount counts { type count } isPartial
  }
}`;

interface Answer {
  data?: { search: { totalCount: number } };
  errors?: unknown;
}

async function ask({ url }: CmsProcess, variables: { query: string; locale: string }) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: siteJson,
    body: JSON.stringify({ query: SEARCH, variables }),
  });
  const { data, errors } = (await response.json()) as Answer;
  if (!data) throw new Error(`The CMS does not search: ${JSON.stringify(errors)}`);
  return data.search;
}

/** Adds what is found of 10,000 entries, and an occurrence of each event of them. */
async function fill(cms: CmsProcess): Promise<void> {
  const [owner] = await cms.ask('find', {
    uid: 'api::association.association',
    where: { slug: 'produtech' },
  });
  const association = String(owner?.documentId);
  const rows = buildSearchRows(ENTRIES, await cms.ask('readSearchRows'));
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) {
    await cms.ask('insertSearchRows', { association, rows: rows.slice(at, at + ROWS_PER_INSERT) });
  }
  const occurrences = buildOccurrenceRows(ENTRIES, { association, axes: ['none'] });
  await insertRows(
    cms,
    'api::occurrence.occurrence',
    occurrences.map((row, index) =>
      Object.assign(row, { key: `bench:${index}`, eventId: `bench${index}` }),
    ),
  );
}

async function measure(name: string, cms: CmsProcess): Promise<Figure[]> {
  const searched = await measureInTurn(
    questions.map((question) => async () => takeTime(async () => ask(cms, question))),
    repetition,
  );
  const scan = {
    sql: `select count(*) from search_documents where locale = ?
      and (lower(title) like ? or lower(summary) like ? or lower(body) like ?)`,
    bindings: ['en', '%production%', '%production%', '%production%'],
  };
  const [scanned] = await measureInTurn([async () => cms.ask('timeStatements', [scan])], {
    warmUp: 5,
    runs: 30,
  });
  const reference = { what: 'LIKE on all texts', median: scanned?.median ?? Number.NaN };
  return searched.map(({ median, p95, runs }, index) => ({
    what: `${name}: ${questions[index]?.what}`,
    unit: 'ms',
    median,
    p95,
    runs,
    reference,
    goal: GOAL,
  }));
}

async function countFound(cms: CmsProcess): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const question of questions) {
    found[question.what] = (await ask(cms, question)).totalCount;
  }
  return found;
}

async function searchOn(kind: DatabaseKind) {
  const database = kind.create();
  const cms = await startCmsProcess(database.environment);
  try {
    console.log(`${kind.name}: writing ${ENTRIES.toLocaleString('en')} entries, and searching …`);
    await fill(cms);
    const figures = await measure(kind.name, cms);
    return { figures, found: await countFound(cms), version: await cms.ask('describeDatabase') };
  } finally {
    await cms.end();
    database.remove();
  }
}

await runCommand(async () => {
  const figures: Figure[] = [];
  const databases: string[] = [];
  const found: Record<string, object> = {};
  await onEachDatabase(async (kind) => {
    const measured = await searchOn(kind);
    figures.push(...measured.figures);
    databases.push(measured.version);
    found[kind.name] = measured.found;
  });
  await report({
    name: 'search',
    question: 'how long does a search take among 10,000 entries in two languages?',
    figures,
    versions: databases,
    evidence: { found },
  });
});
