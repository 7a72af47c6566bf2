import { describeEventStatus, isEventStatus, type EventStatus, type Outlook } from 'calendar';
import type { CalendarEvent, OccurrenceOverride } from './calendar-event.js';
import { writeLine } from './content-line.js';
import { ownNames } from './property-design.js';

/** RFC 5545 3.8.1.11 has three words for the five that an editor has. */
const outlookWords: Record<Outlook, string> = {
  certain: 'CONFIRMED',
  open: 'TENTATIVE',
  off: 'CANCELLED',
};

function statusWord(status: EventStatus): string {
  return outlookWords[describeEventStatus(status).outlook];
}

/** Writes STATUS, and a line of our own where that does not say all. */
export function writeStatus(status: EventStatus): string[] {
  const isPlain = status === 'scheduled' || status === 'cancelled';
  return [
    writeLine('status', 'text', statusWord(status)),
    ...(isPlain ? [] : [writeLine(ownNames.status, 'text', status)]),
  ];
}

/** A date that would take place, were its series not cancelled. */
const cancelledWithSeries = 'cancelledWithSeries';

/** Writes the status of one date of a series. */
export function writeOverrideStatus(
  { cancelled }: OccurrenceOverride,
  { eventStatus }: CalendarEvent,
): string[] {
  if (cancelled) return writeStatus('cancelled');
  return eventStatus === 'cancelled'
    ? [...writeStatus('cancelled'), writeLine(ownNames.status, 'text', cancelledWithSeries)]
    : writeStatus(eventStatus);
}

/** Tells whether one date of a series is cancelled for itself. */
export function isCancelledDate(status: string | undefined, own: string | undefined): boolean {
  return status?.toUpperCase() === 'CANCELLED' && own !== cancelledWithSeries;
}

/**
 * Reads what `writeStatus` wrote; `own` counts only where STATUS agrees, which another program may
 * have changed. A TENTATIVE of others was never announced for certain: null, as there is no word.
 */
export function readStatus(
  status: string | undefined,
  own: string | undefined,
): EventStatus | null {
  const word = status?.toUpperCase() ?? 'CONFIRMED';
  if (isEventStatus(own) && statusWord(own) === word) return own;
  if (word === 'CANCELLED') return 'cancelled';
  return word === 'CONFIRMED' ? 'scheduled' : null;
}
