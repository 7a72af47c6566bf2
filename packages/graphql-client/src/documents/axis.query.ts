import { graphql } from '../graphql.js';
import { EventRow } from './occurrences.query.js';
import { ListedOutcome } from './outcome.fragment.js';
import { SiteFrame } from './site-frame.fragment.js';

/** A strategic axis: its text, the outcomes it works towards, its next events, its neighbours. */
export const AxisPage = graphql(
  `
    query AxisPage($slug: String!, $association: String!, $locale: I18NLocaleCode!, $first: Int!) {
      ...SiteFrame
      axisBySlug(slug: $slug, association: $association, locale: $locale) {
        position
        title
        slug
        summary
        bodyHtml
        seo {
          title
          description
        }
        language
        translations {
          language
          slug
        }
      }
      axesByPosition(association: $association, locale: $locale) {
        position
        title
        slug
        language
      }
      outcomesByPosition(association: $association, axis: $slug, locale: $locale) {
        ...ListedOutcome
      }
      occurrences(
        association: $association
        locale: $locale
        filters: { axis: $slug }
        first: $first
      ) {
        nodes {
          ...EventRow
        }
      }
    }
  `,
  [SiteFrame, ListedOutcome, EventRow],
);
