import { graphql } from '../graphql.js';
import { DatedEvent } from './dated-event.fragment.js';

/** What happens from today on, or from and to the days that are named, a page at a time (`readNodes`). */
export const UpcomingOccurrences = graphql(
  `
    query UpcomingOccurrences(
      $from: Date
      $to: Date
      $association: String
      $locale: I18NLocaleCode
      $timeZone: String
      $filters: OccurrenceFilters
      $first: Int = 20
      $after: String
    ) {
      occurrences(
        from: $from
        to: $to
        association: $association
        locale: $locale
        timeZone: $timeZone
        filters: $filters
        first: $first
        after: $after
      ) {
        nodes {
          ...DatedEvent
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
