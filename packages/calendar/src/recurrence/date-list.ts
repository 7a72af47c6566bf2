import { parseMoment, tellKind, type WrittenMoment } from './moment.js';
import { RecurrenceError, type RecurrenceReason } from './recurrence-error.js';
import { shorten, type RecurrenceLine } from './recurrence-line.js';

/** What the dates of a series must be like. */
interface DateListOptions {
  allDay: boolean;
  timeZone: string;
}

/** Reads the dates of an RDATE or EXDATE line (RFC 5545 3.8.5.1, 3.8.5.2). Throws RecurrenceError. */
export function parseDateList(line: RecurrenceLine, options: DateListOptions): WrittenMoment[] {
  checkParameters(line, options);
  return line.value.split(',').map((text) => parseDate(text, line, options));
}

function checkParameters(line: RecurrenceLine, { allDay, timeZone }: DateListOptions): void {
  for (const [name, value] of line.parameters) {
    if (name === 'TZID' && value !== timeZone) {
      throw describe(
        'otherZone',
        line,
        shorten(value),
        `is in the zone "${shorten(value)}", the event in ${timeZone}. Write its times in ${timeZone} and leave TZID out.`,
      );
    }
    if (name !== 'TZID' && name !== 'VALUE') {
      throw describe(
        'unsupportedParameter',
        line,
        shorten(name),
        `has the parameter ${shorten(name)}, which is not supported. Leave it out.`,
      );
    }
  }
  const type = (line.parameters.get('VALUE') ?? 'DATE-TIME').toUpperCase();
  if (type === 'PERIOD') {
    throw describe(
      'unsupportedParameter',
      line,
      'VALUE=PERIOD',
      'gives periods, which are not supported. Give the starts only; each lasts as long as the event.',
    );
  }
  if (type !== (allDay ? 'DATE' : 'DATE-TIME')) {
    throw describe(
      'dateType',
      line,
      allDay ? shorten(line.value) : `VALUE=${shorten(type)}`,
      allDay
        ? `has no VALUE=DATE, but the event is all day. Write ${line.name};VALUE=DATE:20240917.`
        : `has VALUE=${shorten(type)}, but the event has a time. Write ${line.name}:20240917T100000.`,
    );
  }
}

function parseDate(text: string, line: RecurrenceLine, { allDay }: DateListOptions): WrittenMoment {
  const moment = parseMoment(text);
  if (moment === null) {
    throw describe(
      'malformedDate',
      line,
      shorten(text),
      `has "${shorten(text)}", which is no date. Write ${allDay ? '20240917' : '20240917T100000'}.`,
    );
  }
  if (allDay !== (tellKind(moment) === 'date')) {
    throw describe(
      'dateType',
      line,
      text,
      allDay
        ? `has the time ${text}, but the event is all day. Write the date only.`
        : `has the date ${text} without a time. Add the time of the start, such as ${text}T100000.`,
    );
  }
  return moment;
}

function describe(
  reason: RecurrenceReason,
  line: RecurrenceLine,
  found: string,
  message: string,
): RecurrenceError {
  return new RecurrenceError(
    reason,
    { line: line.number, found },
    `Line ${line.number} of the recurrence, ${line.name}, ${message}`,
  );
}
