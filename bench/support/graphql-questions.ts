import { anEvent, busyMonth, IN_MONTH } from './event-content.ts';

interface Request {
  query: string;
  variables: Record<string, unknown>;
}

/** What both servers are asked, and what of their answers has to be the same. */
export interface Question {
  what: string;
  own: Request;
  stock: Request;
  read: Record<'own' | 'stock', (data: Record<string, unknown>) => unknown>;
  /** How many times the requests a second of a stock Strapi are aimed for. */
  goal?: number;
}

/** A question in the words of the generated API, which both understand. */
function askAlike(what: string, query: string, variables: Record<string, unknown>): Question {
  const request = { query, variables };
  const whole = (data: Record<string, unknown>) => data;
  return { what, own: request, stock: request, read: { own: whole, stock: whole } };
}

/** The association, its programme, axes and outcomes: what the About page shows. */
export const about: Question = {
  ...askAlike(
    'About',
    `query About($slug: String!) {
      associations(filters: { slug: { eq: $slug } }, locale: "en") {
        name
        summary
        about
        mission
        recognition
        programme { title startYear endYear introduction }
        axes(sort: "position") { position title slug summary }
        outcomes(sort: "position", pagination: { limit: 100 }) {
          position
          statement
          slug
          strand
          axes(sort: "position") { position }
        }
      }
    }`,
    { slug: 'produtech' },
  ),
  goal: 3,
};

export const eventBySlug = askAlike(
  'an event',
  `query Event($slug: String!) {
    events(filters: { slug: { eq: $slug } }, locale: "en") {
      documentId
      title
      slug
      summary
      description
      startDate
      startTime
      endDate
      endTime
      timeZone
      startsAt
      endsAt
      allDay
      recurrence
      eventStatus
      category
      onlineUrl
      organiserName
      registrationUrl
      venue { name street postalCode locality country latitude longitude }
      image { url alternativeText width height }
      axes(sort: "position") { position title slug }
      relatedEvents { title slug startDate }
      association { name }
    }
  }`,
  { slug: anEvent },
);

interface Titled {
  title: string;
  slug: string;
  category: string;
}

/** The month with what a calendar shows of each event: our own query, and a filter of the generated API. */
export const month: Question = {
  what: 'a month',
  own: {
    query: `query Month($month: String!) {
      calendarMonth(month: $month, association: "produtech", locale: "en", timeZone: "UTC") {
        month
        previous
        next
        today
        days {
          date
          occurrences {
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
        }
      }
    }`,
    variables: { month: busyMonth },
  },
  stock: {
    query: `query Month($from: DateTime!, $to: DateTime!) {
      events(
        locale: "en"
        filters: { startsAt: { lt: $to }, endsAt: { gt: $from } }
        sort: "startsAt"
        pagination: { limit: 100 }
      ) {
        documentId
        recurrence
        slug
        title
        locale
        allDay
        startDate
        startTime
        endDate
        endTime
        timeZone
        eventStatus
        category
        onlineUrl
        venue { locality }
      }
    }`,
    variables: { from: `${busyMonth}-01T00:00:00.000Z`, to: '2024-10-01T00:00:00.000Z' },
  },
  read: {
    own(data) {
      const { days } = data.calendarMonth as { days: { occurrences: Titled[] }[] };
      return describeEvents(days.flatMap(({ occurrences }) => occurrences));
    },
    stock: (data) => describeEvents(data.events as Titled[]),
  },
  goal: 30,
};

/** Each event once, in one order. Throws Error when there are not as many as were written. */
function describeEvents(events: readonly Titled[]): string[] {
  const found = new Set(events.map(({ title, slug, category }) => `${title} ${slug} ${category}`));
  if (found.size !== IN_MONTH) {
    throw new Error(`There are ${found.size} events in the month instead of ${IN_MONTH}.`);
  }
  return [...found].toSorted((one, other) => one.localeCompare(other));
}
