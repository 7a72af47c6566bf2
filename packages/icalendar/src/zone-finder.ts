import { isTimeZone } from 'calendar';
import { matchTimeZone } from './match-time-zone.js';
import type { Component, Property } from './parse-components.js';
import { readText } from './property-bag.js';
import { findWindowsZone, mainZones } from './windows-zones.js';

/** Knows what a file's names of zones mean. */
export interface ZoneFinder {
  /** For times without a zone. */
  floating: string;
  /** In whose wall time an event that the file gives in UTC is best written. */
  ofUtc: string;
  /** The IANA zone of a TZID as used in `year`; null where there is none like it. */
  find(tzid: string, year: number): string | null;
}

/**
 * Makes the finder for one calendar of a file; `timeZone` (IANA) is that of the reader.
 *
 * A name counts before its definition in the file: definitions are often wrong or cut short, and
 * the zones of the database are kept up to date.
 */
export function createZoneFinder(calendar: Component, timeZone: string): ZoneFinder {
  const definitions = new Map(
    calendar.components
      .filter(({ name }) => name === 'vtimezone')
      .map((definition) => [readFirst(definition, 'tzid'), definition]),
  );
  const found = new Map<string, string | null>();
  const ownZone = findByName(readFirst(calendar, 'x-wr-timezone') ?? '', timeZone);
  const candidates = [timeZone, ...(ownZone ? [ownZone] : []), ...mainZones];

  const search = (tzid: string, year: number): string | null => {
    const definition = definitions.get(tzid);
    const location = definition && readFirst(definition, 'x-lic-location');
    return (
      findByName(tzid, timeZone) ??
      (location ? findByName(location, timeZone) : null) ??
      (definition ? matchTimeZone(definition, year, candidates) : null)
    );
  };
  return {
    floating: timeZone,
    ofUtc: ownZone ?? timeZone,
    find(tzid, year) {
      const key = `${year} ${tzid}`;
      const known = found.get(key);
      if (known !== undefined) return known;
      const zone = search(tzid, year);
      found.set(key, zone);
      return zone;
    },
  };
}

function readFirst({ properties }: Component, wanted: string): string | undefined {
  const property = properties.find(({ name }: Property) => name === wanted);
  return property && readText(property);
}

/** Some programs put their own name before that of the zone: "/citadel.org/20190914_1/Europe/Lisbon". */
function findByName(name: string, preferred: string): string | null {
  const parts = name.trim().split('/');
  const names = parts.map((_, index) => parts.slice(index).join('/'));
  for (const candidate of name.startsWith('/') ? names : [name.trim()]) {
    const zone = findIana(candidate) ?? findWindowsZone(candidate, preferred);
    if (zone) return zone;
  }
  return null;
}

/** Finds the database's spelling of a name in any case. */
function findIana(name: string): string | null {
  if (!/^[A-Za-z]/.test(name)) return null;
  try {
    const zone = new Temporal.ZonedDateTime(0n, name).timeZoneId;
    return isTimeZone(zone) ? zone : null;
  } catch {
    return null;
  }
}
