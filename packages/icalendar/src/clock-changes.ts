const nanosecondsPerSecond = 1e9;

/** One change of a zone's offset from UTC. Offsets are seconds east of UTC. */
export interface ClockChange {
  /** The wall time at which it happens, on the clock as it was before. */
  wall: Temporal.PlainDateTime;
  instant: Temporal.Instant;
  from: number;
  to: number;
  /** The clocks go forward, and back within ten months. */
  isSummer: boolean;
}

/**
 * Lists the changes of a zone's clock: the last one before the year `first`, and all until the end
 * of the year `last`. A zone that had none before gets one that changes nothing.
 */
export function listClockChanges(timeZone: string, first: number, last: number): ClockChange[] {
  // A day early: the first of January comes that much sooner in the east.
  const start = Temporal.PlainDate.from({ year: first, month: 1, day: 1 })
    .subtract({ days: 1 })
    .toZonedDateTime(timeZone);
  const before = start.getTimeZoneTransition('previous');
  const changes = before ? [describeChange(before)] : [makeBeginning(start)];

  let next = start.getTimeZoneTransition('next');
  while (next && next.year <= last) {
    changes.push(describeChange(next));
    next = next.getTimeZoneTransition('next');
  }
  return changes;
}

function describeChange(moment: Temporal.ZonedDateTime): ClockChange {
  const from = readOffset(moment.subtract({ nanoseconds: 1 }));
  const to = readOffset(moment);
  const instant = moment.toInstant();
  const wall = instant.toZonedDateTimeISO('UTC').toPlainDateTime().add({ seconds: from });
  const back = to > from ? moment.getTimeZoneTransition('next') : null;
  const isSummer =
    back !== null &&
    readOffset(back) < to &&
    Temporal.Instant.compare(back.toInstant(), instant.add({ hours: 24 * 300 })) < 0;
  return { wall, instant, from, to, isSummer };
}

function makeBeginning(start: Temporal.ZonedDateTime): ClockChange {
  const offset = readOffset(start);
  return {
    wall: start.toPlainDateTime(),
    instant: start.toInstant(),
    from: offset,
    to: offset,
    isSummer: false,
  };
}

function readOffset(moment: Temporal.ZonedDateTime): number {
  return Math.trunc(moment.offsetNanoseconds / nanosecondsPerSecond);
}
