import ICAL from 'ical.js';
import type { Component } from './parse-components.js';

/**
 * A rule that names a weekday of a month comes every year. Others could run for ever without a
 * date, or have more dates than anyone can wait for.
 */
const neededParts = ['FREQ', 'BYMONTH', 'BYDAY'];
const knownPart =
  /^(FREQ=YEARLY|INTERVAL=1|WKST=[A-Z]{2}|BYMONTH=([1-9]|1[0-2])|BYDAY=(-1|[1-4])?(SU|MO|TU|WE|TH|FR|SA)|BYMONTHDAY=(,?([1-9]|1\d|2[0-8])){7}|UNTIL=\d{8}(T\d{6}Z?)?)$/;
const mostParts = 50;

/** Finds the first of `candidates` whose clock shows in `year` and the next what the file's zone shows. */
export function matchTimeZone(
  definition: Component,
  year: number,
  candidates: readonly string[],
): string | null {
  const samples = readSamples(definition, year);
  if (!samples) return null;
  const matches = (candidate: string) =>
    samples.every(
      ({ wall, offset }) => wall.toZonedDateTime(candidate).offsetNanoseconds === offset * 1e9,
    );
  return candidates.find(matches) ?? null;
}

interface Sample {
  wall: Temporal.PlainDateTime;
  /** Seconds east of UTC. */
  offset: number;
}

function readSamples(definition: Component, year: number): Sample[] | null {
  if (definition.components.length > mostParts) return null;
  const rules = definition.components.flatMap(({ properties }) =>
    properties.filter(({ name }) => name === 'rrule'),
  );
  if (!rules.every(({ values }) => isYearly(String(values[0])))) return null;
  try {
    const text = writeBack(definition).join('\r\n');
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text)));
    return listDays(year).map((wall) => ({ wall, offset: readOffset(zone, wall) }));
  } catch {
    // Whatever it is that the library cannot read, it is no zone.
    return null;
  }
}

function isYearly(rule: string): boolean {
  const parts = rule.split(';');
  return (
    parts.every((part) => knownPart.test(part)) &&
    neededParts.every((name) => parts.some((part) => part.startsWith(`${name}=`)))
  );
}

function writeBack({ name, properties, components }: Component): string[] {
  return [
    `BEGIN:${name}`,
    ...properties.map(({ line }) => line.text),
    ...components.flatMap(writeBack),
    `END:${name}`,
  ];
}

/** Noon on two days of each month: clocks change at night. */
function listDays(year: number): Temporal.PlainDateTime[] {
  const first = Temporal.PlainDateTime.from({ year, month: 1, day: 8, hour: 12 });
  return Array.from({ length: 24 }, (_, month) => first.add({ months: month })).flatMap((day) => [
    day,
    day.add({ days: 14 }),
  ]);
}

function readOffset(zone: ICAL.Timezone, wall: Temporal.PlainDateTime): number {
  const { year, month, day, hour } = wall;
  return zone.utcOffset(new ICAL.Time({ year, month, day, hour }, zone));
}
