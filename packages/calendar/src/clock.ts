// Kept in the built declarations, so that importers know `Temporal` too (TypeScript 5.9 does not).
/// <reference types="temporal-spec/global" preserve="true" />

/** The one source of "now". Whoever needs the time takes a clock, so that tests can stop it. */
export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** Makes a clock that stands still at `iso`, an instant such as "2024-09-17T09:00:00Z". Throws RangeError if it is none. */
export function fixedClock(iso: string): Clock {
  const instant = Temporal.Instant.from(iso);
  return { now: () => instant };
}

/** Makes the clock that the variable `NOW` stops (for tests), else the system's. Throws Error if `NOW` is no instant. */
export function clockFromEnvironment(env: Readonly<Record<string, string | undefined>>): Clock {
  if (!env.NOW) return systemClock;
  try {
    return fixedClock(env.NOW);
  } catch (error) {
    throw new Error(
      `NOW is "${env.NOW}"; it must be an instant such as 2024-09-17T09:00:00Z, or left out.`,
      { cause: error },
    );
  }
}

/** Gives the calendar date that it is now in `timeZone` (IANA), as "2024-09-17". */
export function todayIn(clock: Clock, timeZone: string): string {
  return clock.now().toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
