import { systemClock, type Clock } from '../clock.js';
import { findStarts, hasStart, StepLimitError, type StepLimits } from './find-starts.js';
import type { InstantRange } from './instant-range.js';
import { RecurrenceError } from './recurrence-error.js';
import type { RecurringTimes } from './recurring-times.js';
import { readSeries, type Series } from './series.js';

/** What a recurrence may ask of those who work it out. */
export interface RecurrenceLimits {
  /** Dates of the series within the horizon. */
  occurrences: number;
  /** Dates before the horizon, which are shown for ever. */
  past: number;
  /** To find the dates within the horizon. */
  milliseconds: number;
}

const usualLimits: RecurrenceLimits = { occurrences: 3000, past: 30_000, milliseconds: 200 };

interface Window {
  from: Temporal.ZonedDateTime;
  to: Temporal.ZonedDateTime;
}

/**
 * Checks a recurrence before it is saved: that it can be read, that its dates within `horizon` are
 * neither too many nor too slow to find, nor those before it, and that each override changes a date of
 * the series. How slow it is, is told by the library's steps, the same on each machine, and within the
 * horizon by `clock` too: best one of the thread's own work, as the machine may be busy.
 *
 * Throws RecurrenceError, WallTimeError for the event's own dates, RangeError for a horizon that is
 * no range.
 */
export function checkRecurrence(
  event: RecurringTimes,
  horizon: InstantRange,
  limits: RecurrenceLimits = usualLimits,
  clock: Clock = systemClock,
): void {
  const series = readSeries(event);
  if (!event.recurrence && event.overrides?.length) throw describeNoSeries();
  const ahead = findWindow(series, horizon);
  const steps = allowSteps(limits.milliseconds);
  const count = () =>
    checkCount(series, ahead, steps, limits.occurrences, () => describeTooMany(series, limits));
  // Measured again before it counts as slow: the machine may have been busy.
  const isSlow = () => measure(count, clock) > limits.milliseconds;
  if (isSlow() && isSlow()) throw describeTooSlow(series);

  const behind = { from: series.start.moment, to: ahead.from };
  const stepsBehind = { periods: 2 * limits.past, candidates: 2 * limits.past };
  checkCount(series, behind, stepsBehind, limits.past, () => describeTooManyPast(series, limits));
  checkOverrides(series, steps);
}

/** From the later of the series' start and the horizon's, so that a part of it has dates to count. */
function findWindow({ start: { moment } }: Series, horizon: InstantRange): Window {
  const [from, to] = [horizon.from, horizon.to].map((instant) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(moment.timeZoneId),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  return { from: Temporal.ZonedDateTime.compare(from, moment) < 0 ? moment : from, to };
}

/** A step takes some microseconds: these many are well within the time on any machine of today. */
function allowSteps(milliseconds: number): StepLimits {
  return { periods: 100 * milliseconds, candidates: 100 * milliseconds };
}

function countStarts(series: Series, { from, to }: Window, steps: StepLimits): number {
  return findStarts(series, from, to, steps).filter((start) => !start.equals(to)).length;
}

/** Throws what `describe` says where a window has more than `most` dates, or that they are too slow to find. */
function checkCount(
  series: Series,
  window: Window,
  steps: StepLimits,
  most: number,
  describe: () => RecurrenceError,
): void {
  try {
    if (countStarts(series, window, steps) > most) throw describe();
  } catch (error) {
    if (!(error instanceof StepLimitError)) throw error;
    throw exceedsCount(series, window, most) ? describe() : describeTooSlow(series);
  }
}

/** Tells of a rule whose dates could not all be counted whether a part of the window has too many. */
function exceedsCount(series: Series, { from, to }: Window, most: number): boolean {
  const length = from.until(to).total('seconds');
  // Each part is four times the last: the first with too many dates takes little more than these.
  const steps = { periods: 5 * most, candidates: 5 * most };
  try {
    for (let seconds = 60; seconds < length; seconds *= 4) {
      if (countStarts(series, { from, to: from.add({ seconds }) }, steps) > most) return true;
    }
  } catch (error) {
    if (!(error instanceof StepLimitError)) throw error;
  }
  return false;
}

/** The milliseconds that some work takes. */
function measure(work: () => void, clock: Clock): number {
  const before = clock.now();
  work();
  return before.until(clock.now()).total('milliseconds');
}

function checkOverrides(series: Series, steps: StepLimits): void {
  const stray = series.overrides.find(({ original }) => !isDate(series, original, steps));
  if (!stray) return;
  throw new RecurrenceError(
    'overrideOfNoDate',
    { line: null, found: stray.label },
    `The series has no date ${stray.label} that could be changed. Correct the original date, or remove the change.`,
  );
}

function isDate(series: Series, moment: Temporal.ZonedDateTime, steps: StepLimits): boolean {
  try {
    return hasStart(series, moment, steps);
  } catch (error) {
    throw error instanceof StepLimitError ? describeTooSlow(series) : error;
  }
}

function describeNoSeries(): RecurrenceError {
  return new RecurrenceError(
    'overrideOfNoSeries',
    { line: null, found: '' },
    'The event does not recur, so that it has no dates to move or to cancel. Remove these changes, or say how it recurs.',
  );
}

function describeTooMany(series: Series, { occurrences }: RecurrenceLimits): RecurrenceError {
  return new RecurrenceError(
    'tooMany',
    { line: series.recurrence.ruleLine, found: String(occurrences) },
    `The event recurs more than ${occurrences} times within the calendar's horizon. Let it recur less often, or end it with COUNT or UNTIL.`,
  );
}

function describeTooManyPast(series: Series, { past }: RecurrenceLimits): RecurrenceError {
  return new RecurrenceError(
    'tooManyPast',
    { line: series.recurrence.ruleLine, found: String(past) },
    `The event has more than ${past} dates that are over. Let it recur less often, or begin later.`,
  );
}

function describeTooSlow(series: Series): RecurrenceError {
  return new RecurrenceError(
    'tooSlow',
    { line: series.recurrence.ruleLine, found: '' },
    `The dates of the event take too long to find. Write a simpler rule, with fewer BY parts or a less frequent FREQ.`,
  );
}
