import { type Clock, clockFromEnvironment, todayIn } from 'calendar';
import { noteEnd } from './answers/answer';

/** The one source of "now" in the CMS; `NOW` stops it in tests. */
const clock = clockFromEnvironment(process.env);

/** Shows how long this thread has worked: what something takes, whatever else the machine does. */
export const workClock: Clock = {
  now: () => {
    const { user, system } = process.threadCpuUsage();
    return Temporal.Instant.fromEpochMilliseconds(0).add({ microseconds: user + system });
  },
};

/** Gives the date it is in `timeZone` (IANA), as "2024-09-17". An answer that asks is right until midnight there. */
export function today(timeZone: string): string {
  const date = todayIn(clock, timeZone);
  const tomorrow = Temporal.PlainDate.from(date).add({ days: 1 });
  noteEnd(tomorrow.toZonedDateTime(timeZone).epochMilliseconds);
  return date;
}

/** Gives the instant it is. An answer that asks is right for that moment alone. */
export function now(): Temporal.Instant {
  const instant = clock.now();
  noteEnd(instant.epochMilliseconds);
  return instant;
}
