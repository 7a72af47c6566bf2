import { graphql } from '../graphql.js';
import { ListedAxis } from './axis.fragment.js';
import { EventRow } from './occurrences.query.js';
import { OrganisationFacts } from './organisation.fragment.js';
import { SiteFrame } from './site-frame.fragment.js';

/** The home page: what the association is, its axes, and what comes next. */
export const HomePage = graphql(
  `
    query HomePage($association: String!, $locale: I18NLocaleCode!, $first: Int!) {
      ...SiteFrame
      associationBySlug(slug: $association, locale: $locale) {
        ...OrganisationFacts
        name
        tagline
        summary
        programme {
          title
          startYear
          endYear
        }
        seo {
          title
          description
        }
        language
      }
      axesByPosition(association: $association, locale: $locale) {
        ...ListedAxis
      }
      occurrences(association: $association, locale: $locale, first: $first) {
        nodes {
          ...EventRow
        }
      }
    }
  `,
  [SiteFrame, OrganisationFacts, ListedAxis, EventRow],
);
