import cldr from 'cldr-core/supplemental/windowsZones.json' with { type: 'json' };
import { isTimeZone } from 'calendar';

/** Windows name → IANA zones, the one that stands for all first (Unicode CLDR). */
const zones = new Map<string, string[]>();
for (const { mapZone } of cldr.supplemental.windowsZones.mapTimezones) {
  const { _other: name, _type: types, _territory: territory } = mapZone;
  const known = zones.get(name) ?? [];
  zones.set(
    name,
    territory === '001' ? [...types.split(' '), ...known] : [...known, ...types.split(' ')],
  );
}

/** One zone for each way in which the world's clocks go, the ways of most countries first. */
export const mainZones = [...zones.values()]
  .toSorted((a, b) => b.length - a.length)
  .flatMap(([main]) => (main !== undefined && isTimeZone(main) ? [main] : []));

/**
 * Finds the IANA zone that Windows calls `name` ("GMT Standard Time"); `preferred` if it is one of
 * those. Null for a name that Windows does not have.
 */
export function findWindowsZone(name: string, preferred: string): string | null {
  const found = zones.get(name) ?? [];
  if (found.includes(preferred)) return preferred;
  return found.find(isTimeZone) ?? null;
}
