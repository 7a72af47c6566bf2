import { listStrayOverrides, RecurrenceError, StepLimitError, WallTimeError } from 'calendar';
import type { CalendarEvent, OccurrenceOverride } from 'icalendar';
import type { Losses } from './losses';

/** When an event is, as the CMS stores it; what the file does not say is null, since a date is whole. */
export function readEventTimes(event: CalendarEvent, losses: Losses): object {
  const { times, recurrence, overrides = [] } = event;
  const stray = new Set(findStrayOverrides(event));
  for (const { originalDate } of stray) {
    losses.add(`RECURRENCE-ID of no date of the series (${originalDate})`);
  }
  return {
    ...readTimes(times),
    startDate: times.startDate,
    timeZone: times.timeZone,
    recurrence: recurrence ?? null,
    overrides: overrides
      .filter((override) => !stray.has(override))
      .map(readOverride)
      .toSorted(compareOverrides),
  };
}

function findStrayOverrides({ times, recurrence, overrides }: CalendarEvent): OccurrenceOverride[] {
  try {
    return listStrayOverrides({ ...times, recurrence, overrides });
  } catch (error) {
    const isOfEvent = [RecurrenceError, StepLimitError, WallTimeError].some(
      (kind) => error instanceof kind,
    );
    if (!isOfEvent) throw error;
    // What is wrong with the event is told when it is written.
    return [];
  }
}

type StoredOverride = Required<OccurrenceOverride>;

/** An override with all its fields, times as Strapi stores them. */
export function readOverride(override: OccurrenceOverride): StoredOverride {
  const { originalDate, originalTime, cancelled, startDate } = override;
  return {
    originalDate,
    originalTime: toStoredTime(originalTime),
    cancelled,
    startDate: startDate ?? null,
    ...readTimes(override),
  };
}

/** By the date that they change. */
export function compareOverrides(one: StoredOverride, other: StoredOverride): number {
  return toKey(one) < toKey(other) ? -1 : 1;
}

function toKey({ originalDate, originalTime }: StoredOverride): string {
  return `${originalDate} ${originalTime ?? ''}`;
}

interface Times {
  startTime?: string | null;
  endDate?: string | null;
  endTime?: string | null;
}

function readTimes({ startTime, endDate, endTime }: Times) {
  return {
    startTime: toStoredTime(startTime),
    endDate: endDate ?? null,
    endTime: toStoredTime(endTime),
  };
}

/** "10:00" → "10:00:00.000". */
export function toStoredTime(time: string | null | undefined): string | null {
  return time ? Temporal.PlainTime.from(time).toString({ fractionalSecondDigits: 3 }) : null;
}
