/**
 * A start as RFC 5545 writes it, with hyphens and colons: "2024-09-17" (all day),
 * "2024-09-17T10:00:00" (wall time), or "2024-09-17T09:00:00Z" (UTC).
 */
export type WrittenMoment = string;

/** Reads "20240917", "20240917T100000" or "20240917T090000Z"; null if there is no such day or hour. */
export function parseMoment(text: string): WrittenMoment | null {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, utc] = match;
  const date = `${year}-${month}-${day}`;
  const moment = hour === undefined ? date : `${date}T${hour}:${minute}:${second}`;
  try {
    Temporal.PlainDateTime.from(moment, { overflow: 'reject' });
  } catch {
    return null;
  }
  return `${moment}${utc ?? ''}`;
}

export type MomentKind = 'date' | 'wallTime' | 'utc';

export function tellKind(moment: WrittenMoment): MomentKind {
  if (moment.endsWith('Z')) return 'utc';
  return moment.includes('T') ? 'wallTime' : 'date';
}

/**
 * Turns a written moment into one of the zone in which the series is worked out. A wall time that
 * is skipped moves forward, one that comes twice is its first occurrence (RFC 5545 3.3.5).
 */
export function resolveMoment(moment: WrittenMoment, timeZone: string): Temporal.ZonedDateTime {
  return tellKind(moment) === 'utc'
    ? Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone)
    : Temporal.PlainDateTime.from(moment).toZonedDateTime(timeZone);
}
