import { graphql } from '../graphql.js';
import { CalendarMonth } from './events-in-month.query.js';

/** What stands beside every content page: the current month, and whom to write to. */
export const SiteFrame = graphql(
  `
    fragment SiteFrame on Query {
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
