export type RecurrenceReason =
  /** The text: what is no line of RFC 5545 3.8.5, or none that is used here. */
  | 'malformedLine'
  | 'unknownProperty'
  | 'unsupportedProperty'
  | 'unsupportedParameter'
  | 'startGiven'
  | 'repeatedRule'
  /** The parts of the rule (RFC 5545 3.3.10). */
  | 'missingFrequency'
  | 'malformedPart'
  | 'unknownPart'
  | 'unsupportedPart'
  | 'repeatedPart'
  | 'conflictingParts'
  | 'timePartOfAllDay'
  | 'untilType'
  | 'untilBeforeStart'
  /** The dates of RDATE and EXDATE. */
  | 'malformedDate'
  | 'dateType'
  | 'otherZone'
  /** The overrides. */
  | 'malformedOverride'
  | 'repeatedOverride'
  | 'overrideOfNoDate'
  | 'overrideOfNoSeries'
  /** The series as a whole. */
  | 'tooMany'
  | 'tooManyPast'
  | 'tooSlow';

/** Says in plain English what is wrong with a recurrence and how to mend it; translate by `reason` and `found`. */
export class RecurrenceError extends Error {
  override readonly name = 'RecurrenceError';
  readonly reason: RecurrenceReason;
  /** The line of the recurrence's text, from 1; null if no line is at fault. */
  readonly line: number | null;
  /** What is at fault as it is written, "BYDAY=XX" or "2024-09-17 10:00"; '' if it is what is missing. */
  readonly found: string;

  constructor(
    reason: RecurrenceReason,
    { line, found, cause }: { line: number | null; found: string; cause?: unknown },
    message: string,
  ) {
    super(message, { cause });
    this.reason = reason;
    this.line = line;
    this.found = found;
  }
}
