/** How many occurrences a page holds at most. */
export const MAX_PAGE_SIZE = 100;

/** The types and queries of the calendar; `association` is the slug of the one that is meant by default. */
export const calendarTypes = (association: string) => /* GraphQL */ `
  "One dated happening of an event, with all that a calendar shows of it."
  type Occurrence {
    "Stable: survives edits of the event's text."
    id: ID!
    "The event's document id."
    documentId: ID!
    slug: String!
    title: String!
    summary: String
    "The language of title, slug and summary: the asked one, or another where that is missing."
    language: String!
    "The date, or date and time, that names it in its series, as the series has it; null when it happens once."
    recurrenceId: String
    "Where the series would have it, when this date was moved: as localStart; else null."
    movedFrom: String
    "Whether it has no times: it then fills its days in every time zone."
    allDay: Boolean!
    "The instant at which it starts."
    startsAt: DateTime!
    "The instant at which it is over; null when the end is open."
    endsAt: DateTime
    "Start in the query's time zone: 2024-09-17T10:00, or 2024-09-17 when it lasts all day."
    localStart: String!
    "End in the query's time zone, as localStart; the last day, inclusive, when it lasts all day; null when the end is open."
    localEnd: String
    "The first day it occupies in the query's time zone."
    firstDate: Date!
    "The last day it occupies in the query's time zone, inclusive."
    lastDate: Date!
    "The event's own time zone (IANA)."
    timeZone: String!
    eventStatus: ENUM_EVENT_EVENTSTATUS!
    category: ENUM_EVENT_CATEGORY!
    visibility: ENUM_EVENT_VISIBILITY!
    "Whether one can take part online."
    online: Boolean!
    venueName: String
    locality: String
    "Titles of the strategic axes it belongs to."
    axes: [String!]!
  }

  "A day of a month with what happens on it."
  type CalendarDay {
    date: Date!
    "All-day and running ones first, then by start."
    occurrences: [Occurrence!]!
  }

  "A month of the calendar."
  type CalendarMonth {
    "2024-09."
    month: String!
    "The month before; null at the start of the calendar, January 1900."
    previous: String
    "The month after; null at the end of the calendar, December 2199."
    next: String
    "The time zone in which days and local times are meant (IANA)."
    timeZone: String!
    "The date it is now in that time zone."
    today: Date!
    "Every day of the month, in order."
    days: [CalendarDay!]!
    "The first month in which the association has anything public; null when it has nothing."
    firstMonth: String
    "The last month in which the association has anything public; null when it has nothing."
    lastMonth: String
    "The last day up to which dates of series that never end are worked out."
    horizon: Date!
  }

  "What occurrences have to be like; each given field narrows further."
  input OccurrenceFilters {
    category: [ENUM_EVENT_CATEGORY!]
    eventStatus: [ENUM_EVENT_EVENTSTATUS!]
    "The slug of an axis, in any language."
    axis: String
    "The slug of an event, in any language."
    event: String
    "true: one can take part online; false: one cannot."
    online: Boolean
    "Words in title or summary."
    text: String
    "true: its last day is past; false: it is not."
    over: Boolean
  }

  enum OccurrenceOrder {
    "By start, the earliest first."
    FORWARD
    "By start, the latest first."
    BACKWARD
  }

  type OccurrenceEdge {
    cursor: String!
    node: Occurrence!
  }

  type OccurrencePageInfo {
    hasNextPage: Boolean!
    "Pass it as after for the next page."
    endCursor: String
  }

  type OccurrenceConnection {
    nodes: [Occurrence!]!
    edges: [OccurrenceEdge!]!
    pageInfo: OccurrencePageInfo!
  }

  extend type Query {
    "A month of an association's calendar, by default the current one."
    calendarMonth(
      "2024-09; from 1900-01 to 2199-12."
      month: String
      association: String = "${association}"
      locale: I18NLocaleCode
      "IANA name; by default the association's."
      timeZone: String
      filters: OccurrenceFilters
    ): CalendarMonth!
    "What happens between two dates, both inclusive, in the order of start."
    occurrences(
      "By default today; backward without beginning."
      from: Date
      "By default without end."
      to: Date
      association: String = "${association}"
      locale: I18NLocaleCode
      "IANA name; by default the association's."
      timeZone: String
      filters: OccurrenceFilters
      order: OccurrenceOrder = FORWARD
      "At most ${MAX_PAGE_SIZE}."
      first: Int = 20
      "A cursor of the same order."
      after: String
    ): OccurrenceConnection!
    "One date of an event: the one that its series names by that date, else the one that lies on it; null when there is none."
    occurrence(
      "The slug of the event, in any language."
      event: String!
      date: Date!
      association: String = "${association}"
      locale: I18NLocaleCode
      "IANA name; by default the association's."
      timeZone: String
    ): Occurrence
  }
`;
