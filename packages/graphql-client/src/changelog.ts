/** A change of the schema, as the program that compares schemas words it. */
export interface SchemaChange {
  /** Type, field and argument that it is about: "Event.title". */
  path: string;
  message: string;
}

/** What one release has changed, by what it means to a client. */
export interface SchemaChanges {
  /** A query that was valid may be refused, or answered in another shape. */
  breaking: SchemaChange[];
  /** Valid queries stay so, and a client that takes too much for granted may meet something new. */
  dangerous: SchemaChange[];
  /** What will go, and stays for a year at least. */
  deprecated: SchemaChange[];
  safe: SchemaChange[];
}

/** The releases of one day. */
export interface SchemaRelease extends SchemaChanges {
  /** 2026-11-23. */
  date: string;
  /** The instant of the last one of them, in UTC: 2026-11-23T09:30:00.000Z. */
  releasedAt: string;
  /** What clients have to know or do, a paragraph in each language; null when nothing. */
  note: { en: string; pt: string } | null;
}

/** `changelog.json`: what has become of the schema, the newest release first. */
export interface SchemaChangelog {
  releases: SchemaRelease[];
  /** What is deprecated in the schema of today: what it is, and what to use instead, until when. */
  deprecations: { path: string; reason: string }[];
}
