import { isTimeZone } from './time-zone.js';
import { WallTimeError } from './wall-time-error.js';

/** When an event happens, as an editor writes it. */
export interface WallTimes {
  /** "2024-09-17". */
  startDate: string;
  /** "10:00", "10:00:00" or "10:00:00.000"; none makes an all-day event. */
  startTime?: string | null;
  /** The last day, inclusive. */
  endDate?: string | null;
  endTime?: string | null;
  /** IANA. */
  timeZone: string;
}

export interface ParsedWallTimes {
  startDate: Temporal.PlainDate;
  startTime: Temporal.PlainTime | null;
  endDate: Temporal.PlainDate | null;
  endTime: Temporal.PlainTime | null;
  timeZone: string;
}

/** Reads what an editor wrote, each field for itself. Throws WallTimeError at the first that is wrong. */
export function parseWallTimes(times: WallTimes): ParsedWallTimes {
  return {
    startDate: parseDate('startDate', times.startDate),
    startTime: times.startTime ? parseTime('startTime', times.startTime) : null,
    endDate: times.endDate ? parseDate('endDate', times.endDate) : null,
    endTime: times.endTime ? parseTime('endTime', times.endTime) : null,
    timeZone: checkTimeZone(times.timeZone),
  };
}

const fieldNames = {
  startDate: 'start date',
  startTime: 'start time',
  endDate: 'end date',
  endTime: 'end time',
};

function parseDate(field: 'startDate' | 'endDate', text: string): Temporal.PlainDate {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? findDate(text) : null;
  if (!date) {
    throw new WallTimeError(
      field,
      'malformed',
      `The ${fieldNames[field]} "${text}" is not a date. Write year, month and day, such as 2024-09-17.`,
    );
  }
  // The years that have month pages (month.ts); any other year is a slip of the keyboard.
  if (date.year < 1900 || date.year > 2199) {
    throw new WallTimeError(
      field,
      'outOfRange',
      `The ${fieldNames[field]} ${text} lies outside the calendar. Give a year from 1900 to 2199.`,
    );
  }
  return date;
}

/** Finds the day so written; null for a day that no month has, such as 30 February. */
function findDate(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}

function parseTime(field: 'startTime' | 'endTime', text: string): Temporal.PlainTime {
  if (!/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?$/.test(text)) {
    throw new WallTimeError(
      field,
      'malformed',
      `The ${fieldNames[field]} "${text}" is not a time. Write hours and minutes, such as 09:30.`,
    );
  }
  return Temporal.PlainTime.from(text);
}

function checkTimeZone(zone: string): string {
  if (!isTimeZone(zone)) {
    throw new WallTimeError(
      'timeZone',
      'unknownZone',
      `The time zone "${zone}" does not exist. Choose an IANA zone, such as Europe/Lisbon.`,
    );
  }
  return zone;
}
