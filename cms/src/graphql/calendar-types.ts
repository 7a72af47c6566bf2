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
    "The event's slug, in that language."
    slug: String!
    "The event's title."
    title: String!
    "One or two sentences, plain text."
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
    "Whether this date takes place as planned."
    eventStatus: EventStatus!
    "What kind of event it is."
    category: EventCategory!
    "Who sees it. Without a member's credential all that is answered is public."
    visibility: Visibility!
    "Whether one can take part online."
    online: Boolean!
    "The name of the place; null when there is none."
    venueName: String
    "The town; null when there is no place, or none is named."
    locality: String
    "Titles of the strategic axes it belongs to."
    axes: [String!]!
  }

  "A day of a month with what happens on it."
  type CalendarDay {
    "The day, in the month's time zone."
    date: Date!
    "All-day and running ones first, then by start."
    occurrences: [Occurrence!]!
  }

  "A month of the calendar."
  type CalendarMonth {
    "Year and month: 2024-09."
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
    "One of these kinds."
    category: [EventCategory!]
    "One of these states."
    eventStatus: [EventStatus!]
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

  "In which order occurrences are listed."
  enum OccurrenceOrder {
    "By start, the earliest first."
    FORWARD
    "By start, the latest first."
    BACKWARD
  }

  "An occurrence with its place in the list."
  type OccurrenceEdge {
    "Pass it as after for what follows this occurrence."
    cursor: String!
    "The occurrence."
    node: Occurrence!
  }

  "Whether a list goes on after a page, and how to ask for what follows."
  type PageInfo {
    "Whether there is a next page."
    hasNextPage: Boolean!
    "Pass it as after for the next page; null when the page is empty."
    endCursor: String
  }

  "A page of occurrences."
  type OccurrenceConnection {
    "The occurrences of this page, in order."
    nodes: [Occurrence!]!
    "The same, each with its cursor."
    edges: [OccurrenceEdge!]!
    "Whether there is more, and how to ask for it."
    pageInfo: PageInfo!
  }

  extend type Query {
    "A month of an association's calendar, by default the current one."
    calendarMonth(
      "Year and month, 2024-09; from 1900-01 to 2199-12; by default the current one."
      month: String
      association: String! = "${association}"
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
      association: String! = "${association}"
      locale: I18NLocaleCode
      "IANA name; by default the association's."
      timeZone: String
      filters: OccurrenceFilters
      "By start, the earliest or the latest first."
      order: OccurrenceOrder! = FORWARD
      "How many occurrences a page holds, at most ${MAX_PAGE_SIZE}."
      first: Int! = 20
      "The endCursor of the page before, in the same order; by default the list begins."
      after: String
    ): OccurrenceConnection!
    "One date of an event: the one that its series names by that date, else the one that lies on it; null when there is none."
    occurrence(
      "The slug of the event, in any language."
      event: String!
      "The date that the series gives it, or the one to which it was moved."
      date: Date!
      association: String! = "${association}"
      locale: I18NLocaleCode
      "IANA name; by default the association's."
      timeZone: String
    ): Occurrence
  }
`;
