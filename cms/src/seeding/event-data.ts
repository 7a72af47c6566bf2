import { resolveSeedDate } from '../../seed/dates';
import type { EventShared } from '../../seed/types';

/** Turns an event's shared part as it is seeded into the event's fields; `day` is the day of the first start. */
export function toEventData(shared: EventShared, day: string): Record<string, unknown> {
  const { when, previousStartDate, axes: _axes, related: _related, ...fields } = shared;
  return {
    ...fields,
    startDate: resolveSeedDate(when.startDate, day),
    startTime: toTime(when.startTime),
    endDate: when.endDate && resolveSeedDate(when.endDate, day),
    endTime: toTime(when.endTime),
    previousStartDate: previousStartDate && resolveSeedDate(previousStartDate, day),
  };
}

/** Strapi stores "10:00" as "10:00:00.000". */
function toTime(time: string | undefined): string | undefined {
  return time && `${time}:00.000`;
}
