import type { CalendarEvent, OccurrenceOverride, Tombstone } from './calendar-event.js';
import { compareText } from './compare-text.js';
import { writeComponent, writeLine } from './content-line.js';
import { writeOverrideStatus, writeStatus } from './event-status.js';
import { applyOverride, findOriginal } from './override-times.js';
import { ownNames } from './property-design.js';
import { formatInstant } from './wall-moment.js';
import { writeRecurrence } from './write-recurrence.js';
import { writeRecurrenceId, writeTimes } from './write-times.js';

/** Writes an event: one component, and one more for each moved or cancelled date of a series. */
export function writeEvent(event: CalendarEvent): string[] {
  const { times, recurrence } = event;
  const details = writeDetails(event);
  const main = [
    ...writeIdentity(event),
    ...writeTimes(times),
    ...(recurrence ? writeRecurrence(recurrence, times.timeZone) : []),
    ...writeStatus(event.eventStatus),
    ...details,
  ];
  const overrides = (event.overrides ?? [])
    .map((override) => ({ override, original: findOriginal(times, override) }))
    .toSorted((a, b) => compareText(sortKey(a.original), sortKey(b.original)))
    .flatMap(({ override }) => writeOverride(event, override, details));
  return [...writeComponent('VEVENT', main), ...overrides];
}

/** Writes what makes subscribers' calendars drop an event that is gone: nothing of its text. */
export function writeTombstone(tombstone: Tombstone): string[] {
  return writeComponent('VEVENT', [
    ...writeIdentity(tombstone),
    ...writeTimes(tombstone.times),
    ...writeStatus('cancelled'),
  ]);
}

/** An override takes the place of its occurrence whole, so that it repeats all texts. */
function writeOverride(
  event: CalendarEvent,
  override: OccurrenceOverride,
  details: readonly string[],
): string[] {
  const { date, time } = findOriginal(event.times, override);
  return writeComponent('VEVENT', [
    ...writeIdentity(event),
    writeRecurrenceId(date, time, event.times.timeZone),
    ...writeTimes(applyOverride(event.times, override)),
    ...writeOverrideStatus(override, event),
    ...details,
  ]);
}

function sortKey({ date, time }: { date: string; time: string | null }): string {
  return `${date} ${time ?? ''}`;
}

function writeIdentity({ uid, sequence, stampedAt, ...event }: Tombstone & Partial<CalendarEvent>) {
  return [
    writeLine('uid', 'text', uid),
    writeLine('dtstamp', 'date-time', formatInstant(stampedAt)),
    writeLine('sequence', 'integer', sequence),
    ...(event.createdAt ? [writeLine('created', 'date-time', formatInstant(event.createdAt))] : []),
    ...(event.updatedAt
      ? [writeLine('last-modified', 'date-time', formatInstant(event.updatedAt))]
      : []),
  ];
}

function writeDetails(event: CalendarEvent): string[] {
  return [
    ...writeTexts(event),
    ...writeCategories(event),
    ...(event.visibility
      ? [writeLine('class', 'text', event.visibility === 'public' ? 'PUBLIC' : 'PRIVATE')]
      : []),
    ...writePlace(event),
    ...writeContacts(event),
    ...writeFiles(event),
  ];
}

function writeTexts({ title, summary, description, language, url }: CalendarEvent): string[] {
  const whole = [summary, description].filter(Boolean).join('\n\n');
  return [
    writeLine('summary', 'text', title, { language }),
    ...(whole ? [writeLine('description', 'text', whole, { language })] : []),
    ...(summary ? [writeLine(ownNames.summary, 'text', summary, { language })] : []),
    ...(url ? [writeLine('url', 'uri', url)] : []),
  ];
}

/** The code comes first among the words, and is named again so that it is found again. */
function writeCategories({ category, categories = [] }: CalendarEvent): string[] {
  const words = category ? [category, ...categories] : categories;
  return [
    ...(words.length > 0 ? [writeLine('categories', 'text', words)] : []),
    ...(category ? [writeLine(ownNames.category, 'text', category)] : []),
  ];
}

function writePlace({ location, latitude, longitude, onlineUrl }: CalendarEvent): string[] {
  const isPlaced = latitude !== undefined && longitude !== undefined;
  return [
    ...(location ? [writeLine('location', 'text', location)] : []),
    ...(isPlaced ? [writeLine('geo', 'float', [latitude, longitude].map(roundDegrees))] : []),
    ...(onlineUrl ? [writeLine('conference', 'uri', onlineUrl, { feature: 'VIDEO' })] : []),
  ];
}

/** Six decimals are a tenth of a metre; RFC 5545 3.8.1.6 asks for no more. */
function roundDegrees(degrees: number): number {
  return Number(degrees.toFixed(6));
}

/**
 * ORGANIZER is for group scheduling alone (RFC 5545 3.8.4.3), and calendar apps would take the
 * event for an invitation: who organises is a contact.
 */
function writeContacts({ organiserName, organiserUrl, contact }: CalendarEvent): string[] {
  const organiser = organiserName ?? organiserUrl;
  return [
    ...(organiser
      ? [writeLine('contact', 'text', organiser, { role: 'X-ORGANISER', altrep: organiserUrl })]
      : []),
    ...(contact ? [writeLine('contact', 'text', contact)] : []),
  ];
}

function writeFiles({ imageUrl, attachments = [] }: CalendarEvent): string[] {
  return [
    ...(imageUrl ? [writeLine('image', 'uri', imageUrl, { display: 'FULLSIZE' })] : []),
    ...attachments.map(({ url, mime, name }) =>
      writeLine('attach', 'uri', url, { fmttype: mime, filename: name }),
    ),
  ];
}
