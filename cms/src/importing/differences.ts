import { isDeepStrictEqual } from 'node:util';
import type { OccurrenceOverride, WallTimes } from 'calendar';
import { applyOverride } from 'icalendar';
import { toPlainText, type Block } from '../rich-text';
import { compareOverrides, readOverride, toStoredTime } from './event-times';
import type { EventData } from './event-data';
import { pickVenue, type Venue } from './venue';

/** Gives the fields of `wanted` that `stored` has otherwise; what is undefined stays as it is stored. */
export function pickDifferences(wanted: EventData, stored: object): EventData {
  const known: Record<string, unknown> = { ...stored };
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([field, value]) =>
        value !== undefined &&
        !isDeepStrictEqual(normalize(field, value, wanted), normalize(field, known[field], wanted)),
    ),
  );
}

/** Leaves what makes no difference to a calendar: formats of texts, ids, how overrides are written. */
function normalize(field: string, value: unknown, wanted: EventData): unknown {
  if (value === undefined || value === null || value === '') return null;
  switch (field) {
    case 'description':
      return tidyText(toPlainText(value as Block[]));
    case 'startTime':
    case 'endTime':
      // PostgreSQL gives times without fractions of a second.
      return toStoredTime(String(value));
    case 'overrides':
      return describeOverrides(value as OccurrenceOverride[], wanted as unknown as WallTimes);
    case 'venue':
      return pickVenue(value as Venue);
    case 'recurrence':
      return String(value)
        .trim()
        .toUpperCase()
        .split(/\s*\n\s*/);
    default:
      return value;
  }
}

/** When the dates that are moved take place, whatever of it the overrides leave to the series. */
function describeOverrides(overrides: OccurrenceOverride[], series: WallTimes): object[] {
  return overrides
    .map((override) => {
      const { originalDate, originalTime = null, cancelled } = override;
      const { startDate, startTime, endDate, endTime } = applyOverride(series, override);
      const isOpen = startTime && !endTime;
      return readOverride({
        originalDate,
        originalTime: originalTime ?? series.startTime,
        cancelled,
        startDate,
        startTime,
        endDate: isOpen ? endDate : (endDate ?? startDate),
        endTime,
      });
    })
    .toSorted(compareOverrides);
}

function tidyText(text: string): string {
  return text
    .replaceAll(/[\t ]*\n[\t ]*/g, '\n')
    .replaceAll(/\n{2,}/g, '\n\n')
    .trim();
}
