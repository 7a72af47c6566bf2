import { graphql, type ResultOf } from '../graphql.js';
import { CalendarOccurrence } from './events-in-month.query.js';
import { FilterAxis } from './occurrences.query.js';
import { SiteFrame } from './site-frame.fragment.js';

/** What a list of results shows of an entry. */
export const FoundEntry = graphql(
  `
    fragment FoundEntry on SearchResult @_unmask {
      id
      type
      slug
      language
      titleParts {
        text
        isMatch
      }
      excerpt {
        text
        isMatch
      }
      occurrence {
        ...CalendarOccurrence
      }
    }
  `,
  [CalendarOccurrence],
);

export type FoundEntry = ResultOf<typeof FoundEntry>;

/** A stretch of a text, with whether it is what was asked for. */
export type TextPart = FoundEntry['titleParts'][number];

/** A type of entry that is searched. */
export type SearchType = FoundEntry['type'];

/** A page of what is found, with the axes as another way on. */
export const SearchPage = graphql(
  `
    query SearchPage(
      $association: String!
      $locale: I18NLocaleCode!
      $text: String!
      $types: [SearchType!]
      $first: Int!
      $after: String
    ) {
      ...SiteFrame
      axesByPosition(association: $association, locale: $locale) {
        ...FilterAxis
      }
      search(
        query: $text
        association: $association
        locale: $locale
        types: $types
        first: $first
        after: $after
      ) {
        nodes {
          ...FoundEntry
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        counts {
          type
          count
        }
        leftOut
      }
    }
  `,
  [SiteFrame, FilterAxis, FoundEntry],
);
