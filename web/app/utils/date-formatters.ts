import { getDateTimeFormat } from '#shared/formatters';

/** How the site writes dates; the names say what a reader sees. Hours are 00 to 23 in both languages. */
const styles = {
  month: { month: 'long', year: 'numeric' },
  monthName: { month: 'long' },
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  dayAndMonth: { day: 'numeric', month: 'long' },
  fullDate: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  fullDateAndTime: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  },
  zoneName: { timeZoneName: 'long' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof styles;

/** Gives the shared formatter of a style, in the site's locale ("en", "pt") and an IANA zone. */
export function getDateFormatter(
  style: DateStyle,
  locale: string,
  timeZone = 'UTC',
): Intl.DateTimeFormat {
  return getDateTimeFormat(locale, { ...styles[style], timeZone });
}

/** Writes a calendar date ("2024-09-17", or "2024-09" for a month), which no zone shifts. */
export function formatDate(style: DateStyle, locale: string, date: string): string {
  return getDateFormatter(style, locale).format(new Date(date));
}

/** Writes the days from one date to another, both inclusive; a single day as one date. */
export function formatDateRange(
  style: DateStyle,
  locale: string,
  firstDate: string,
  lastDate: string,
): string {
  return getDateFormatter(style, locale).formatRange(new Date(firstDate), new Date(lastDate));
}

/** Writes a month as a heading begins: "Setembro de 2024", where running text has "setembro". */
export function formatMonthHeading(locale: string, month: string): string {
  return capitalize(formatDate('month', locale, month));
}

export interface WeekdayName {
  /** "Monday" */
  name: string;
  /** Three letters: "Mon", "seg". */
  short: string;
}

// 1 January 2024 was a Monday.
const weekFromMonday = Array.from({ length: 7 }, (_, index) => `2024-01-0${index + 1}`);

/** Names the days of the week, from Monday on. */
export function listWeekdays(locale: string): WeekdayName[] {
  return weekFromMonday.map((date) => ({
    name: capitalize(formatDate('weekday', locale, date)),
    short: formatWeekdayShort(locale, date),
  }));
}

/** Names the weekday of a date in three letters, which Portuguese's own short form is not. */
export function formatWeekdayShort(locale: string, date: string): string {
  return capitalize(formatDate('weekdayShort', locale, date)).slice(0, 3);
}

/** Raises the first letter: Portuguese writes months and weekdays small, but not where a line begins. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names a zone as its people say at that instant: "Central Daylight Time". */
export function nameTimeZone(locale: string, timeZone: string, instant: string): string {
  const parts = getDateFormatter('zoneName', locale, timeZone).formatToParts(new Date(instant));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}
