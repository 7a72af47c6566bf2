/**
 * Tells whether `zone` is an IANA time zone that this runtime knows, spelt as the database spells it.
 *
 * UTC offsets ("+01:00") are refused: they know no daylight saving time. So are other spellings of
 * a name ("europe/lisbon"), which would multiply cache keys and break TZID in calendar files.
 */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    return new Temporal.ZonedDateTime(0n, zone).timeZoneId === zone;
  } catch {
    return false;
  }
}
