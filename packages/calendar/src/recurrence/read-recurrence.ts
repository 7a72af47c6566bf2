import { parseWallTimes, type WallTimes } from '../wall-time-input.js';
import { checkRuleParts } from './check-rule-parts.js';
import { parseDateList } from './date-list.js';
import type { WrittenMoment } from './moment.js';
import { RecurrenceError } from './recurrence-error.js';
import { shorten, splitLines, type RecurrenceLine } from './recurrence-line.js';
import { parseRuleParts, type RuleParts } from './rule-parts.js';
import { findSeriesStart } from './series-start.js';

/** What the lines of a recurrence say. */
export interface Recurrence {
  /** The parts of the RRULE by name, in capitals; null if there is none. */
  rule: RuleParts | null;
  /** The line of the RRULE, from 1. */
  ruleLine: number | null;
  /** RDATE. */
  added: WrittenMoment[];
  /** EXDATE. */
  excluded: WrittenMoment[];
}

const startProperties = new Set(['DTSTART', 'DTEND', 'DUE', 'DURATION']);

/**
 * Reads the RRULE, RDATE and EXDATE lines of an event (RFC 5545 3.8.5).
 *
 * `times` are the event's own: its zone, and whether it is all day, decide what the lines may say.
 * Throws RecurrenceError at the first line that is wrong, WallTimeError for wrong `times`.
 */
export function readRecurrence(text: string, times: WallTimes): Recurrence {
  const { startTime, timeZone } = parseWallTimes(times);
  const allDay = startTime === null;
  const recurrence: Recurrence = { rule: null, ruleLine: null, added: [], excluded: [] };

  for (const line of splitLines(text)) {
    switch (line.name) {
      case 'RRULE':
        if (recurrence.rule) throw describeRepeatedRule(line);
        recurrence.rule = readRule(line, times);
        recurrence.ruleLine = line.number;
        break;
      case 'RDATE':
        recurrence.added.push(...parseDateList(line, { allDay, timeZone }));
        break;
      case 'EXDATE':
        recurrence.excluded.push(...parseDateList(line, { allDay, timeZone }));
        break;
      default:
        throw describeForeignLine(line);
    }
  }
  return recurrence;
}

function readRule(line: RecurrenceLine, times: WallTimes): RuleParts {
  const [parameter] = line.parameters.keys();
  if (parameter !== undefined) {
    throw new RecurrenceError(
      'unsupportedParameter',
      { line: line.number, found: shorten(parameter) },
      `The rule in line ${line.number} has the parameter ${shorten(parameter)}, which rules do not have. Begin the line with RRULE: and the rule.`,
    );
  }
  const parts = parseRuleParts(line);
  checkRuleParts(parts, findSeriesStart(times), line.number);
  return parts;
}

function describeRepeatedRule({ number }: RecurrenceLine): RecurrenceError {
  return new RecurrenceError(
    'repeatedRule',
    { line: number, found: 'RRULE' },
    `Line ${number} of the recurrence is a second rule. Keep one RRULE, and add single dates with RDATE.`,
  );
}

function describeForeignLine({ name, number }: RecurrenceLine): RecurrenceError {
  if (startProperties.has(name)) {
    return new RecurrenceError(
      'startGiven',
      { line: number, found: name },
      `Line ${number} of the recurrence gives ${name}, which the event's own dates and times say. Leave the line out.`,
    );
  }
  if (name === 'EXRULE') {
    return new RecurrenceError(
      'unsupportedProperty',
      { line: number, found: name },
      `Line ${number} of the recurrence is an EXRULE, which RFC 5545 has given up. Name the dates that are left out with EXDATE.`,
    );
  }
  return new RecurrenceError(
    'unknownProperty',
    { line: number, found: shorten(name) },
    `Line ${number} of the recurrence begins with ${shorten(name)}, which is none of RRULE, RDATE and EXDATE. Leave the line out.`,
  );
}
