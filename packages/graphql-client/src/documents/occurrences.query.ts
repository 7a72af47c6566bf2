import { graphql, type ResultOf } from '../graphql.js';
import { CalendarBounds, CalendarMonth, CalendarOccurrence } from './events-in-month.query.js';
import { SiteFrame } from './site-frame.fragment.js';

/** What a list of events shows of an occurrence, for the component of that name. */
export const EventRow = graphql(
  `
    fragment EventRow on Occurrence @_unmask {
      ...CalendarOccurrence
      summary
      venueName
    }
  `,
  [CalendarOccurrence],
);

export type EventRow = ResultOf<typeof EventRow>;

/** An axis as the filters of a list offer it, under its slugs in all languages. */
export const FilterAxis = graphql(`
  fragment FilterAxis on Axis @_unmask {
    position
    title
    slug
    language
    translations {
      slug
    }
  }
`);

export type FilterAxis = ResultOf<typeof FilterAxis>;

/** The upcoming events, a page at a time. */
export const UpcomingEvents = graphql(
  `
    query UpcomingEvents(
      $association: String!
      $locale: I18NLocaleCode!
      $filters: OccurrenceFilters
      $first: Int!
      $after: String
    ) {
      ...SiteFrame
      axesByPosition(association: $association, locale: $locale) {
        ...FilterAxis
      }
      occurrences(
        association: $association
        locale: $locale
        filters: $filters
        first: $first
        after: $after
      ) {
        nodes {
          ...EventRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [SiteFrame, FilterAxis, EventRow],
);

/** What has taken place, newest first, a page at a time; `filters` ask for what is over. */
export const PastEvents = graphql(
  `
    query PastEvents(
      $association: String!
      $locale: I18NLocaleCode!
      $filters: OccurrenceFilters
      $first: Int!
      $after: String
    ) {
      ...SiteFrame
      axesByPosition(association: $association, locale: $locale) {
        ...FilterAxis
      }
      occurrences(
        association: $association
        locale: $locale
        order: BACKWARD
        filters: $filters
        first: $first
        after: $after
      ) {
        nodes {
          ...EventRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [SiteFrame, FilterAxis, EventRow],
);

/** The events of one day, and the month around it. */
export const EventsOnDay = graphql(
  `
    query EventsOnDay(
      $association: String!
      $locale: I18NLocaleCode!
      $date: Date!
      $month: String!
      $first: Int!
      $after: String
    ) {
      occurrences(
        association: $association
        locale: $locale
        from: $date
        to: $date
        first: $first
        after: $after
      ) {
        nodes {
          ...EventRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      calendarMonth(month: $month, association: $association, locale: $locale) {
        ...CalendarMonth
        ...CalendarBounds
      }
    }
  `,
  [CalendarMonth, CalendarBounds, EventRow],
);
