import type { CalendarEvent } from './calendar-event.js';
import { EntryProblem } from './entry-problem.js';
import type { PropertyBag } from './property-bag.js';
import { readOneMoment } from './read-moment.js';
import type { ZoneFinder } from './zone-finder.js';

/** The largest number that databases and other programs keep. */
const largestSequence = 2 ** 31 - 1;
const never = '1970-01-01T00:00:00.000Z';

type Identity = Pick<CalendarEvent, 'uid' | 'sequence' | 'stampedAt' | 'createdAt' | 'updatedAt'>;

/** Reads which event it is, and which version of it. Throws EntryProblem if it has no UID. */
export function readIdentity(bag: PropertyBag, zones: ZoneFinder): Identity {
  const uid = bag.takeText('uid')?.trim();
  if (!uid) {
    throw new EntryProblem(
      bag.line,
      'It has no UID, by which it would be known again at the next import.',
    );
  }
  const createdAt = readInstant('created', bag, zones);
  const updatedAt = readInstant('last-modified', bag, zones);
  return {
    uid,
    sequence: readSequence(bag),
    stampedAt: readInstant('dtstamp', bag, zones) ?? updatedAt ?? createdAt ?? never,
    ...(createdAt && { createdAt }),
    ...(updatedAt && { updatedAt }),
  };
}

function readSequence(bag: PropertyBag): number {
  const sequence = Number(bag.take('sequence')?.values[0] ?? 0);
  return Number.isInteger(sequence) ? Math.min(Math.max(sequence, 0), largestSequence) : 0;
}

/** Undefined, and lost, where it cannot be read: no event is left out for it. */
function readInstant(name: string, bag: PropertyBag, zones: ZoneFinder): string | undefined {
  const property = bag.take(name);
  if (!property) return undefined;
  try {
    const { date, time, zone } = readOneMoment(property, zones);
    // These are in UTC (RFC 5545 3.8.7), also where a program forgot the Z.
    const timeZone = zone === null || zone === 'utc' ? 'UTC' : zone;
    const moment = date.toZonedDateTime({ timeZone, plainTime: time ?? undefined });
    return moment.toInstant().toString({ fractionalSecondDigits: 3 });
  } catch (error) {
    if (!(error instanceof EntryProblem)) throw error;
    bag.giveBack(property);
    return undefined;
  }
}
