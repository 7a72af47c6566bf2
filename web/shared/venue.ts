import { nameCountry } from './formatters';

/** Where an event takes place, as an editor writes it. */
export interface Venue {
  name: string;
  street: string | null;
  postalCode: string | null;
  locality: string | null;
  /** ISO 3166-1, "PT". */
  country: string | null;
}

/** Writes a venue as the lines of a letter, in the reader's language; what was left out leaves no gap. */
export function listVenueLines(language: string, venue: Venue): string[] {
  const { name, street, postalCode, locality, country } = venue;
  const town = [postalCode, locality].filter(Boolean).join(' ');
  return [name, street, town, country && nameCountry(language, country)].filter(
    (line): line is string => Boolean(line),
  );
}
