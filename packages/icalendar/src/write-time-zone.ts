import { writeComponent, writeLine } from './content-line.js';
import { describeTimeZone, type Observance } from './time-zone-rules.js';
import type { Years } from './years-used.js';

/** Writes a zone with the changes of its clock in these years (RFC 5545 3.6.5). */
export function writeTimeZone(timeZone: string, { first, last }: Years): string[] {
  return writeComponent('VTIMEZONE', [
    writeLine('tzid', 'text', timeZone),
    ...describeTimeZone(timeZone, first, last).flatMap(writeObservance),
  ]);
}

function writeObservance({ isSummer, from, to, start, rule }: Observance): string[] {
  return writeComponent(isSummer ? 'DAYLIGHT' : 'STANDARD', [
    writeLine('dtstart', 'date-time', start.toString({ smallestUnit: 'second' })),
    writeLine('tzoffsetfrom', 'utc-offset', formatOffset(from)),
    writeLine('tzoffsetto', 'utc-offset', formatOffset(to)),
    ...(rule ? [writeLine('rrule', 'unknown', rule)] : []),
  ]);
}

/** 3600 → "+01:00"; seconds, which zones had before 1972, only where there are some. */
function formatOffset(seconds: number): string {
  const distance = Temporal.PlainTime.from('00:00').add({ seconds: Math.abs(seconds) });
  const smallestUnit = distance.second === 0 ? 'minute' : 'second';
  return `${seconds < 0 ? '-' : '+'}${distance.toString({ smallestUnit })}`;
}
