/** How RFC 5545 3.3.4 and 3.3.5 write days and times, in the form that jCal (RFC 7265) gives them. */

/** "2024-09-17" and "10:00" → "2024-09-17T10:00:00". Fractions of a second, which the format lacks, are dropped. */
export function formatMoment(date: string, time: string): string {
  return `${date}T${Temporal.PlainTime.from(time).toString({ smallestUnit: 'second', roundingMode: 'trunc' })}`;
}

/** A UTC instant → "2024-09-17T09:00:00Z". */
export function formatInstant(instant: string): string {
  return Temporal.Instant.from(instant).toString({ smallestUnit: 'second', roundingMode: 'trunc' });
}

/** "10:00:00" → "10:00"; seconds stay where there are some. */
export function formatTime(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: time.second === 0 ? 'minute' : 'second' });
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
