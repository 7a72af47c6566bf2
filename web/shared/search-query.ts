import type { SearchType } from 'graphql-client/site';

/** What is searched, in the order in which results are told apart; `page` is what the site itself says. */
export const searchKinds = ['event', 'axis', 'outcome', 'association', 'page'] as const;

export type SearchKind = (typeof searchKinds)[number];

/** The longest text that is looked for, as the CMS has it. */
export const MAX_SEARCH_LENGTH = 200;

/** What a visitor looks for. */
export interface SearchQuery {
  /** Empty when nothing is asked. */
  text: string;
  /** Whether more was asked than is looked for. */
  isCut: boolean;
  /** Null: all kinds. */
  kind: SearchKind | null;
}

/** Reads the search of an address: `q` and `type`. What is unknown or given twice asks nothing. */
export function readSearchQuery(query: Readonly<Record<string, unknown>>): SearchQuery {
  const characters = typeof query.q === 'string' ? [...tidyText(query.q)] : [];
  return {
    text: characters.slice(0, MAX_SEARCH_LENGTH).join('').trim(),
    isCut: characters.length > MAX_SEARCH_LENGTH,
    kind: searchKinds.find((kind) => kind === query.type) ?? null,
  };
}

/** Writes a search as the query of an address. */
export function writeSearchQuery({ text, kind }: Pick<SearchQuery, 'text' | 'kind'>) {
  return { q: text, ...(kind && { type: kind }) };
}

/** Gives the types of entries that a kind is for the CMS; null: all of them. */
export function toSearchTypes(kind: SearchKind | null): SearchType[] | null {
  if (kind === null || kind === 'page') return null;
  return [kind.toUpperCase() as Uppercase<typeof kind>];
}

/** Control characters and half characters, which no text has, would be shown as something else. */
function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}\uFFFD]+/gu, ' ')
    .trim();
}
