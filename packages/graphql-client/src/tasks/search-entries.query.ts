import { graphql } from '../graphql.js';
import { DatedEvent } from './dated-event.fragment.js';

/** What has the words of a text, the best first, a page at a time (`readNodes`). */
export const SearchEntries = graphql(
  `
    query SearchEntries(
      $text: String!
      $association: String
      $locale: I18NLocaleCode
      $types: [SearchType!]
      $first: Int = 20
      $after: String
    ) {
      search(
        query: $text
        association: $association
        locale: $locale
        types: $types
        first: $first
        after: $after
      ) {
        totalCount
        leftOut
        nodes {
          id
          type
          documentId
          slug
          title
          language
          excerpt {
            text
            isMatch
          }
          occurrence {
            ...DatedEvent
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [DatedEvent],
);
