import type { Core } from '@strapi/strapi';
import {
  contentTypes,
  languages,
  type ContentName,
  type ContentUID,
  type Language,
} from '../content';
import { now } from '../clock';
import { pickLanguage } from '../graphql/language-fallback';
import { OCCURRENCE } from '../occurrences/materialise';
import { toPlainText, type Block } from '../rich-text';
import { writeScopeToken, writeTokens } from './tokens';

/** What is found of an entry by those who ask in a language, as the table has it. */
export interface SearchDocument {
  type: ContentName;
  document_id: string;
  /** The language that is asked in. */
  locale: Language;
  /** The language of the texts. */
  language: Language;
  /** The order of what is no event. */
  position: number;
  /** When an event's next occurrence starts, else its last one; in milliseconds since 1970. */
  starts_at: number | null;
  /** When an event's last occurrence is over, likewise. */
  over_at: number | null;
  scope_token: string;
  slug: string;
  title: string;
  summary: string;
  body: string;
  title_tokens: string;
  summary_tokens: string;
  body_tokens: string;
}

export const documentColumns = [
  'type',
  'document_id',
  'locale',
  'language',
  'position',
  'starts_at',
  'over_at',
  'scope_token',
  'slug',
  'title',
  'summary',
  'body',
  'title_tokens',
  'summary_tokens',
  'body_tokens',
] as const satisfies readonly (keyof SearchDocument)[];

/** PostgreSQL keeps 1 MB of an entry's tokens at most. */
const MAX_BODY_LENGTH = 100_000;

interface Row {
  documentId: string;
  locale: Language;
  slug: string;
  visibility?: string;
  position?: number;
  association?: { documentId: string } | null;
  [attribute: string]: unknown;
}

interface Texts {
  title: string;
  /** Other words that find the entry as its title does. */
  alias?: unknown;
  summary: unknown[];
  body: unknown[];
}

interface SearchedType {
  name: ContentName;
  populate: string[];
  readTexts(row: Row): Texts;
}

const searchedTypes: Readonly<Record<ContentUID, SearchedType>> = {
  [contentTypes.association]: {
    name: 'association',
    populate: ['programme'],
    readTexts: ({ name, acronym, tagline, summary, programme, ...row }) => {
      const { about, mission, recognition, bodies, members } = row;
      const { title, introduction } = (programme ?? {}) as Record<string, unknown>;
      return {
        title: String(name),
        alias: acronym,
        summary: [tagline, summary],
        body: [about, mission, recognition, title, introduction, bodies, members],
      };
    },
  },
  [contentTypes.axis]: {
    name: 'axis',
    populate: ['association'],
    readTexts: ({ title, summary, body }) => ({
      title: String(title),
      summary: [summary],
      body: [body],
    }),
  },
  [contentTypes.outcome]: {
    name: 'outcome',
    populate: ['association'],
    readTexts: ({ statement, detail }) => ({
      title: String(statement),
      summary: [],
      body: [detail],
    }),
  },
  [contentTypes.event]: {
    name: 'event',
    populate: ['association', 'venue'],
    readTexts: ({ title, summary, description, venue, organiserName }) => {
      const { name, locality } = (venue ?? {}) as Record<string, unknown>;
      return {
        title: String(title),
        summary: [summary],
        body: [description, name, locality, organiserName],
      };
    },
  },
};

/** The names of the types, in the order in which entries of equal worth are found. */
export const searchedNames: readonly ContentName[] = Object.values(searchedTypes).map(
  ({ name }) => name,
);

/**
 * Builds what is found of an entry, in each language that can be asked in, from what is published of
 * it; nothing when it is not published or belongs to no association. Reads an event's occurrences,
 * which have to be in step.
 */
export async function buildDocuments(
  strapi: Core.Strapi,
  uid: ContentUID,
  documentId: string,
): Promise<SearchDocument[]> {
  const type = searchedTypes[uid];
  const versions: Row[] = await strapi.db.query(uid).findMany({
    where: { documentId, publishedAt: { $notNull: true } },
    populate: type.populate,
  });
  const times = type.name === 'event' ? await readTimes(strapi, documentId) : noTimes;
  return languages.flatMap(({ code }) => {
    const [row] = pickLanguage(versions, code);
    const associationId = type.name === 'association' ? documentId : row?.association?.documentId;
    return row && associationId ? [{ ...describe(type, row, code, associationId), ...times }] : [];
  });
}

function describe(type: SearchedType, row: Row, locale: Language, associationId: string) {
  const texts = type.readTexts(row);
  const { documentId, slug, locale: language, visibility = 'public', position = 0 } = row;
  const summary = joinTexts(texts.summary);
  const body = joinTexts(texts.body).slice(0, MAX_BODY_LENGTH);
  return {
    type: type.name,
    document_id: documentId,
    locale,
    language,
    position: searchedNames.indexOf(type.name) * 1000 + position,
    scope_token: writeScopeToken({ locale, associationId, visibility }),
    slug,
    title: texts.title,
    summary,
    body,
    title_tokens: writeTokens(joinTexts([texts.title, texts.alias]), language),
    summary_tokens: writeTokens(summary, language),
    body_tokens: writeTokens(body, language),
  };
}

function joinTexts(texts: unknown[]): string {
  return texts
    .map((text) => (Array.isArray(text) ? toPlainText(text as Block[]) : text))
    .filter((text) => typeof text === 'string' && text !== '')
    .join('\n');
}

type Times = Pick<SearchDocument, 'starts_at' | 'over_at'>;

const noTimes: Times = { starts_at: null, over_at: null };

async function readTimes(strapi: Core.Strapi, eventId: string): Promise<Times> {
  const rows: { startsAt: string; overAt: string }[] = await strapi.db
    .query(OCCURRENCE)
    .findMany({ where: { eventId }, select: ['startsAt', 'overAt'], orderBy: { startsAt: 'asc' } });
  const ends = rows.map(({ overAt }) => Date.parse(overAt));
  const next = ends.findIndex((end) => end > now().epochMilliseconds);
  const shown = rows.at(next);
  if (!shown) return { starts_at: 0, over_at: 0 };
  return { starts_at: Date.parse(shown.startsAt), over_at: Math.max(...ends) };
}
