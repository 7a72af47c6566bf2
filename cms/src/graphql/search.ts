import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readQuestion } from 'text-search';
import { contentUIDs, siteAssociation, type ContentName } from '../content';
import { readCursor } from '../search/cursor';
import { searchedNames } from '../search/documents';
import { search, type SearchResult } from '../search/read';
import { requireAssociation } from './entries';
import type { SchemaExtension } from './index';
import { readLanguage } from './languages';
import { graphqlLimits } from './limits';

const typeDefs = (association: string) => /* GraphQL */ `
  "The types of entries that are searched."
  enum SearchType {
    "An association."
    ASSOCIATION
    "A strategic axis."
    AXIS
    "An outcome."
    OUTCOME
    "An event."
    EVENT
  }

  "A stretch of a text, as it stands in it."
  type SearchTextPart {
    "The stretch itself, plain text."
    text: String!
    "Whether it is a word that was asked for, or a form of one."
    isMatch: Boolean!
  }

  "An entry in which what was asked for stands."
  type SearchResult {
    "Type and document id in one."
    id: ID!
    "The type of the entry."
    type: SearchType!
    "The entry's document id."
    documentId: ID!
    "The entry's slug, in that language."
    slug: String!
    "The entry's title, an outcome's statement, an association's name."
    title: String!
    "The language of slug, title and excerpt: the asked one, or another where that is missing."
    language: String!
    "The title, split where it matches."
    titleParts: [SearchTextPart!]!
    "Some 220 characters of its texts, where most of them match; with … where something is left out."
    excerpt: [SearchTextPart!]!
    "Of an event its next date, or the last one when all are over, in the association's time zone; else null."
    occurrence: Occurrence
  }

  "A result with its place in the list."
  type SearchEdge {
    "Pass it as after for what follows this result."
    cursor: String!
    "The result."
    node: SearchResult!
  }

  "How many entries of a type are found."
  type SearchCount {
    "The type."
    type: SearchType!
    "How many are found."
    count: Int!
  }

  "A page of what is found."
  type SearchConnection {
    "The results of this page, the best first."
    nodes: [SearchResult!]!
    "The same, each with its cursor."
    edges: [SearchEdge!]!
    "Whether there is more, and how to ask for it."
    pageInfo: PageInfo!
    "How many are found of the asked types."
    totalCount: Int!
    "How many are found of each type, the types that are not asked for included."
    counts: [SearchCount!]!
    "Whether nothing has all the words, so that some were left out."
    isPartial: Boolean!
    "The words that were left out, as they were asked: those that stand nowhere first, then the commonest."
    leftOut: [String!]!
  }

  extend type Query {
    """
    Finds entries by their words, in whatever case, accents and inflection; the last word may be the
    beginning of one. First come those with all words in the title, then in title and summary, then the
    others; of these first the events to come.
    """
    search(
      "Any text; beyond 200 characters and 32 words it is cut off."
      query: String!
      association: String! = "${association}"
      locale: I18NLocaleCode
      "Which types of entries; by default all."
      types: [SearchType!]
      "How many results a page holds, at most ${graphqlLimits.maxResults}."
      first: Int! = 20
      after: String
    ): SearchConnection!
  }
`;

interface Arguments {
  query: string;
  association: string;
  locale: unknown;
  types?: string[] | null;
  first: number;
  after?: string | null;
}

/** Answers a search over all four types. */
export function searchExtension(strapi: Core.Strapi): SchemaExtension {
  return {
    typeDefs: typeDefs(siteAssociation()),
    resolvers: {
      Query: { search: (_: unknown, args: Arguments) => answer(strapi, args) },
      SearchResult: { type: ({ type }: SearchResult) => type.toUpperCase() },
    },
    resolversConfig: {
      'Query.search': { auth: { scope: contentUIDs.map((uid) => `${uid}.find`) } },
    },
  };
}

async function answer(strapi: Core.Strapi, args: Arguments) {
  const association = await requireAssociation(strapi, args.association);
  const types = readTypes(args.types);
  const after = args.after ? { after: readCursor(args.after) } : {};
  const page = await search(
    strapi,
    {
      words: readQuestion(args.query),
      language: readLanguage(args.locale),
      association: association.documentId,
      types,
      limit: readPageSize(args.first),
      ...after,
    },
    association.timeZone,
  );
  const { edges, counts, leftOut, hasNextPage } = page;
  const countOf = (type: ContentName) => counts.get(type) ?? 0;
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: types.reduce((total, type) => total + countOf(type), 0),
    counts: searchedNames.map((type) => ({ type: type.toUpperCase(), count: countOf(type) })),
    isPartial: leftOut.length > 0,
    leftOut,
  };
}

/** None, or an empty list, is all of them. */
function readTypes(types: string[] | null | undefined): ContentName[] {
  const asked = new Set(types ?? []);
  return searchedNames.filter((name) => asked.size === 0 || asked.has(name.toUpperCase()));
}

function readPageSize(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= graphqlLimits.maxResults) return first;
  throw new errors.ValidationError(
    `"first" is ${first}: ask for 1 to ${graphqlLimits.maxResults} results.`,
  );
}
