const regionNames = new Map<string, Intl.DisplayNames>();

/** Names a country (ISO 3166-1, "PT") in the reader's language; what is no code stays as written. */
export function nameCountry(locale: string, country: string): string {
  let names = regionNames.get(locale);
  if (!names) {
    names = new Intl.DisplayNames(locale, { type: 'region' });
    regionNames.set(locale, names);
  }
  return /^[A-Z]{2}$/.test(country) ? (names.of(country) ?? country) : country;
}

/** Gives the address of a place on OpenStreetMap, in degrees. */
export function mapUrl(latitude: number, longitude: number): string {
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
}
