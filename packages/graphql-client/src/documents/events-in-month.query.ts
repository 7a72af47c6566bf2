import { graphql, type ResultOf } from '../graphql.js';

/** What the calendar and the lists show of an occurrence. */
export const CalendarOccurrence = graphql(`
  fragment CalendarOccurrence on Occurrence @_unmask {
    id
    recurrenceId
    slug
    title
    language
    allDay
    localStart
    localEnd
    firstDate
    lastDate
    eventStatus
    category
    online
    locality
  }
`);

export type CalendarOccurrence = ResultOf<typeof CalendarOccurrence>;

/** A month for EventCalendar. */
export const CalendarMonth = graphql(
  `
    fragment CalendarMonth on CalendarMonth @_unmask {
      month
      previous
      next
      today
      days {
        date
        occurrences {
          ...CalendarOccurrence
        }
      }
    }
  `,
  [CalendarOccurrence],
);

export type CalendarMonth = ResultOf<typeof CalendarMonth>;

/** How far the calendar reaches: where anything happens, and up to when all of it is known. */
export const CalendarBounds = graphql(`
  fragment CalendarBounds on CalendarMonth @_unmask {
    firstMonth
    lastMonth
    horizon
  }
`);

export type CalendarBounds = ResultOf<typeof CalendarBounds>;

/** A month page. */
export const EventsInMonth = graphql(
  `
    query EventsInMonth($month: String, $association: String!, $locale: I18NLocaleCode!) {
      calendarMonth(month: $month, association: $association, locale: $locale) {
        ...CalendarMonth
        ...CalendarBounds
      }
    }
  `,
  [CalendarMonth, CalendarBounds],
);
