import { escapeHtml } from '#shared/escape-html';
import { tidyRecurrence } from 'calendar';
import type { WrittenTimes } from './occurrence-times';

/** What a calendar is told when a visitor adds an event to it by a link. */
export interface CalendarItem {
  title: string;
  times: WrittenTimes;
  /** In one line; null: nowhere. */
  location: string | null;
  summary: string | null;
  /** The event's page, absolute. */
  url: string;
}

const outlookHosts = { live: 'outlook.live.com', office: 'outlook.office.com' } as const;

// Addresses of more than some 2,000 characters are cut on the way, and an accent takes six of them.
const MAX_SUMMARY_LENGTH = 200;

/** Finds the rule among an event's RRULE, RDATE and EXDATE lines; null where no rule makes its dates. */
export function findRule(recurrence: string | null): string | null {
  const lines = tidyRecurrence(recurrence ?? '').split('\n');
  return lines.find((line) => /^RRULE:/iu.test(line)) ?? null;
}

/**
 * Gives the address at which Google Calendar opens a new entry with the item filled in.
 *
 * With a `rule`, the only line of a recurrence that Google reads here, the item's times are those of
 * the series' first date.
 */
export function buildGoogleUrl(item: CalendarItem, rule: string | null = null): string {
  return writeUrl('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: item.title,
    dates: writeGoogleDates(item.times, rule !== null),
    ctz: item.times.timeZone,
    location: item.location,
    details: writeDetails(item),
    recur: rule,
  });
}

/** Gives the address at which Outlook on the web, private or at work, opens a new entry with the item filled in. */
export function buildOutlookUrl(item: CalendarItem, account: keyof typeof outlookHosts): string {
  const { isDays, start, end } = readSpan(item.times);
  return writeUrl(`https://${outlookHosts[account]}/calendar/0/deeplink/compose`, {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: item.title,
    startdt: start,
    enddt: end,
    allday: isDays ? 'true' : null,
    location: item.location,
    // Outlook reads it as HTML.
    body: escapeHtml(writeDetails(item)).replaceAll('\n', '<br>'),
  });
}

/**
 * Single dates are told as instants, which no clock shows twice; those of a series as wall times of
 * its zone, so that they keep their hour in summer and winter.
 */
function writeGoogleDates(times: WrittenTimes, isSeries: boolean): string {
  const { isDays, start, end } = readSpan(times);
  const written =
    isSeries && !isDays
      ? [start, end].map((instant) => writeWallTime(instant, times.timeZone))
      : [start, end];
  return written.map((moment) => moment.replaceAll(/[-:]/gu, '')).join('/');
}

/**
 * Gives start and exclusive end, as both calendars want them: days ("2024-09-17") of what lasts all
 * day, else instants ("2024-09-17T09:00:00Z"), the same twice if the end is open.
 */
function readSpan({ allDay, startsAt, endsAt, startDate, endDate }: WrittenTimes) {
  if (allDay || startsAt === null) {
    const following = Temporal.PlainDate.from(endDate ?? startDate).add({ days: 1 });
    return { isDays: true, start: startDate, end: following.toString() };
  }
  return { isDays: false, start: writeInstant(startsAt), end: writeInstant(endsAt ?? startsAt) };
}

function writeInstant(instant: string): string {
  return Temporal.Instant.from(instant).toString({ smallestUnit: 'second' });
}

/** "2024-09-17T10:00:00" */
function writeWallTime(instant: string, timeZone: string): string {
  const wallTime = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return wallTime.toPlainDateTime().toString({ smallestUnit: 'second' });
}

function writeDetails({ summary, url }: CalendarItem): string {
  const characters = [...(summary ?? '')];
  const isLong = characters.length > MAX_SUMMARY_LENGTH;
  const short = isLong ? `${characters.slice(0, MAX_SUMMARY_LENGTH - 1).join('')}…` : summary;
  return [short, url].filter(Boolean).join('\n\n');
}

/** Spaces become %20: Outlook shows a plus as a plus. */
function writeUrl(address: string, parameters: Record<string, string | null | undefined>): string {
  const query = Object.entries(parameters)
    .filter((entry): entry is [string, string] => Boolean(entry[1]))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${address}?${query.join('&')}`;
}
