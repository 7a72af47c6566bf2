import { graphql } from '../graphql.js';
import { ListedAxis } from './axis.fragment.js';
import { SiteFrame } from './site-frame.fragment.js';

/** The list of the strategic axes, with the programme they belong to. */
export const AxesPage = graphql(
  `
    query AxesPage($association: String!, $locale: I18NLocaleCode!) {
      ...SiteFrame
      associationBySlug(slug: $association, locale: $locale) {
        programme {
          title
          startYear
          endYear
          introductionHtml
        }
        language
      }
      axesByPosition(association: $association, locale: $locale) {
        ...ListedAxis
      }
    }
  `,
  [SiteFrame, ListedAxis],
);
