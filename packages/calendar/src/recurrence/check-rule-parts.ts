import { RecurrenceError, type RecurrenceReason } from './recurrence-error.js';
import { parseMoment, resolveMoment, tellKind } from './moment.js';
import { periodsPerYear, type Frequency, type RuleParts } from './rule-parts.js';

const timeParts = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];
const yearsOfCalendar = 300;

/** The start that a rule is held against, in the zone in which the series is worked out. */
interface RuleStart {
  moment: Temporal.ZonedDateTime;
  allDay: boolean;
}

/**
 * Checks that the parts of a rule go together and fit the event (RFC 5545 3.3.10).
 * Throws RecurrenceError at the first that does not.
 */
export function checkRuleParts(parts: RuleParts, start: RuleStart, line: number): void {
  const refuse: Refuse = (reason, found, message) => {
    throw new RecurrenceError(reason, { line, found }, `The rule in line ${line} ${message}`);
  };
  checkTogether(parts, refuse);
  if (start.allDay) checkAllDay(parts, refuse);
  if (parts.has('UNTIL')) checkUntil(parts.get('UNTIL') ?? '', start, refuse);
}

type Refuse = (reason: RecurrenceReason, found: string, message: string) => void;

/** Parts that a rule cannot have together, or not with its frequency. */
const conflicts: { isIn: (parts: RuleParts) => boolean; names: string[]; message: string }[] = [
  {
    isIn: (parts) => parts.has('COUNT') && parts.has('UNTIL'),
    names: ['COUNT', 'UNTIL'],
    message: 'has COUNT and UNTIL. Leave one of them out.',
  },
  {
    isIn: (parts) => parts.has('BYWEEKNO') && !isOneOf(parts, 'YEARLY'),
    names: ['FREQ', 'BYWEEKNO'],
    message: 'has BYWEEKNO, which needs FREQ=YEARLY. Change FREQ, or leave BYWEEKNO out.',
  },
  {
    isIn: (parts) => parts.has('BYYEARDAY') && isOneOf(parts, 'DAILY', 'WEEKLY', 'MONTHLY'),
    names: ['FREQ', 'BYYEARDAY'],
    message: 'has BYYEARDAY, which needs FREQ=YEARLY. Change FREQ, or leave BYYEARDAY out.',
  },
  {
    isIn: (parts) => parts.has('BYMONTHDAY') && isOneOf(parts, 'WEEKLY'),
    names: ['FREQ', 'BYMONTHDAY'],
    message: 'has BYMONTHDAY, which cannot be with FREQ=WEEKLY. Use FREQ=MONTHLY.',
  },
  {
    isIn: (parts) =>
      /\d/.test(parts.get('BYDAY') ?? '') &&
      (parts.has('BYWEEKNO') || !isOneOf(parts, 'MONTHLY', 'YEARLY')),
    names: ['FREQ', 'BYDAY', 'BYWEEKNO'],
    message:
      'numbers a weekday, which needs FREQ=MONTHLY or YEARLY, without BYWEEKNO. Leave out the number in BYDAY.',
  },
  {
    isIn: (parts) =>
      parts.has('BYSETPOS') && ![...parts.keys()].some((name) => /^BY(?!SETPOS)/.test(name)),
    names: ['BYSETPOS'],
    message: 'has BYSETPOS alone. Add what it selects from, such as BYDAY.',
  },
];

/** Writes those of the named parts that a rule has: "FREQ=WEEKLY;BYMONTHDAY=1". */
function writeParts(parts: RuleParts, names: string[]): string {
  const written = names.filter((name) => parts.has(name));
  return written.map((name) => `${name}=${parts.get(name)}`).join(';');
}

function isOneOf(parts: RuleParts, ...frequencies: Frequency[]): boolean {
  return frequencies.some((frequency) => frequency === parts.get('FREQ'));
}

function checkTogether(parts: RuleParts, refuse: Refuse): void {
  const conflict = conflicts.find(({ isIn }) => isIn(parts));
  if (conflict) {
    refuse('conflictingParts', writeParts(parts, conflict.names), conflict.message);
  }

  const { FREQ = '', INTERVAL = '1' } = Object.fromEntries(parts);
  if (Number(INTERVAL) > findLongestInterval(FREQ)) {
    refuse(
      'malformedPart',
      `INTERVAL=${INTERVAL}`,
      `has an INTERVAL longer than the calendar of ${yearsOfCalendar} years. Give a smaller one.`,
    );
  }
}

function checkAllDay(parts: RuleParts, refuse: Refuse): void {
  const frequency = parts.get('FREQ') ?? '';
  const wrong = /^(HOUR|MINUTE|SECOND)LY$/.test(frequency)
    ? `FREQ=${frequency}`
    : timeParts.find((name) => parts.has(name));
  if (wrong) {
    refuse(
      'timePartOfAllDay',
      wrong,
      `has ${wrong}, but the event is all day. Leave it out, or give the event a start time.`,
    );
  }
}

function checkUntil(until: string, start: RuleStart, refuse: Refuse): void {
  const moment = parseMoment(until);
  if (moment === null) {
    refuse(
      'malformedPart',
      `UNTIL=${until}`,
      `ends with UNTIL=${until}, which is no date. Write an existing day.`,
    );
    return;
  }
  if (tellKind(moment) !== (start.allDay ? 'date' : 'utc')) {
    refuse(
      'untilType',
      `UNTIL=${until}`,
      start.allDay
        ? `ends with UNTIL=${until}, but the event is all day. Write the last day only, such as UNTIL=20241231.`
        : `ends with UNTIL=${until}, but the event has a time. Write the last moment in UTC, such as UNTIL=20241231T235959Z.`,
    );
  }
  const last = resolveMoment(moment, start.moment.timeZoneId);
  if (Temporal.ZonedDateTime.compare(last, start.moment) < 0) {
    refuse(
      'untilBeforeStart',
      `UNTIL=${until}`,
      `ends with UNTIL=${until}, before the event starts. Give a later one.`,
    );
  }
}

function findLongestInterval(frequency: string): number {
  const perYear = Object.entries(periodsPerYear).find(([name]) => name === frequency)?.[1] ?? 1;
  return perYear * yearsOfCalendar;
}
