import { RecurrenceError } from './recurrence-error.js';
import { shorten, type RecurrenceLine } from './recurrence-line.js';

/** The parts of an RRULE by name, each well-formed for itself: FREQ → "WEEKLY", BYDAY → "TU,TH". */
export type RuleParts = ReadonlyMap<string, string>;

export type Frequency = keyof typeof periodsPerYear;

/** What each part may say (RFC 5545 3.3.10); a leap second is not among what a calendar shows. */
const partChecks: Record<string, { isValid: (value: string) => boolean; example: string }> = {
  FREQ: {
    isValid: (value) => Object.hasOwn(periodsPerYear, value),
    example: 'DAILY, WEEKLY, MONTHLY or YEARLY',
  },
  UNTIL: { isValid: (value) => /^\d{8}(T\d{6}Z?)?$/.test(value), example: '20241231T235959Z' },
  COUNT: { isValid: (value) => isNumber(value, 1, 1_000_000), example: '10' },
  INTERVAL: { isValid: (value) => isNumber(value, 1, Number.MAX_SAFE_INTEGER), example: '2' },
  BYSECOND: { isValid: listOf((value) => isNumber(value, 0, 59)), example: '0,30' },
  BYMINUTE: { isValid: listOf((value) => isNumber(value, 0, 59)), example: '0,30' },
  BYHOUR: { isValid: listOf((value) => isNumber(value, 0, 23)), example: '9,14' },
  BYDAY: { isValid: listOf(isWeekday), example: 'TU,TH or 2TU' },
  BYMONTHDAY: { isValid: listOf((value) => isSigned(value, 31)), example: '15 or -1' },
  BYYEARDAY: { isValid: listOf((value) => isSigned(value, 366)), example: '100 or -1' },
  BYWEEKNO: { isValid: listOf((value) => isSigned(value, 53)), example: '20' },
  BYMONTH: { isValid: listOf((value) => isNumber(value, 1, 12)), example: '1,7' },
  BYSETPOS: { isValid: listOf((value) => isSigned(value, 366)), example: '1 or -1' },
  WKST: { isValid: (value) => /^(MO|TU|WE|TH|FR|SA|SU)$/.test(value), example: 'MO' },
};

/** How many periods of each frequency a year has at most. */
export const periodsPerYear = {
  YEARLY: 1,
  MONTHLY: 12,
  WEEKLY: 53,
  DAILY: 366,
  HOURLY: 366 * 24,
  MINUTELY: 366 * 24 * 60,
  SECONDLY: 366 * 24 * 60 * 60,
};

/** Reads the value of an RRULE, each part for itself. Throws RecurrenceError at the first that is wrong. */
export function parseRuleParts({ value, number }: RecurrenceLine): RuleParts {
  const parts = new Map<string, string>();
  for (const text of value.split(';')) {
    const separator = text.indexOf('=');
    const name = text.slice(0, Math.max(separator, 0));
    const part = text.slice(separator + 1);
    checkPart(name, part, number);
    if (parts.has(name)) {
      throw new RecurrenceError(
        'repeatedPart',
        { line: number, found: name },
        `The rule in line ${number} has ${name} twice. Leave one out.`,
      );
    }
    parts.set(name, part);
  }
  if (!parts.has('FREQ')) {
    throw new RecurrenceError(
      'missingFrequency',
      { line: number, found: '' },
      `The rule in line ${number} does not say how often. Add FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.`,
    );
  }
  return parts;
}

function checkPart(name: string, value: string, line: number): void {
  if (name === 'RSCALE' || name === 'SKIP') {
    throw new RecurrenceError(
      'unsupportedPart',
      { line, found: name },
      `The rule in line ${line} counts in another calendar with ${name}, which is not supported. Leave ${name} out.`,
    );
  }
  const check = Object.hasOwn(partChecks, name) ? partChecks[name] : undefined;
  if (!check) {
    throw new RecurrenceError(
      'unknownPart',
      { line, found: shorten(name || value) },
      `The rule in line ${line} has a part "${shorten(name || value)}", which rules do not have. Leave it out, or write it as FREQ=WEEKLY;BYDAY=TU.`,
    );
  }
  if (!check.isValid(value)) {
    throw new RecurrenceError(
      'malformedPart',
      { line, found: `${name}=${shorten(value)}` },
      `The rule in line ${line} has ${name}=${shorten(value)}, which cannot be read. Write ${name}= and, for instance, ${check.example}.`,
    );
  }
}

function listOf(isValid: (value: string) => boolean): (value: string) => boolean {
  return (value) => value.split(',').every(isValid);
}

function isNumber(value: string, least: number, most: number): boolean {
  return /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most;
}

function isSigned(value: string, most: number): boolean {
  return /^[+-]?\d+$/.test(value) && isNumber(value.replace(/^[+-]/, ''), 1, most);
}

function isWeekday(value: string): boolean {
  const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(value);
  return match !== null && (match[1] === undefined || isSigned(match[1], 53));
}
