import { graphql } from '../graphql.js';
import { CalendarBounds, CalendarMonth } from './events-in-month.query.js';
import { FilterAxis } from './occurrences.query.js';

/** A month in other people's pages: the events that fit what those ask for. No month is the current one. */
export const EmbeddedMonth = graphql(
  `
    query EmbeddedMonth(
      $month: String
      $association: String!
      $locale: I18NLocaleCode!
      $filters: OccurrenceFilters!
      $axis: String!
      $hasAxis: Boolean!
    ) {
      calendarMonth(month: $month, association: $association, locale: $locale, filters: $filters) {
        ...CalendarMonth
        ...CalendarBounds
      }
      axisBySlug(slug: $axis, association: $association, locale: $locale) @include(if: $hasAxis) {
        position
        title
      }
    }
  `,
  [CalendarMonth, CalendarBounds],
);

/** What the calendar in other people's pages can be narrowed to. */
export const EmbedOptions = graphql(
  `
    query EmbedOptions($association: String!, $locale: I18NLocaleCode!) {
      axesByPosition(association: $association, locale: $locale) {
        ...FilterAxis
      }
    }
  `,
  [FilterAxis],
);
