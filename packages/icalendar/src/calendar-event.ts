import type { EventStatus, WallTimes } from 'calendar';

/** A file that belongs to an event. */
export interface EventAttachment {
  url: string;
  /** "application/pdf". */
  mime?: string;
  name?: string;
}

/** One date of a series that is moved or cancelled. */
export interface OccurrenceOverride {
  /** The day on which the rule puts it, "2024-09-17". */
  originalDate: string;
  /** Only where it is not the series' start time. */
  originalTime?: string | null;
  cancelled: boolean;
  /** Null or absent: as the series has it. A move of the start takes the end along. */
  startDate?: string | null;
  startTime?: string | null;
  endDate?: string | null;
  endTime?: string | null;
}

/** An event as calendar files tell of it. Texts are plain; instants are UTC, "2024-09-17T09:00:00.000Z". */
export interface CalendarEvent {
  /** The same for ever, everywhere: by it a subscriber's calendar knows the event again. */
  uid: string;
  /** Rises with each change that a subscriber must see. */
  sequence: number;
  /** When this version was made. */
  stampedAt: string;
  createdAt?: string;
  updatedAt?: string;
  title: string;
  summary?: string;
  description?: string;
  /** The event's page. */
  url?: string;
  /** Of the texts, "pt". */
  language?: string;
  eventStatus: EventStatus;
  /** A code of the content model, "fair". */
  category?: string;
  /** Words for the reader. */
  categories?: string[];
  visibility?: 'public' | 'members';
  location?: string;
  /** Degrees, kept to six decimals. */
  latitude?: number;
  longitude?: number;
  onlineUrl?: string;
  organiserName?: string;
  organiserUrl?: string;
  contact?: string;
  imageUrl?: string;
  attachments?: EventAttachment[];
  times: WallTimes;
  /** Lines RRULE, RDATE and EXDATE in the wall time of `times.timeZone`, or UTC with Z. */
  recurrence?: string | null;
  overrides?: OccurrenceOverride[];
}

/** What stands in a feed for an event that is gone, so that subscribers' calendars drop it. */
export type Tombstone = Pick<CalendarEvent, 'uid' | 'sequence' | 'stampedAt' | 'times'>;
