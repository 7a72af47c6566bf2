import type { CalendarEvent, OccurrenceOverride, Tombstone } from './calendar-event.js';
import { EntryProblem } from './entry-problem.js';
import { readStatus } from './event-status.js';
import type { Component } from './parse-components.js';
import { PropertyBag } from './property-bag.js';
import { ownNames } from './property-design.js';
import { readDetails } from './read-details.js';
import { readIdentity } from './read-identity.js';
import { readOverride } from './read-override.js';
import { readRecurrence } from './read-recurrence.js';
import { readTimes } from './read-times.js';
import type { ZoneFinder } from './zone-finder.js';

/** An event, or what is left of one. */
export type ReadEntry = { event: CalendarEvent } | { tombstone: Tombstone };

/** Reads one component that is no override. `lost` is told the name of each property that has no place. */
export function readEntry(
  component: Component,
  zones: ZoneFinder,
  lost: (name: string) => void,
): ReadEntry {
  const bag = new PropertyBag(component);
  const identity = readIdentity(bag, zones);
  const times = readTimes(bag, zones);
  const recurrence = readRecurrence(bag, times, zones, lost);
  const word = bag.takeText('status');
  const status = readStatus(word, bag.takeText(ownNames.status));
  const { title, ...details } = readDetails(bag);
  if (!title) {
    if (status === 'cancelled' && !details.description) {
      const { uid, sequence, stampedAt } = identity;
      return { tombstone: { uid, sequence, stampedAt, times } };
    }
    throw new EntryProblem(bag.line, 'It has no title (SUMMARY).');
  }
  if (status === null) lost(`STATUS:${word?.toUpperCase()}`);
  for (const name of [...bag.listUnread(), ...listInner(component)]) lost(name);
  return {
    event: {
      ...identity,
      title,
      ...details,
      eventStatus: status ?? 'scheduled',
      times,
      ...(recurrence !== null && { recurrence }),
    },
  };
}

/**
 * Reads an override of `event`. A change of anything but its times has no place, and is lost, as is
 * what an event would lose too.
 */
export function readEventOverride(
  component: Component,
  event: CalendarEvent,
  zones: ZoneFinder,
  lost: (name: string) => void,
): OccurrenceOverride {
  const bag = new PropertyBag(component);
  readIdentity(bag, zones);
  const override = readOverride(bag, event.times, zones);
  const known = new Map(Object.entries(event));
  const changed = Object.entries(readDetails(bag)).some(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(known.get(name)),
  );
  if (changed && !override.cancelled) lost('RECURRENCE-ID');
  const word = bag.takeText('status');
  const status = readStatus(word, bag.takeText(ownNames.status));
  if (word && !override.cancelled && status !== event.eventStatus) {
    lost(`STATUS:${word.toUpperCase()}`);
  }
  // What the platform writes of an event it repeats for each date.
  for (const name of Object.values(ownNames)) bag.take(name);
  for (const name of [...bag.listUnread(), ...listInner(component)]) lost(name);
  return override;
}

/** Alarms and the like: components within the event. */
function listInner({ components }: Component): string[] {
  return components.map(({ name }) => name.toUpperCase());
}
