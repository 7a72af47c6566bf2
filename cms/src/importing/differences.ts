import { isDeepStrictEqual } from 'node:util';
import type { OccurrenceOverride } from 'calendar';
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
        !isDeepStrictEqual(normalize(field, value), normalize(field, known[field])),
    ),
  );
}

/** Leaves what makes no difference to a calendar: formats of texts, ids and the order of overrides. */
function normalize(field: string, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  switch (field) {
    case 'description':
      return tidyText(toPlainText(value as Block[]));
    case 'startTime':
    case 'endTime':
      // PostgreSQL gives times without fractions of a second.
      return toStoredTime(String(value));
    case 'overrides':
      return (value as OccurrenceOverride[]).map(readOverride).toSorted(compareOverrides);
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

function tidyText(text: string): string {
  return text
    .replaceAll(/[\t ]*\n[\t ]*/g, '\n')
    .replaceAll(/\n{2,}/g, '\n\n')
    .trim();
}
