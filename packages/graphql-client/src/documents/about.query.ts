import { graphql } from '../graphql.js';
import { ListedAxis } from './axis.fragment.js';
import { LinkedOutcome } from './outcome.fragment.js';
import { SiteFrame } from './site-frame.fragment.js';

/** The About page: who the association is, its programme with its axes, and its outcomes. */
export const AboutPage = graphql(
  `
    query AboutPage($association: String!, $locale: I18NLocaleCode!) {
      ...SiteFrame
      associationBySlug(slug: $association, locale: $locale) {
        name
        summary
        aboutHtml
        missionHtml
        recognitionHtml
        programme {
          title
          startYear
          endYear
          introductionHtml
        }
        language
        translations {
          language
        }
      }
      axesByPosition(association: $association, locale: $locale) {
        ...ListedAxis
      }
      outcomesByPosition(association: $association, locale: $locale) {
        ...LinkedOutcome
      }
    }
  `,
  [SiteFrame, ListedAxis, LinkedOutcome],
);
