import type { CalendarEvent, Tombstone } from './calendar-event.js';
import { compareText } from './compare-text.js';
import { writeComponent, writeLine } from './content-line.js';
import { writeEvent, writeTombstone } from './write-event.js';
import { writeTimeZone } from './write-time-zone.js';
import { addYearsUsed, type Years } from './years-used.js';

/** What a feed says of itself (RFC 7986). */
export interface CalendarHead {
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
  /** What is to be done with a file that comes by mail (RFC 5546); feeds say nothing. */
  method?: 'PUBLISH';
}

export interface CalendarFile extends CalendarHead {
  events: readonly CalendarEvent[];
  tombstones?: readonly Tombstone[];
}

/**
 * Writes an iCalendar file (RFC 5545, RFC 7986) with the time zones that it uses.
 *
 * The same content gives the same bytes, in whatever order it comes. Encode it as UTF-8.
 */
export function writeCalendar({ events, tombstones = [], ...head }: CalendarFile): string {
  const writer = new CalendarWriter();
  for (const event of events) writer.addEvent(event);
  for (const tombstone of tombstones) writer.addTombstone(tombstone);
  return writer.finish(head);
}

/** Writes a file whose events come one after the other, each when it is there: see `writeCalendar`. */
export class CalendarWriter {
  readonly #entries: { sortKey: string; text: string }[] = [];
  readonly #zones = new Map<string, Years>();

  addEvent(event: CalendarEvent): void {
    // Dates of a series that is none would stand beside the event in subscribers' calendars.
    const told = event.recurrence ? event : { ...event, overrides: [] };
    this.#add(told, writeEvent(told));
  }

  addTombstone(tombstone: Tombstone): void {
    this.#add(tombstone, writeTombstone(tombstone));
  }

  /** Puts what was added in order, with its time zones, below the head. */
  finish(head: CalendarHead): string {
    const zones = [...this.#zones]
      .toSorted(([a], [b]) => compareText(a, b))
      .flatMap(([timeZone, years]) => writeTimeZone(timeZone, years));
    const entries = this.#entries
      .toSorted((a, b) => compareText(a.sortKey, b.sortKey))
      .map(({ text }) => text);
    const lines = writeComponent('VCALENDAR', [...writeHead(head), ...zones, ...entries]);
    return `${lines.join('\r\n')}\r\n`;
  }

  #add(entry: CalendarEvent | Tombstone, lines: readonly string[]): void {
    addYearsUsed(this.#zones, entry);
    const { times, uid } = entry;
    this.#entries.push({
      // By start, as a reader of the file expects; the UID tells apart what starts together.
      sortKey: `${times.startDate} ${times.startTime ?? ''} ${uid}`,
      text: lines.join('\r\n'),
    });
  }
}

function writeHead({ name, description, language, ...calendar }: CalendarHead): string[] {
  return [
    writeLine('version', 'text', '2.0'),
    writeLine('prodid', 'text', '-//association-platform//icalendar//EN'),
    ...(calendar.method ? [writeLine('method', 'text', calendar.method)] : []),
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
