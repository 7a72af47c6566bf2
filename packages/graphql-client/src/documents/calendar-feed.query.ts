import { graphql, type ResultOf } from '../graphql.js';

/** What a feed tells of an event: a series is one entry, with its rule. */
export const CalendarEntry = graphql(`
  fragment CalendarEntry on CalendarEntry @_unmask {
    uid
    sequence
    stampedAt
    createdAt
    language
    title
    slug
    summary
    description
    eventStatus
    category
    visibility
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
    organiserName
    organiserUrl
    registrationUrl
    contact
    image {
      url
      mime
    }
    attachments {
      url
      mime
      name
    }
  }
`);

export type CalendarEntry = ResultOf<typeof CalendarEntry>;

/** Whether anything in a feed has changed: asked before and after its pages are read. */
export const CalendarFeedVersion = graphql(`
  query CalendarFeedVersion(
    $association: String!
    $locale: I18NLocaleCode!
    $filters: CalendarFeedFilters!
  ) {
    calendarFeed(association: $association, locale: $locale, filters: $filters) {
      version
    }
  }
`);

/** What a feed says of itself, and what has gone of it. */
export const CalendarFeedHead = graphql(`
  query CalendarFeedHead(
    $association: String!
    $locale: I18NLocaleCode!
    $filters: CalendarFeedFilters!
    $axis: String!
    $hasAxis: Boolean!
  ) {
    calendarFeed(association: $association, locale: $locale, filters: $filters) {
      version
      changedAt
      associationName
      tombstones {
        uid
        sequence
        stampedAt
        startDate
        startTime
        endDate
        endTime
        timeZone
      }
    }
    axisBySlug(slug: $axis, association: $association, locale: $locale) @include(if: $hasAxis) {
      position
      title
      slug
    }
  }
`);

/** The entries of a feed, a page at a time. */
export const CalendarFeedEntries = graphql(
  `
    query CalendarFeedEntries(
      $association: String!
      $locale: I18NLocaleCode!
      $filters: CalendarFeedFilters!
      $first: Int!
      $after: String
    ) {
      calendarFeed(association: $association, locale: $locale, filters: $filters) {
        entries(first: $first, after: $after) {
          nodes {
            ...CalendarEntry
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [CalendarEntry],
);

/** The entries of a feed that changed last. */
export const CalendarFeedLatest = graphql(
  `
    query CalendarFeedLatest(
      $association: String!
      $locale: I18NLocaleCode!
      $filters: CalendarFeedFilters!
      $first: Int!
    ) {
      calendarFeed(association: $association, locale: $locale, filters: $filters) {
        version
        latest(first: $first) {
          ...CalendarEntry
        }
      }
    }
  `,
  [CalendarEntry],
);

export type CalendarTombstone = ResultOf<
  typeof CalendarFeedHead
>['calendarFeed']['tombstones'][number];
export type CalendarEntryFile = CalendarEntry['attachments'][number];
