/** Texts for fields that mean the same wherever they stand in Strapi's types. */
export const fieldTexts: Readonly<Record<string, string>> = {
  documentId:
    'The entry’s identity: the same in every language, and for as long as it exists. Opaque: nothing can be read from it.',
  slug: 'The entry’s name in addresses: unique in its language, and not always the same in another one.',
  createdAt: 'The instant at which it was first saved.',
  updatedAt: 'The instant at which it was last saved.',
  publishedAt: 'The instant at which it was last published.',
  locale: 'The language of its texts.',
  nodes: 'The entries of this page, in order.',
  pageInfo: 'Whether there is more, and how to ask for it.',
};

/** Texts for arguments that mean the same wherever they stand. */
export const argumentTexts: Readonly<Record<string, string>> = {
  association: 'The slug of the association, in any language.',
  documentId: 'The entry’s identity, as `documentId` gives it.',
  locale: 'The language of the texts; by default `en`.',
  timeZone:
    'The IANA time zone in which days and local times are meant; by default the association’s.',
  filters: 'What entries have to be like; each given field narrows further. By default all.',
  sort: 'Fields of the entry itself with `:asc` or `:desc`, the first one first: `["startDate:desc", "title"]`.',
  pagination: 'Which part of the list; by default the first 25.',
  first: 'How many of the list follow, at most 100; by default 25.',
  after: 'The `endCursor` of the page before; by default the list begins.',
  slug: 'The entry’s slug, in any language.',
};

/** Texts for the comparisons that filters offer. */
export const operatorTexts: Readonly<Record<string, string>> = {
  eq: 'Equal to it.',
  eqi: 'Equal to it, in whatever case.',
  ne: 'Not equal to it.',
  nei: 'Not equal to it, in whatever case.',
  startsWith: 'Begins with it.',
  endsWith: 'Ends with it.',
  contains: 'Contains it.',
  containsi: 'Contains it, in whatever case.',
  notContains: 'Does not contain it.',
  notContainsi: 'Does not contain it, in whatever case.',
  gt: 'Greater, or later.',
  gte: 'Greater or equal, or not earlier.',
  lt: 'Less, or earlier.',
  lte: 'Less or equal, or not later.',
  null: 'true: has no value; false: has one.',
  notNull: 'true: has a value; false: has none.',
  in: 'One of these.',
  notIn: 'None of these.',
  between: 'From the first to the second, both inclusive.',
  not: 'Not like this.',
};

/** Texts for what joins the conditions of a filter. */
export const joinTexts: Readonly<Record<string, string>> = {
  and: 'Like all of these.',
  or: 'Like one of these.',
  not: 'Not like this.',
};
