import { graphql, type ResultOf } from '../graphql.js';

/** The strategic axes as open data, in full. */
export const OpenDataAxes = graphql(`
  query OpenDataAxes($association: String!, $locale: I18NLocaleCode!) {
    axesByPosition(association: $association, locale: $locale) {
      documentId
      position
      title
      slug
      summary
      bodyText
      language
      publishedAt
    }
  }
`);

export type OpenDataAxis = ResultOf<typeof OpenDataAxes>['axesByPosition'][number];

/** The outcomes as open data, in full. */
export const OpenDataOutcomes = graphql(`
  query OpenDataOutcomes($association: String!, $locale: I18NLocaleCode!) {
    outcomesByPosition(association: $association, locale: $locale) {
      documentId
      position
      statement
      slug
      strand
      detailText
      language
      publishedAt
      axes {
        position
      }
    }
  }
`);

export type OpenDataOutcome = ResultOf<typeof OpenDataOutcomes>['outcomesByPosition'][number];

/** Who publishes the open data, and when each part of it last changed. */
export const OpenDataCatalog = graphql(`
  query OpenDataCatalog($association: String!, $locale: I18NLocaleCode!) {
    associationBySlug(slug: $association, locale: $locale) {
      name
      email
    }
    axesByPosition(association: $association, locale: $locale) {
      publishedAt
    }
    outcomesByPosition(association: $association, locale: $locale) {
      publishedAt
    }
    calendarFeed(association: $association, locale: $locale) {
      changedAt
    }
  }
`);

export type OpenDataCatalog = ResultOf<typeof OpenDataCatalog>;
