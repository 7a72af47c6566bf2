import { graphql, type ResultOf } from '../graphql.js';

/**
 * What the sitemap lists in one language besides the events, when each was last published, and a
 * version that changes with the events.
 */
export const SitemapPages = graphql(`
  query SitemapPages($association: String!, $locale: I18NLocaleCode!) {
    associationBySlug(slug: $association, locale: $locale) {
      publishedAt
      language
    }
    axesByPosition(association: $association, locale: $locale) {
      documentId
      publishedAt
      language
      slug
    }
    outcomesByPosition(association: $association, locale: $locale) {
      publishedAt
    }
    calendarFeed(association: $association, locale: $locale) {
      version
    }
  }
`);

export type SitemapPages = ResultOf<typeof SitemapPages>;

/** The events that the sitemap lists, a page at a time. */
export const SitemapEvents = graphql(`
  query SitemapEvents(
    $association: String!
    $locale: I18NLocaleCode!
    $first: Int!
    $after: String
  ) {
    calendarFeed(association: $association, locale: $locale) {
      entries(first: $first, after: $after) {
        nodes {
          documentId
          language
          slug
          startDate
          stampedAt
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export type SitemapEvent = ResultOf<
  typeof SitemapEvents
>['calendarFeed']['entries']['nodes'][number];
