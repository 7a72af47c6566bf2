/** The content types that editors write and the public reads. */
export const contentTypes = {
  association: 'api::association.association',
  axis: 'api::axis.axis',
  outcome: 'api::outcome.outcome',
  event: 'api::event.event',
} as const;

export type ContentName = keyof typeof contentTypes;
export type ContentUID = (typeof contentTypes)[ContentName];

/** The types of which editors choose, for each entry, who sees it. */
export const typesWithVisibility: ReadonlySet<ContentUID> = new Set([
  contentTypes.axis,
  contentTypes.event,
]);

export const contentUIDs: readonly ContentUID[] = Object.values(contentTypes);

/** Gives the name of a content type: "event" of "api::event.event". */
export function contentName(uid: ContentUID): ContentName {
  const names = Object.keys(contentTypes) as ContentName[];
  const name = names.find((key) => contentTypes[key] === uid);
  if (!name) throw new Error(`${uid} is not a content type.`);
  return name;
}

/** Tells whether `uid` is one of the four content types. */
export function isContentUID(uid: string): uid is ContentUID {
  return (contentUIDs as readonly string[]).includes(uid);
}

export { defaultLanguage, isLanguage, languages, type Language } from 'languages';

/** The slug of the association that the site shows. */
export function siteAssociation(): string {
  return process.env.NUXT_PUBLIC_ASSOCIATION ?? 'produtech';
}

/**
 * Relations that, like dates and places, are the same in every language.
 * Strapi treats every relation as localized; `document-middlewares/languages.ts` keeps these in step.
 */
export const sharedRelations = {
  [contentTypes.association]: [],
  [contentTypes.axis]: ['association'],
  [contentTypes.outcome]: ['association', 'axes'],
  [contentTypes.event]: ['association', 'axes', 'relatedEvents'],
} as const satisfies Record<ContentUID, readonly string[]>;
