import { graphql, type ResultOf } from '../graphql.js';

/** One dated happening of an event, with all that a calendar or a list shows of it. */
export const DatedEvent = graphql(`
  fragment DatedEvent on Occurrence @_unmask {
    id
    documentId
    slug
    title
    summary
    language
    allDay
    startsAt
    endsAt
    localStart
    localEnd
    firstDate
    lastDate
    timeZone
    eventStatus
    category
    online
    venueName
    locality
    axes
  }
`);

export type DatedEvent = ResultOf<typeof DatedEvent>;
