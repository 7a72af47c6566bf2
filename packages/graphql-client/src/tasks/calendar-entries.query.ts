import { graphql } from '../graphql.js';

/**
 * What a calendar of one's own is kept in step by: every event with its rule, a page at a time (`readNodes`),
 * and what has gone. While `version` stays the same, so does all of it.
 */
export const CalendarEntries = graphql(`
  query CalendarEntries(
    $association: String
    $locale: I18NLocaleCode
    $filters: CalendarFeedFilters
    $first: Int = 100
    $after: String
  ) {
    calendarFeed(association: $association, locale: $locale, filters: $filters) {
      version
      changedAt
      tombstones {
        uid
        sequence
        stampedAt
      }
      entries(first: $first, after: $after) {
        nodes {
          documentId
          uid
          sequence
          stampedAt
          language
          title
          slug
          summary
          description
          eventStatus
          category
          startDate
          startTime
          endDate
          endTime
          timeZone
          recurrence
          overrides {
            originalDate
            originalTime
            cancelled
            startDate
            startTime
            endDate
            endTime
          }
          venue {
            name
            street
            postalCode
            locality
            country
            latitude
            longitude
          }
          onlineUrl
          registrationUrl
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);
