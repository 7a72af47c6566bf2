export const MAX_ENTRIES = 1000;
export const MAX_LATEST = 100;

/** The part of the schema that feeds are made from; `association` is the slug asked for by default. */
export const typeDefs = (association: string) => /* GraphQL */ `
  "What entries of a feed have to be like; each given field narrows further."
  input CalendarFeedFilters {
    "One of these kinds."
    category: [EventCategory!]
    "One of these states."
    eventStatus: [EventStatus!]
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
      "How many entries a page holds, at most ${MAX_ENTRIES}."
      first: Int! = 100
      "The endCursor of the page before; by default the list begins."
      after: String
    ): CalendarEntryConnection!
    "The entries changed last, newest first."
    latest(
      "How many entries, at most ${MAX_LATEST}."
      first: Int! = 50
    ): [CalendarEntry!]!
    "What stands for 90 days in the place of events that have gone from the feed."
    tombstones: [CalendarTombstone!]!
  }

  "A page of what calendars are told."
  type CalendarEntryConnection {
    "The entries of this page, in order."
    nodes: [CalendarEntry!]!
    "Whether there is more, and how to ask for it."
    pageInfo: PageInfo!
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
    "The event's title."
    title: String!
    "The event's slug, in that language."
    slug: String!
    "One or two sentences, plain text."
    summary: String
    "Its text, plain."
    description: String
    "Whether it takes place as planned."
    eventStatus: EventStatus!
    "For a postponed or rescheduled event: the date it had."
    previousStartDate: Date
    "What kind of event it is."
    category: EventCategory!
    "Who sees it. Without a member's credential all that is answered is public."
    visibility: Visibility!
    "Dates and times are wall time in timeZone, as written; without a start time it lasts all day."
    startDate: Date!
    "The hour at which it starts; null when it lasts all day."
    startTime: Time
    "The last day, inclusive; null when it is the first."
    endDate: Date
    "The hour at which it ends; null when the end is open."
    endTime: Time
    "The event's own time zone (IANA)."
    timeZone: String!
    "RRULE, RDATE and EXDATE lines of RFC 5545, in the wall time of timeZone; null when it happens once."
    recurrence: String
    "The dates of the series that are moved or cancelled."
    overrides: [CalendarEntryOverride!]!
    "Where it takes place; null when there is no place."
    venue: CalendarEntryVenue
    "Where one takes part online."
    onlineUrl: String
    "Who organises it, when it is not the association."
    organiserName: String
    "The organiser's page."
    organiserUrl: String
    "The address of somebody else's registration."
    registrationUrl: String
    "An e-mail address or telephone number for questions."
    contact: String
    "A picture for it."
    image: CalendarEntryFile
    "Files to download."
    attachments: [CalendarEntryFile!]!
  }

  "A date of a series that is moved or cancelled; what is null is as the series has it."
  type CalendarEntryOverride {
    "The date that the series gives."
    originalDate: Date!
    "The time that the series gives; null: that of the start."
    originalTime: Time
    "Whether it does not take place."
    cancelled: Boolean!
    "The day on which it starts instead."
    startDate: Date
    "The hour at which it starts instead."
    startTime: Time
    "Its last day instead, inclusive."
    endDate: Date
    "The hour at which it ends instead."
    endTime: Time
  }

  "Where an event takes place, as calendars are told."
  type CalendarEntryVenue {
    "The name of the place."
    name: String!
    "Street and number."
    street: String
    "Postal code."
    postalCode: String
    "Town."
    locality: String
    "ISO 3166-1 alpha-2: PT."
    country: String
    "Degrees north, WGS 84."
    latitude: Float
    "Degrees east, WGS 84."
    longitude: Float
  }

  "A picture or another file, as calendars are told."
  type CalendarEntryFile {
    "Where to load it from: a path of the CMS, or a whole address."
    url: String!
    "Media type: application/pdf."
    mime: String!
    "File name."
    name: String!
    "What a picture shows, for who does not see it."
    alternativeText: String
    "Pixels; null when it is no image."
    width: Int
    "Pixels; null when it is no image."
    height: Int
  }

  "What stands in the place of an event that has gone: enough for a calendar to drop it, and none of its text."
  type CalendarTombstone {
    "The uid of the entry in whose place it stands."
    uid: String!
    "Above that of every entry told before."
    sequence: Int!
    "The instant at which it went."
    stampedAt: DateTime!
    "Dates and times are wall time in timeZone, as last told."
    startDate: Date!
    "The hour at which it would have started; null when it would have lasted all day."
    startTime: Time
    "The last day, inclusive; null when it is the first."
    endDate: Date
    "The hour at which it would have ended; null when the end was open."
    endTime: Time
    "The IANA time zone in which they are written."
    timeZone: String!
  }

  extend type Query {
    "What subscribers' calendars are told: an association's events, and what has gone of them."
    calendarFeed(
      association: String! = "${association}"
      locale: I18NLocaleCode
      filters: CalendarFeedFilters
    ): CalendarFeed!
  }
`;
