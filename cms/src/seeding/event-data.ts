import { resolveSeedDate } from '../../seed/dates';
import type { EventShared, SeedSeries } from '../../seed/types';

/** Turns an event's shared part as it is seeded into the event's fields; `day` is the day of the first start. */
export function toEventData(shared: EventShared, day: string): Record<string, unknown> {
  const { when, series, previousStartDate, axes: _axes, related: _related, ...fields } = shared;
  return {
    ...fields,
    startDate: resolveSeedDate(when.startDate, day),
    startTime: toTime(when.startTime),
    endDate: when.endDate && resolveSeedDate(when.endDate, day),
    endTime: toTime(when.endTime),
    previousStartDate: previousStartDate && resolveSeedDate(previousStartDate, day),
    ...(series && toSeriesData(series, when.startTime, day)),
  };
}

function toSeriesData(
  { rule, skipped = [], moved = [] }: SeedSeries,
  startTime: string | undefined,
  day: string,
): Record<string, unknown> {
  const excluded = skipped.map((date) => writeExcluded(resolveSeedDate(date, day), startTime));
  return {
    recurrence: [`RRULE:${rule}`, ...excluded].join('\n'),
    overrides: moved.map(({ from, to, startTime: newTime }) => ({
      originalDate: resolveSeedDate(from, day),
      cancelled: false,
      startDate: resolveSeedDate(to, day),
      startTime: toTime(newTime),
    })),
  };
}

/** Writes a date that a series leaves out (RFC 5545 3.8.5.1). */
function writeExcluded(date: string, startTime: string | undefined): string {
  const digits = date.replaceAll('-', '');
  return startTime
    ? `EXDATE:${digits}T${startTime.replace(':', '')}00`
    : `EXDATE;VALUE=DATE:${digits}`;
}

/** Strapi stores "10:00" as "10:00:00.000". */
function toTime(time: string | undefined): string | undefined {
  return time && `${time}:00.000`;
}
