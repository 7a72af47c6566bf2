import { languages } from '../content';

export interface Venue {
  name: string;
  street: string | null;
  postalCode: string | null;
  locality: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  latitude: number | null;
  longitude: number | null;
}

export type Position = Pick<Venue, 'latitude' | 'longitude'>;

const nowhere: Position = { latitude: null, longitude: null };

/** "4450-617 Leça da Palmeira", "28042 Madrid", "D-30521 Hannover". */
const postalCodeAndLocality = /^((?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3})?)\s+(\p{L}.*)$/u;

const regionNames = languages.map(({ code }) => ({
  code,
  names: new Intl.DisplayNames(code, { type: 'region', fallback: 'none' }),
}));
const countriesByName = listCountries();

/**
 * Makes a venue of a place as calendar files write it, one line of text. `stored` is what the event
 * has: it stays where it says the same, since an editor may have put its parts into better order.
 */
export function readVenue(
  location: string | undefined,
  position: Position | undefined,
  stored: Venue | null,
): Venue | null {
  if (location === undefined || (stored && saysTheSame(location, stored))) {
    return stored && { ...pickVenue(stored), ...(position && keepPosition(position, stored)) };
  }
  const venue = parseLocation(location);
  return venue && { ...venue, ...(position ?? nowhere) };
}

/** The fields of a venue, without what the database adds. */
export function pickVenue(venue: Venue): Venue {
  const { name, street, postalCode, locality, country, latitude, longitude } = venue;
  return { name, street, postalCode, locality, country, latitude, longitude };
}

/** Files round degrees to six decimals, a tenth of a metre. */
function keepPosition(position: Position, stored: Venue): Position {
  const isSame = (['latitude', 'longitude'] as const).every(
    (axis) => Math.abs((stored[axis] ?? Infinity) - (position[axis] ?? Infinity)) < 1e-6,
  );
  return isSame ? { latitude: stored.latitude, longitude: stored.longitude } : position;
}

function parseLocation(location: string): Omit<Venue, keyof Position> | null {
  const [first, ...parts] = location
    .split(/\n|,/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (first === undefined) return null;
  const country = countriesByName.get((parts.at(-1) ?? '').toLowerCase()) ?? null;
  const address = country ? parts.slice(0, -1) : parts;
  const [, postalCode = null, town = null] = postalCodeAndLocality.exec(address.at(-1) ?? '') ?? [];
  const locality = town ?? address.at(-1) ?? null;
  const street = address.slice(0, -1).join(', ') || null;
  return {
    name: first.slice(0, 200),
    street: street && street.slice(0, 200),
    postalCode,
    locality: locality && locality.slice(0, 120),
    country,
  };
}

function saysTheSame(location: string, venue: Venue): boolean {
  const { name, street, postalCode, locality, country } = venue;
  const place = [name, street, postalCode, locality];
  const endings = country ? ['', country, ...namesOfCountry(country)] : [''];
  const wanted = listWords(location);
  return endings.some((ending) => listWords([...place, ending].join(' ')) === wanted);
}

/** A text without its punctuation, which each program sets in its own way. */
function listWords(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}

function namesOfCountry(country: string): string[] {
  return regionNames.flatMap(({ names }) => names.of(country) ?? []);
}

/** Every country by its names in the languages of the content, lower case. */
function listCountries(): Map<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters
    .flatMap((one) => letters.map((other) => one + other))
    // Not those that a country no longer has: "SU" has the name of "RU".
    .filter((code) => new Intl.Locale(`und-${code}`).region === code);
  return new Map(
    codes.flatMap((code) =>
      namesOfCountry(code).map((name) => [name.toLowerCase(), code] as const),
    ),
  );
}
