import { RRuleTemporal } from 'rrule-temporal';
import { parseMoment, resolveMoment } from './moment.js';
import type { RuleParts } from './rule-parts.js';
import type { SeriesStart } from './series-start.js';
import type { Series } from './series.js';

/** How many steps the library may take: periods of the rule, and dates tried within them. */
export interface StepLimits {
  periods: number;
  candidates: number;
}

/** Thrown when the library has taken all the steps that it may. */
export class StepLimitError extends Error {
  override readonly name = 'StepLimitError';
}

/**
 * Finds the starts of a series from `from` to `to`, both inclusive, in order and without doubles.
 *
 * The event's own start is the first of the series and counts, whether the rule gives it or not
 * (RFC 5545 3.8.5.3); EXDATE takes it out. Throws StepLimitError.
 */
export function findStarts(
  series: Pick<Series, 'start' | 'recurrence'>,
  from: Temporal.ZonedDateTime,
  to: Temporal.ZonedDateTime,
  limits: StepLimits,
): Temporal.ZonedDateTime[] {
  if (Temporal.ZonedDateTime.compare(from, to) > 0) return [];
  if (isSingle(series)) return [series.start.moment].filter((start) => isWithin(start, from, to));
  try {
    return buildRule(series, limits).between(from, to, true);
  } catch (error) {
    // The library has no error class of its own.
    if (error instanceof Error && /^Maximum .* exceeded/.test(error.message)) {
      throw new StepLimitError(error.message, { cause: error });
    }
    throw error;
  }
}

/** Tells whether a series has a start at this moment. Throws StepLimitError. */
export function hasStart(
  series: Pick<Series, 'start' | 'recurrence'>,
  moment: Temporal.ZonedDateTime,
  limits: StepLimits,
): boolean {
  return findStarts(series, moment, moment, limits).length > 0;
}

function buildRule(
  { start, recurrence }: Pick<Series, 'start' | 'recurrence'>,
  limits: StepLimits,
) {
  const zone = start.moment.timeZoneId;
  const until = parseMoment(recurrence.rule?.get('UNTIL') ?? '');
  return new RRuleTemporal<Temporal.ZonedDateTime>({
    temporal: Temporal,
    rruleString: formatRule(recurrence.rule, start),
    dtstart: start.moment,
    ...(until && { until: resolveMoment(until, zone) }),
    rDate: recurrence.added.map((moment) => resolveMoment(moment, zone)),
    exDate: recurrence.excluded.map((moment) => resolveMoment(moment, zone)),
    includeDtstart: true,
    maxIterations: limits.periods,
    maxCandidateEvaluations: limits.candidates,
    cache: false,
  });
}

function formatRule(rule: RuleParts | null, { moment, written }: SeriesStart): string {
  // With dates alone, the rule is the start itself.
  if (!rule) return 'RRULE:FREQ=DAILY;COUNT=1';

  const parts = new Map(rule);
  // As a moment, so that the library takes the one of an all-day rule too.
  parts.delete('UNTIL');
  // A start that the clocks skip moves that day only: the rule keeps the time that was written.
  if (
    !moment.toPlainDateTime().equals(written) &&
    /^(YEARLY|MONTHLY|WEEKLY|DAILY)$/.test(rule.get('FREQ') ?? '')
  ) {
    if (!parts.has('BYHOUR')) parts.set('BYHOUR', String(written.hour));
    if (!parts.has('BYMINUTE')) parts.set('BYMINUTE', String(written.minute));
  }
  return `RRULE:${[...parts].map(([name, value]) => `${name}=${value}`).join(';')}`;
}

function isSingle({ recurrence: { rule, added, excluded } }: Pick<Series, 'recurrence'>): boolean {
  return rule === null && added.length === 0 && excluded.length === 0;
}

function isWithin(
  moment: Temporal.ZonedDateTime,
  from: Temporal.ZonedDateTime,
  to: Temporal.ZonedDateTime,
): boolean {
  const { compare } = Temporal.ZonedDateTime;
  return compare(from, moment) <= 0 && compare(moment, to) <= 0;
}
