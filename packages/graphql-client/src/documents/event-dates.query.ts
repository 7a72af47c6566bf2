import { graphql, type ResultOf } from '../graphql.js';

/** When one date of a series is, in the query's time zone, and what has become of it. */
export const EventDate = graphql(`
  fragment EventDate on Occurrence @_unmask {
    id
    recurrenceId
    movedFrom
    allDay
    startsAt
    endsAt
    localStart
    localEnd
    firstDate
    lastDate
    timeZone
    eventStatus
  }
`);

export type EventDate = ResultOf<typeof EventDate>;

/** The dates of a series: those ahead, the last one, and all of them a page at a time. */
export const EventDates = graphql(
  `
    query EventDates(
      $event: String!
      $timeZone: String!
      $association: String!
      $locale: I18NLocaleCode!
      $from: Date!
      $ahead: Int!
      $first: Int!
      $after: String
    ) {
      ahead: occurrences(
        association: $association
        locale: $locale
        timeZone: $timeZone
        filters: { event: $event }
        first: $ahead
      ) {
        nodes {
          ...EventDate
        }
      }
      last: occurrences(
        association: $association
        locale: $locale
        timeZone: $timeZone
        filters: { event: $event }
        order: BACKWARD
        first: 1
      ) {
        nodes {
          ...EventDate
        }
      }
      all: occurrences(
        association: $association
        locale: $locale
        timeZone: $timeZone
        filters: { event: $event }
        from: $from
        first: $first
        after: $after
      ) {
        nodes {
          ...EventDate
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [EventDate],
);

/** One date of a series, by the date that names it or the one that it lies on. */
export const EventOnDate = graphql(
  `
    query EventOnDate(
      $event: String!
      $date: Date!
      $timeZone: String!
      $association: String!
      $locale: I18NLocaleCode!
    ) {
      occurrence(
        event: $event
        date: $date
        timeZone: $timeZone
        association: $association
        locale: $locale
      ) {
        ...EventDate
      }
    }
  `,
  [EventDate],
);
