import { listClockChanges, type ClockChange } from './clock-changes.js';

/** After 28 years each date has been each day of the week: a rule that held so long is one. */
const yearsOfProof = 28;
const shortestRun = 3;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A STANDARD or DAYLIGHT part of a time zone (RFC 5545 3.6.5). */
export interface Observance {
  isSummer: boolean;
  /** Seconds east of UTC, before and after. */
  from: number;
  to: number;
  /** The wall time of the (first) change, on the clock as it was before. */
  start: Temporal.PlainDateTime;
  /** An RRULE; without UNTIL where the zone keeps to it for good. */
  rule?: string;
}

/**
 * Describes how a zone's clock goes in the years from `first` to `last`: changes that follow a
 * yearly rule as that rule, all others one by one. Ordered by their starts.
 *
 * Not as lists of RDATE, which widespread parsers read as their first date alone.
 */
export function describeTimeZone(timeZone: string, first: number, last: number): Observance[] {
  const proof = last + yearsOfProof;
  return findRuns(listClockChanges(timeZone, first, proof))
    .flatMap((run) =>
      run.length < shortestRun ? run.map(describeChange) : describeRun(run, proof),
    )
    .filter(({ start }) => start.year <= last)
    .toSorted((a, b) => Temporal.PlainDateTime.compare(a.start, b.start));
}

type Run = [ClockChange, ...ClockChange[]];

/** Puts together the changes of successive years that one yearly rule can tell of. */
function findRuns(changes: readonly ClockChange[]): Run[] {
  const runs: Run[] = [];
  for (const change of changes) {
    const run = runs.findLast((candidate) => describeKind(candidate[0]) === describeKind(change));
    if (run && continuesRun(run, change)) run.push(change);
    else runs.push([change]);
  }
  return runs;
}

function describeKind({ from, to, isSummer }: ClockChange): string {
  return [from, to, isSummer].join(' ');
}

function continuesRun(run: Run, change: ClockChange): boolean {
  const [first] = run;
  const { wall } = change;
  return (
    wall.year === first.wall.year + run.length &&
    wall.month === first.wall.month &&
    wall.dayOfWeek === first.wall.dayOfWeek &&
    wall.toPlainTime().equals(first.wall.toPlainTime()) &&
    findDays([...run, change]) !== null
  );
}

/** Tells which of a month's such weekdays it is, as parts of a rule; null if it is no one of them. */
function findDays(run: readonly ClockChange[]): string | null {
  const walls = run.map((change) => change.wall);
  const [wall] = walls;
  if (!wall) return null;
  const weekday = weekdays[wall.dayOfWeek - 1];
  if (walls.every(({ day, daysInMonth }) => day > daysInMonth - 7)) return `BYDAY=-1${weekday}`;

  const week = Math.ceil(wall.day / 7);
  if (walls.every(({ day }) => Math.ceil(day / 7) === week)) return `BYDAY=${week}${weekday}`;

  // "The Sunday on or after the 2nd": seven days, in which each weekday comes once.
  const days = walls.map(({ day }) => day);
  const earliest = Math.min(...days);
  const span = Math.max(...days) - earliest + 1;
  if (span > 7) return null;
  const list = Array.from({ length: span }, (_, index) => earliest + index);
  return `BYDAY=${weekday};BYMONTHDAY=${list.join(',')}`;
}

function describeRun(run: Run, proof: number): Observance {
  const [first] = run;
  const last = run.at(-1) ?? first;
  const until = last.wall.year < proof ? `;UNTIL=${formatUtc(last.instant)}` : '';
  const { isSummer, from, to, wall } = first;
  const rule = `FREQ=YEARLY;BYMONTH=${wall.month};${findDays(run)}${until}`;
  return { isSummer, from, to, start: wall, rule };
}

function describeChange({ isSummer, from, to, wall }: ClockChange): Observance {
  return { isSummer, from, to, start: wall };
}

/** The format of UNTIL: "20240331T010000Z". */
function formatUtc(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}
