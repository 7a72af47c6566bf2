import { tidyRecurrence } from 'calendar';
import { writeLine } from './content-line.js';

/**
 * Writes the lines of a recurrence as they are, each date with the zone that it was meant in.
 * Throws RangeError for a line that is no recurrence: what is stored was checked when it was saved.
 */
export function writeRecurrence(recurrence: string, timeZone: string): string[] {
  return tidyRecurrence(recurrence)
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => writeRecurrenceLine(line, timeZone));
}

function writeRecurrenceLine(line: string, timeZone: string): string[] {
  const [, name, value] = /^(RRULE|RDATE|EXDATE)(?:;[^:]*)?:(\S+)$/i.exec(line) ?? [];
  if (!name || !value) {
    throw new RangeError(`"${line}" is no recurrence. Write an RRULE, RDATE or EXDATE.`);
  }
  return name.toUpperCase() === 'RRULE'
    ? [writeLine('rrule', 'unknown', value.toUpperCase())]
    : writeDates(name.toLowerCase(), value.toUpperCase().split(','), timeZone);
}

/** A line holds values of one kind, so that a mixed list becomes one line for each kind. */
function writeDates(name: string, dates: string[], timeZone: string): string[] {
  const kinds = {
    date: dates.filter((date) => /^\d{8}$/.test(date)),
    wall: dates.filter((date) => /^\d{8}T\d{6}$/.test(date)),
    utc: dates.filter((date) => /^\d{8}T\d{6}Z$/.test(date)),
  };
  if (kinds.date.length + kinds.wall.length + kinds.utc.length < dates.length) {
    throw new RangeError(
      `"${dates.join(',')}" has a date that cannot be read. Write 20240917T100000.`,
    );
  }
  const write = (values: string[], type: string, tzid?: string) =>
    values.length === 0 ? [] : [writeLine(name, type, values.map(formatDate), { tzid })];
  return [
    ...write(kinds.date, 'date'),
    ...write(kinds.wall, 'date-time', timeZone),
    ...write(kinds.utc, 'date-time'),
  ];
}

/** "20240917T100000" → "2024-09-17T10:00:00", as jCal has it. */
function formatDate(value: string): string {
  return value
    .replace(/^(\d{4})(\d\d)(\d\d)/, '$1-$2-$3')
    .replace(/T(\d\d)(\d\d)(\d\d)/, 'T$1:$2:$3');
}
