export const MAX_ENTRIES = 1000;
export const MAX_LATEST = 100;

/** The part of the schema that feeds are made from; `association` is the slug asked for by default. */
export const typeDefs = (association: string) => /* GraphQL */ `
  "What entries of a feed have to be like; each given field narrows further."
  input CalendarFeedFilters {
    category: [ENUM_EVENT_CATEGORY!]
    eventStatus: [ENUM_EVENT_EVENTSTATUS!]
    "The slug of an axis, in any language."
    axis: String
    "true: one can take part online; false: one cannot."
    online: Boolean
    "The slug of one event, in any language, of now or of before it went."
    event: String
  }

  "What subscribers' calendars are told of an association."
  type CalendarFeed {
    "Changes whenever anything in the feed may have changed: cheap to ask for."
    version: String!
    "The instant at which something in it last changed; null when it is empty."
    changedAt: DateTime
    "The association's acronym or name, in the asked language or the one there is."
    associationName: String!
    "The asked language; each entry tells its own."
    language: String!
    "The association's time zone (IANA)."
    timeZone: String!
    "Every entry, past ones too, in a stable order: an entry keeps its place when it changes."
    entries(
      "At most ${MAX_ENTRIES}."
      first: Int = 100
      "The endCursor of the page before."
      after: String
    ): CalendarEntryConnection!
    "The entries changed last, newest first."
    latest(
      "At most ${MAX_LATEST}."
      first: Int = 50
    ): [CalendarEntry!]!
    "What stands for 90 days in the place of events that have gone from the feed."
    tombstones: [CalendarTombstone!]!
  }

  type CalendarEntryConnection {
    nodes: [CalendarEntry!]!
    pageInfo: OccurrencePageInfo!
  }

  "An event as a calendar keeps it: a series is one entry, with its rule."
  type CalendarEntry {
    "The event's document id."
    documentId: ID!
    "By what calendars know the event again: never another, nowhere the same for two events."
    uid: String!
    "Rises with each change that calendars are told."
    sequence: Int!
    "The instant at which this version was made."
    stampedAt: DateTime!
    "The instant at which calendars were first told of it."
    createdAt: DateTime!
    "The language of title, slug, summary and description: the asked one, or another where that is missing."
    language: String!
    title: String!
    slug: String!
    "Plain text."
    summary: String
    "Plain text."
    description: String
    eventStatus: ENUM_EVENT_EVENTSTATUS!
    "For a postponed or rescheduled event: the date it had."
    previousStartDate: Date
    category: ENUM_EVENT_CATEGORY!
    visibility: ENUM_EVENT_VISIBILITY!
    "Dates and times are wall time in timeZone, as written; without a start time it lasts all day."
    startDate: Date!
    startTime: Time
    "The last day, inclusive; null when it is the first."
    endDate: Date
    endTime: Time
    "The event's own time zone (IANA)."
    timeZone: String!
    "RRULE, RDATE and EXDATE lines of RFC 5545, in the wall time of timeZone; null when it happens once."
    recurrence: String
    "The dates of the series that are moved or cancelled."
    overrides: [CalendarEntryOverride!]!
    venue: CalendarEntryVenue
    "Where one takes part online."
    onlineUrl: String
    organiserName: String
    organiserUrl: String
    registrationUrl: String
    "An e-mail address or telephone number for questions."
    contact: String
    image: CalendarEntryFile
    attachments: [CalendarEntryFile!]!
  }

  "A date of a series that is moved or cancelled; what is null is as the series has it."
  type CalendarEntryOverride {
    "The date that the series gives."
    originalDate: Date!
    "The time that the series gives; null: that of the start."
    originalTime: Time
    cancelled: Boolean!
    startDate: Date
    startTime: Time
    endDate: Date
    endTime: Time
  }

  type CalendarEntryVenue {
    name: String!
    street: String
    postalCode: String
    locality: String
    "ISO 3166-1 alpha-2: PT."
    country: String
    "Degrees, WGS 84."
    latitude: Float
    "Degrees, WGS 84."
    longitude: Float
  }

  type CalendarEntryFile {
    "As stored: a path of the CMS, or a whole address."
    url: String!
    "application/pdf."
    mime: String!
    name: String!
    alternativeText: String
    "Pixels; null when it is no image."
    width: Int
    "Pixels; null when it is no image."
    height: Int
  }

  "What stands in the place of an event that has gone: enough for a calendar to drop it, and none of its text."
  type CalendarTombstone {
    uid: String!
    "Above that of every entry told before."
    sequence: Int!
    "The instant at which it went."
    stampedAt: DateTime!
    "Dates and times are wall time in timeZone, as last told."
    startDate: Date!
    startTime: Time
    endDate: Date
    endTime: Time
    "IANA name."
    timeZone: String!
  }

  extend type Query {
    "What subscribers' calendars are told: an association's events, and what has gone of them."
    calendarFeed(
      association: String = "${association}"
      locale: I18NLocaleCode
      filters: CalendarFeedFilters
    ): CalendarFeed!
  }
`;
