import nodeIcal, { type VEvent } from 'node-ical';

/** What a calendar app shows of an event, or of one moved or cancelled date of a series. */
export interface ShownEvent {
  title: string;
  /** UTC. */
  start: string;
  /** Shown, but struck through: a date of a series that does not take place. */
  cancelled: boolean;
}

interface Version extends ShownEvent {
  sequence: number;
  stamp: string;
}

interface Known extends Version {
  dates: Map<string, Version>;
}

/**
 * A calendar app that subscribes to a feed, by another parser than ours.
 *
 * It knows events by UID and dates of a series by UID and RECURRENCE-ID (RFC 5545 3.8.4.4), takes
 * a version only if its SEQUENCE is higher, or the same with a later DTSTAMP (RFC 5546 2.1.5), and
 * drops what is cancelled. What a feed no longer has it keeps, as careful apps do: a feed may be
 * cut to the coming months.
 */
export class Subscriber {
  readonly #known = new Map<string, Known>();

  /** Takes in the next state of the feed. */
  receive(feed: string): void {
    for (const component of Object.values(nodeIcal.sync.parseICS(feed))) {
      if (component?.type === 'VEVENT') this.#apply(component);
    }
  }

  /** What is on the screen, by UID; dates of a series under "uid RECURRENCE-ID". */
  show(): Record<string, ShownEvent> {
    const shown: [string, ShownEvent][] = [];
    for (const [uid, known] of this.#known) {
      if (known.cancelled) continue;
      shown.push([uid, pick(known)]);
      for (const [id, date] of known.dates) shown.push([`${uid} ${id}`, pick(date)]);
    }
    return Object.fromEntries(shown);
  }

  #apply(event: VEvent): void {
    const version = readVersion(event);
    const known = this.#known.get(event.uid);
    if (known && !isNewer(version, known)) return;
    this.#known.set(event.uid, { ...version, dates: listDates(event) });
  }
}

function listDates({ recurrences = {} }: VEvent): Map<string, Version> {
  // The parser lists each override twice, by its day and by its moment; and its types lose the
  // properties of what they leave one out of.
  const overrides = Object.entries(recurrences).filter(([key]) => key.includes('T'));
  return new Map(overrides.map(([id, override]) => [id, readVersion(override as VEvent)]));
}

function readVersion(event: VEvent): Version {
  const { summary = '' } = event;
  return {
    title: typeof summary === 'string' ? summary : summary.val,
    start: event.start.toISOString(),
    cancelled: event.status === 'CANCELLED',
    sequence: Number(event.sequence ?? 0),
    stamp: event.dtstamp.toISOString(),
  };
}

function isNewer(version: Version, known: Version): boolean {
  return version.sequence === known.sequence
    ? version.stamp > known.stamp
    : version.sequence > known.sequence;
}

function pick({ title, start, cancelled }: Version): ShownEvent {
  return { title, start, cancelled };
}
