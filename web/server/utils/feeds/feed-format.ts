import type { FeedContext } from './feed-context';
import type { FeedReader } from './feed-reader';
import { writeAtom } from './write-atom';
import { writeIcalendar } from './write-icalendar';
import { writeJsonFeed } from './write-json-feed';

/** A feed as it is sent. */
export interface WrittenFeed {
  /** When its content last changed (UTC); null if there is none. */
  changedAt: string | null;
  body: string | Buffer;
}

export interface FeedFormat {
  contentType: string;
  write: (reader: FeedReader, context: FeedContext) => Promise<WrittenFeed>;
}

/** The formats of feeds, by the end of their addresses. */
export const feedFormats = {
  ics: { contentType: 'text/calendar; charset=utf-8', write: writeIcalendar },
  atom: { contentType: 'application/atom+xml; charset=utf-8', write: writeAtom },
  json: { contentType: 'application/feed+json; charset=utf-8', write: writeJsonFeed },
} satisfies Record<string, FeedFormat>;

export type FeedFormatName = keyof typeof feedFormats;
