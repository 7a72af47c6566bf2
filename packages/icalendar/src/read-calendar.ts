import type { CalendarEvent, Tombstone } from './calendar-event.js';
import { CalendarFileError } from './calendar-file-error.js';
import { decodeLines } from './decode-lines.js';
import { EntryProblem } from './entry-problem.js';
import { parseComponents, type Component } from './parse-components.js';
import { readText } from './property-bag.js';
import { readEntry, readEventOverride } from './read-events.js';
import { createZoneFinder, type ZoneFinder } from './zone-finder.js';

export interface ReadOptions {
  /** IANA; for times that have no zone, and for single events that are given in UTC. */
  timeZone: string;
  limits?: Partial<ReadLimits>;
}

export interface ReadLimits {
  bytes: number;
  /** Components: events, alarms, parts of time zones. */
  entries: number;
}

export interface SkippedEntry {
  /** Of the file, from 1. */
  line: number;
  uid?: string;
  /** One English sentence. */
  reason: string;
}

/** What a file holds, and what of it has no place. */
export interface ReadCalendar {
  /** In the order of the file; each UID once. */
  events: CalendarEvent[];
  /** Events that are gone: cancelled, without a text. */
  tombstones: Tombstone[];
  /** Where in the file each event and tombstone begins, by UID. */
  lines: ReadonlyMap<string, number>;
  skipped: SkippedEntry[];
  /** Properties and components that were left out of events that were read, by name. */
  lost: { property: string; count: number }[];
}

const defaultLimits: ReadLimits = { bytes: 32 * 1024 * 1024, entries: 100_000 };

/** Those that publish events; the others are messages between the people of one (RFC 5546). */
const knownMethods = new Set(['PUBLISH', 'REQUEST', 'CANCEL']);

/**
 * Reads an iCalendar file (RFC 5545), as programs really write them.
 *
 * An event that cannot be read is skipped, with its line and the reason. Throws CalendarFileError
 * if the file as a whole is broken, no calendar, or larger than the limits.
 */
export function readCalendar(bytes: Uint8Array, { timeZone, limits }: ReadOptions): ReadCalendar {
  const { bytes: mostBytes, entries } = { ...defaultLimits, ...limits };
  if (bytes.byteLength > mostBytes) {
    throw new CalendarFileError(
      null,
      `The file has more than ${mostBytes} bytes. Split it into several files.`,
    );
  }
  const calendars = parseComponents(decodeLines(bytes), entries);
  if (calendars.length === 0) {
    throw new CalendarFileError(null, 'The file holds no calendar (BEGIN:VCALENDAR).');
  }
  const reading = new Reading();
  for (const calendar of calendars) {
    checkHead(calendar);
    reading.readCalendar(calendar, createZoneFinder(calendar, timeZone));
  }
  return reading.finish();
}

function checkHead(calendar: Component): void {
  const find = (wanted: string) => calendar.properties.find(({ name }) => name === wanted);
  const version = find('version');
  if (version && readText(version)?.startsWith('1')) {
    throw new CalendarFileError(
      version.line.number,
      'The file is a vCalendar 1.0, a format before iCalendar. Export it as iCalendar 2.0.',
    );
  }
  const method = find('method');
  const word = method && readText(method)?.toUpperCase();
  if (method && word && !knownMethods.has(word)) {
    throw new CalendarFileError(
      method.line.number,
      `The file is a message about an event (METHOD:${word}), not a calendar. Export the calendar itself.`,
    );
  }
}

/** Gathers the events of a file's calendars. */
class Reading {
  readonly #entries = new Map<string, Entry>();
  readonly #skipped: SkippedEntry[] = [];
  readonly #lost = new Map<string, number>();

  readCalendar(calendar: Component, zones: ZoneFinder): void {
    const method = calendar.properties.find(({ name }) => name === 'method');
    const isCancelled = method !== undefined && readText(method)?.toUpperCase() === 'CANCEL';
    for (const { name } of calendar.components) {
      if (name !== 'vevent' && name !== 'vtimezone') this.#lose(name.toUpperCase());
    }
    const events = calendar.components.filter(({ name }) => name === 'vevent');
    for (const component of events.filter((event) => !isOverride(event))) {
      this.#attempt(component, () => this.#readMain(component, zones, isCancelled));
    }
    for (const component of events.filter(isOverride)) {
      this.#attempt(component, () => this.#readOverride(component, zones));
    }
  }

  finish(): ReadCalendar {
    const entries = [...this.#entries.values()];
    return {
      events: entries.flatMap(({ event }) => (event ? [event] : [])),
      tombstones: entries.flatMap(({ tombstone }) => (tombstone ? [tombstone] : [])),
      lines: new Map([...this.#entries].map(([uid, { line }]) => [uid, line])),
      skipped: this.#skipped.toSorted((a, b) => a.line - b.line),
      lost: [...this.#lost].map(([property, count]) => ({ property, count })),
    };
  }

  #readMain(component: Component, zones: ZoneFinder, isCancelled: boolean): void {
    const lost: string[] = [];
    const entry = readEntry(component, zones, (name) => lost.push(name));
    const read: Entry = { ...entry, line: component.line };
    const version = read.event ?? read.tombstone;
    if (!version) return;
    if (read.event && isCancelled) read.event.eventStatus = 'cancelled';
    const known = this.#entries.get(version.uid);
    if (known && !isNewer(version, known.event ?? known.tombstone)) {
      throw new EntryProblem(component.line, 'The file has the same UID in a later version.');
    }
    this.#entries.set(version.uid, read);
    for (const name of lost) this.#lose(name);
  }

  #readOverride(component: Component, zones: ZoneFinder): void {
    const entry = this.#entries.get(findUid(component) ?? '');
    if (!entry?.event) {
      throw new EntryProblem(
        component.line,
        'It is one date of a series (RECURRENCE-ID), and the file does not have the series.',
      );
    }
    const { event } = entry;
    const override = readEventOverride(component, event, zones, (name) => this.#lose(name));
    event.overrides = [...(event.overrides ?? []), override];
  }

  #attempt(component: Component, read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!(error instanceof EntryProblem)) throw error;
      const uid = findUid(component);
      this.#skipped.push({ line: error.line, ...(uid && { uid }), reason: error.message });
    }
  }

  #lose(name: string): void {
    this.#lost.set(name, (this.#lost.get(name) ?? 0) + 1);
  }
}

interface Entry {
  line: number;
  event?: CalendarEvent;
  tombstone?: Tombstone;
}

function isOverride({ properties }: Component): boolean {
  return properties.some(({ name }) => name === 'recurrence-id');
}

function findUid({ properties }: Component): string | undefined {
  const uid = properties.find(({ name }) => name === 'uid');
  return uid && readText(uid)?.trim();
}

/** A higher SEQUENCE, or the same made later (RFC 5546 2.1.5). */
function isNewer(version: Tombstone, known: Tombstone | undefined): boolean {
  if (!known) return true;
  return version.sequence === known.sequence
    ? version.stampedAt > known.stampedAt
    : version.sequence > known.sequence;
}
