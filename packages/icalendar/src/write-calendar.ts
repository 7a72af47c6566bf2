import type { CalendarEvent, Tombstone } from './calendar-event.js';
import { compareText } from './compare-text.js';
import { writeComponent, writeLine } from './content-line.js';
import { writeEvent, writeTombstone } from './write-event.js';
import { writeTimeZone } from './write-time-zone.js';
import { findYearsUsed } from './years-used.js';

/** What a feed says of itself (RFC 7986). */
export interface CalendarFile {
  name: string;
  description?: string;
  /** The page that shows the same calendar. */
  url?: string;
  /** The address of the feed itself. */
  source?: string;
  /** How often a subscriber should look again. */
  refreshMinutes?: number;
  /** A colour name of CSS, "navy". */
  color?: string;
  /** Of name and description, "pt". */
  language: string;
  events: readonly CalendarEvent[];
  tombstones?: readonly Tombstone[];
}

/**
 * Writes an iCalendar file (RFC 5545, RFC 7986) with the time zones that it uses.
 *
 * The same content gives the same bytes, in whatever order it comes. Encode it as UTF-8.
 */
export function writeCalendar(calendar: CalendarFile): string {
  const entries = [
    ...calendar.events.map((event) => ({ entry: event, write: () => writeEvent(event) })),
    ...(calendar.tombstones ?? []).map((tombstone) => ({
      entry: tombstone,
      write: () => writeTombstone(tombstone),
    })),
  ].toSorted((a, b) => compareText(sortKey(a.entry), sortKey(b.entry)));
  const zones = [...findYearsUsed(entries.map(({ entry }) => entry))]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([timeZone, years]) => writeTimeZone(timeZone, years));

  const lines = writeComponent('VCALENDAR', [
    ...writeHead(calendar),
    ...zones,
    ...entries.flatMap(({ write }) => write()),
  ]);
  return `${lines.join('\r\n')}\r\n`;
}

function writeHead({ name, description, language, ...calendar }: CalendarFile): string[] {
  return [
    writeLine('version', 'text', '2.0'),
    writeLine('prodid', 'text', '-//association-platform//icalendar//EN'),
    writeLine('name', 'text', name, { language }),
    // The names that apps knew before RFC 7986, and often know alone.
    writeLine('x-wr-calname', 'text', name),
    ...(description
      ? [
          writeLine('description', 'text', description, { language }),
          writeLine('x-wr-caldesc', 'text', description),
        ]
      : []),
    ...(calendar.url ? [writeLine('url', 'uri', calendar.url)] : []),
    ...(calendar.source ? [writeLine('source', 'uri', calendar.source)] : []),
    ...(calendar.color ? [writeLine('color', 'text', calendar.color)] : []),
    ...(calendar.refreshMinutes ? writeRefresh(calendar.refreshMinutes) : []),
  ];
}

function writeRefresh(minutes: number): string[] {
  const interval = Temporal.Duration.from({ minutes }).round({ largestUnit: 'hours' }).toString();
  return [
    writeLine('refresh-interval', 'duration', interval),
    writeLine('x-published-ttl', 'unknown', interval),
  ];
}

/** By start, as a reader of the file expects; the UID tells apart what starts together. */
function sortKey({ times, uid }: CalendarEvent | Tombstone): string {
  return `${times.startDate} ${times.startTime ?? ''} ${uid}`;
}
