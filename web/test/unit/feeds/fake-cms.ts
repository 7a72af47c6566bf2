import { type CalendarEntry, type CalendarTombstone, createCmsClient } from 'graphql-client/site';
import { createFeedContext } from '../../../server/utils/feeds/feed-context';
import { FeedReader } from '../../../server/utils/feeds/feed-reader';
import { readFeedScope } from '../../../server/utils/feeds/feed-scope';

export const siteUrl = 'https://www.example.org';

export const workshop: CalendarEntry = {
  uid: 'workshop',
  sequence: 2,
  stampedAt: '2024-06-02T08:00:00.000Z',
  createdAt: '2024-06-01T08:00:00.000Z',
  language: 'en',
  title: 'Robots & people <workshop>',
  slug: 'robots-and-people',
  summary: 'A day on the floor.',
  description: 'Bring shoes.\nSteel toes.',
  eventStatus: 'scheduled',
  category: 'workshop',
  visibility: 'public',
  startDate: '2024-09-17',
  startTime: '10:00:00.000',
  endDate: null,
  endTime: '12:30:00.000',
  timeZone: 'Europe/Lisbon',
  recurrence: null,
  overrides: [],
  venue: {
    name: 'INESC TEC',
    street: 'Rua Dr. Roberto Frias',
    postalCode: '4200-465',
    locality: 'Porto',
    country: 'DE',
    latitude: 41.178,
    longitude: -8.598,
  },
  onlineUrl: 'https://meet.example.org/robots',
  organiserName: 'PRODUTECH',
  organiserUrl: 'javascript:alert(1)',
  registrationUrl: null,
  contact: 'events@example.org',
  image: { url: '/uploads/robot.jpg', mime: 'image/jpeg' },
  attachments: [
    { url: '/uploads/programme.pdf', mime: 'application/pdf', name: 'programme.pdf' },
    { url: 'https://cdn.example.org/map.png', mime: null, name: null },
  ],
};

/** What the fake has to tell; change it between two requests as an editor would. */
export interface CmsContent {
  version: string;
  changedAt: string | null;
  entries: CalendarEntry[];
  tombstones: CalendarTombstone[];
  axis: { position: number; title: string; slug: string } | null;
}

/** A CMS that answers the queries of feeds; `asked` has their names. `before` runs ahead of each answer. */
export class FakeCms {
  content: CmsContent = {
    version: '1',
    changedAt: '2024-06-02T08:00:00.000Z',
    entries: [workshop],
    tombstones: [],
    axis: null,
  };
  asked: string[] = [];
  before: (operation: string) => void = () => {};

  reader(address = '/events.ics'): FeedReader {
    const client = createCmsClient({
      url: 'http://cms.invalid',
      timeout: 1000,
      fetch: async (url) => this.#answer(new URL(String(url)).searchParams),
    });
    return new FeedReader(client, 'produtech', readScope(address));
  }

  #answer(asked: URLSearchParams) {
    const operationName = String(asked.get('operationName'));
    const variables = JSON.parse(String(asked.get('variables'))) as Variables;
    this.asked.push(operationName);
    this.before(operationName);
    const { axis, entries, ...feed } = this.content;
    const start = Number(variables.after ?? 0);
    const end = start + (variables.first ?? 0);
    const data = {
      calendarFeed: {
        associationName: 'PRODUTECH',
        ...feed,
        entries: {
          nodes: entries.slice(start, end),
          pageInfo: { hasNextPage: end < entries.length, endCursor: String(end) },
        },
        latest: entries.slice(0, variables.first),
      },
      ...(variables.hasAxis && { axisBySlug: axis }),
    };
    return Response.json({ data });
  }
}

interface Variables {
  first?: number;
  after?: string;
  hasAxis?: boolean;
}

export function readScope(address: string) {
  const url = new URL(address, siteUrl);
  return readFeedScope(url.pathname, Object.fromEntries(url.searchParams));
}

export function contextOf(address: string) {
  return createFeedContext(readScope(address), siteUrl);
}
