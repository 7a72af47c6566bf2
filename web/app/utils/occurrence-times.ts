import {
  capitalize,
  formatDate,
  formatDateRange,
  getDateFormatter,
  nameTimeZone,
} from './date-formatters';

/** The times of an occurrence as the calendar's zone shows them (see `Occurrence` in the schema). */
export interface LocalOccurrence {
  allDay: boolean;
  /** "2024-09-17T10:00", or "2024-09-17" if all day. */
  localStart: string;
  /** As `localStart`; all day: the last day, inclusive. Null is an open end. */
  localEnd: string | null;
  firstDate: string;
  lastDate: string;
}

/** Tells whether an occurrence lasts several days. */
export function lastsSeveralDays({ firstDate, lastDate }: LocalOccurrence): boolean {
  return firstDate !== lastDate;
}

/** Writes the hours of an occurrence of one day: "10:00–12:30", "10:00" if the end is open; null if it has none to tell. */
export function formatHours(occurrence: LocalOccurrence): string | null {
  if (occurrence.allDay || lastsSeveralDays(occurrence)) return null;
  const start = readHours(occurrence.localStart);
  const end = occurrence.localEnd === null ? null : readHours(occurrence.localEnd);
  // "To the end of the day" is stored as the midnight that follows: no hour that an editor wrote.
  return end === null || end === '00:00' ? start : `${start}–${end}`;
}

/** Writes when an occurrence is: "Tuesday, 10 September 2024, 10:00–12:30", or its days if there are several. */
export function formatOccurrence(locale: string, occurrence: LocalOccurrence): string {
  const { firstDate, lastDate } = occurrence;
  if (lastsSeveralDays(occurrence)) return formatDateRange('date', locale, firstDate, lastDate);
  const date = capitalize(formatDate('fullDate', locale, firstDate));
  const hours = formatHours(occurrence);
  return hours === null ? date : `${date}, ${hours}`;
}

/** Writes a date, with its time if it has one: "Tuesday, 17 September 2024, 10:00". */
export function formatMoment(locale: string, moment: string): string {
  const date = formatDate('fullDate', locale, moment.slice(0, 10));
  return moment.includes('T') ? `${date}, ${readHours(moment)}` : date;
}

/** The times of an event as its page tells them: wall time as written, and the instants it stands for. */
export interface WrittenTimes {
  startDate: string;
  endDate: string | null;
  endTime: string | null;
  allDay: boolean | null;
  /** UTC; the end is exclusive, null is an open end. */
  startsAt: string | null;
  endsAt: string | null;
  /** IANA. */
  timeZone: string;
}

/** Gives the times of an occurrence, asked for in the event's own zone, as an event's are written. */
export function toWrittenTimes(
  occurrence: LocalOccurrence & Pick<WrittenTimes, 'startsAt' | 'endsAt' | 'timeZone'>,
): WrittenTimes {
  const { firstDate, lastDate, localEnd, allDay, startsAt, endsAt, timeZone } = occurrence;
  const endTime = allDay || localEnd === null ? null : readHours(localEnd);
  return {
    startDate: firstDate,
    endDate: lastDate,
    // As in formatHours: midnight is no hour that an editor wrote.
    endTime: endTime === '00:00' ? null : endTime,
    allDay,
    startsAt,
    endsAt,
    timeZone,
  };
}

export interface TimesInWords {
  text: string;
  /** For machines: the day it starts, or the instant (UTC). */
  dateTime: string;
  /** "Central Daylight Time"; null where no hour is told, since days have no zone. */
  zoneName: string | null;
}

/** Writes the times of an event in its own zone. */
export function formatEventTimes(locale: string, times: WrittenTimes): TimesInWords {
  return formatTimesIn(times.timeZone, locale, times) ?? formatDays(locale, times);
}

/** Writes the times of an event in another zone; null if its clocks show the same there, or if it tells days alone. */
export function formatEventTimesElsewhere(
  locale: string,
  times: WrittenTimes,
  timeZone: string,
): TimesInWords | null {
  const elsewhere = formatTimesIn(timeZone, locale, times);
  const own = formatTimesIn(times.timeZone, locale, times);
  return elsewhere?.text === own?.text ? null : elsewhere;
}

function formatDays(locale: string, { startDate, endDate }: WrittenTimes): TimesInWords {
  const days = formatDateRange('fullDate', locale, startDate, endDate ?? startDate);
  return { text: capitalize(days), dateTime: startDate, zoneName: null };
}

function formatTimesIn(timeZone: string, locale: string, times: WrittenTimes): TimesInWords | null {
  const { allDay, startsAt } = times;
  if (allDay || startsAt === null) return null;
  return {
    text: capitalize(formatSpan(timeZone, locale, startsAt, times)),
    dateTime: startsAt,
    zoneName: nameTimeZone(locale, timeZone, startsAt),
  };
}

function formatSpan(
  timeZone: string,
  locale: string,
  startsAt: string,
  { endsAt, startDate, endDate, endTime }: WrittenTimes,
): string {
  const formatter = getDateFormatter('fullDateAndTime', locale, timeZone);
  const start = new Date(startsAt);
  if (endsAt === null) return formatter.format(start);
  if (endTime !== null) return formatter.formatRange(start, new Date(endsAt));
  // Without an end time only the last day is known: its midnight is ours, not the editor's.
  if (endDate === null || endDate === startDate) return formatter.format(start);
  const lastMoment = new Date(new Date(endsAt).getTime() - 1);
  const lastDay = getDateFormatter('fullDate', locale, timeZone).format(lastMoment);
  return `${formatter.format(start)} – ${lastDay}`;
}

function readHours(localTime: string): string {
  return localTime.slice(11, 16);
}
