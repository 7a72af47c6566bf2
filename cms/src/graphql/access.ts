/** The queries that anyone may ask; every other root field of Strapi's schema, and every mutation, is dropped. */
export const publicQueries: ReadonlySet<string> = new Set([
  'association',
  'associations',
  'associations_connection',
  'associationBySlug',
  'axis',
  'axes',
  'axes_connection',
  'axesByPosition',
  'axisBySlug',
  'outcome',
  'outcomes',
  'outcomes_connection',
  'outcomesByPosition',
  'event',
  'events',
  'events_connection',
  'eventBySlug',
  'formerAddress',
  'occurrence',
  'occurrences',
  'calendarMonth',
  'calendarFeed',
  'search',
]);

/** Arguments that reach past what is published. */
export const removedArguments: ReadonlySet<string> = new Set([
  'status',
  'hasPublishedVersion',
  'publicationFilter',
]);

/**
 * Fields that lead out of the public content: `related` from a file to whatever uses it, drafts
 * included; `localizations` likewise (`translations` takes its place).
 */
export const removedFields: Readonly<Record<string, ReadonlySet<string>>> = {
  UploadFile: new Set(['related', 'provider', 'provider_metadata', 'hash', 'previewUrl']),
  Association: new Set(['localizations', 'localizations_connection']),
  Axis: new Set(['localizations', 'localizations_connection']),
  Outcome: new Set(['localizations', 'localizations_connection']),
  Event: new Set(['localizations', 'localizations_connection', 'overrides']),
};

/** Types whose entries are content, and whether editors choose who sees each of them. */
export const contentAccess: Readonly<Record<string, { hasVisibility: boolean }>> = {
  Association: { hasVisibility: false },
  Axis: { hasVisibility: true },
  Outcome: { hasVisibility: false },
  Event: { hasVisibility: true },
};
