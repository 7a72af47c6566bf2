/** What is found of an entry, as the table of the search has it, but for its tokens. */
export interface SearchRow {
  type: string;
  document_id: string;
  locale: string;
  language: string;
  position: number;
  starts_at: number | null;
  over_at: number | null;
  slug: string;
  title: string;
  summary: string;
  body: string;
}

const YEAR = 365 * 24 * 60 * 60 * 1000;
const languages = ['en', 'pt'];
/** Of ten entries eight are events, as on a site of many years. */
const types = [
  'event',
  'event',
  'event',
  'event',
  'axis',
  'event',
  'event',
  'event',
  'event',
  'outcome',
];

/**
 * Builds what is found of `total` entries in both languages: texts of 8, 25 and 150 words, drawn from
 * all words of the first content, so that words are as common in them as there. Always the same.
 */
export function buildSearchRows(total: number, content: readonly SearchRow[]): SearchRow[] {
  const random = makeRandom();
  const words = new Map(
    languages.map((language) => [
      language,
      content
        .filter((row) => row.locale === language && row.language === language)
        .flatMap(({ title, summary, body }) => `${title} ${summary} ${body}`.split(/\s+/)),
    ]),
  );
  const write = (language: string, length: number): string => {
    const known = words.get(language) ?? [];
    return Array.from({ length }, () => known[Math.floor(random() * known.length)]).join(' ');
  };
  return Array.from({ length: total }, (_, index) => {
    const type = types[index % types.length] ?? 'event';
    const startsAt =
      type === 'event' ? Date.now() + Math.floor((random() - 0.7) * 10 * YEAR) : null;
    return languages.map((language) => ({
      type,
      document_id: `bench${index}`,
      locale: language,
      language,
      position: index,
      starts_at: startsAt,
      over_at: startsAt && startsAt + YEAR / 365,
      slug: `bench-${index}`,
      title: write(language, 8),
      summary: write(language, 25),
      body: write(language, 150),
    }));
  }).flat();
}

/** Numbers from 0 to 1 that look like chance (mulberry32). */
function makeRandom(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
