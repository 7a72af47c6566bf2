/**
 * Writes the second of the last change (UTC) once it is over, at `now` (milliseconds since 1970): while
 * it lasts, two versions of the feed would bear the same date (RFC 9110 8.8.2.2). Null while it does.
 */
export function writeLastModified(changedAt: string | null, now: number): string | null {
  if (changedAt === null) return null;
  const second = Math.floor(Date.parse(changedAt) / 1000) * 1000;
  return second + 1000 <= now ? new Date(second).toUTCString() : null;
}
