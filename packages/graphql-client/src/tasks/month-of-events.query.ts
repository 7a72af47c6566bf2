import { graphql } from '../graphql.js';
import { DatedEvent } from './dated-event.fragment.js';

/** A month of the calendar, day by day: the current one, or that which is named as `2026-11`. */
export const MonthOfEvents = graphql(
  `
    query MonthOfEvents(
      $month: String
      $association: String
      $locale: I18NLocaleCode
      $timeZone: String
      $filters: OccurrenceFilters
    ) {
      calendarMonth(
        month: $month
        association: $association
        locale: $locale
        timeZone: $timeZone
        filters: $filters
      ) {
        month
        previous
        next
        timeZone
        today
        days {
          date
          occurrences {
            ...DatedEvent
          }
        }
      }
    }
  `,
  [DatedEvent],
);
