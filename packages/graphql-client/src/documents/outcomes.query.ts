import { graphql, type ResultOf } from '../graphql.js';
import { FilterAxis } from './occurrences.query.js';
import { ListedOutcome } from './outcome.fragment.js';
import { SiteFrame } from './site-frame.fragment.js';

/** An outcome in full, with the axes that work towards it. */
export const DetailedOutcome = graphql(
  `
    fragment DetailedOutcome on Outcome @_unmask {
      ...ListedOutcome
      detailHtml
      axes {
        position
        title
        slug
      }
    }
  `,
  [ListedOutcome],
);

export type DetailedOutcome = ResultOf<typeof DetailedOutcome>;

/** What the programme aims for, outcome by outcome. */
export const OutcomesPage = graphql(
  `
    query OutcomesPage($association: String!, $locale: I18NLocaleCode!) {
      ...SiteFrame
      axesByPosition(association: $association, locale: $locale) {
        ...FilterAxis
      }
      outcomesByPosition(association: $association, locale: $locale) {
        ...DetailedOutcome
      }
    }
  `,
  [SiteFrame, FilterAxis, DetailedOutcome],
);
