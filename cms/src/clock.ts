import { clockFromEnvironment, todayIn } from 'calendar';

/** The one source of "now" in the CMS; `NOW` stops it in tests. */
const clock = clockFromEnvironment(process.env);

/** Gives the date it is in `timeZone` (IANA), as "2024-09-17". */
export function today(timeZone: string): string {
  return todayIn(clock, timeZone);
}

/** Gives the instant it is. */
export function now(): Temporal.Instant {
  return clock.now();
}
