import { graphql, type ResultOf } from '../graphql.js';
import { CalendarMonth } from './events-in-month.query.js';

/** What stands beside every content page: the current month, and whom to write to. */
export const SiteFrame = graphql(
  `
    fragment SiteFrame on Query @_unmask {
      calendarMonth(association: $association, locale: $locale) {
        ...CalendarMonth
      }
      associationBySlug(slug: $association, locale: $locale) {
        name
        email
      }
    }
  `,
  [CalendarMonth],
);

export type SiteFrame = ResultOf<typeof SiteFrame>;

/** The frame alone, for the pages whose text does not come from the CMS. */
export const SiteFrameOnly = graphql(
  `
    query SiteFrameOnly($association: String!, $locale: I18NLocaleCode!) {
      ...SiteFrame
    }
  `,
  [SiteFrame],
);
