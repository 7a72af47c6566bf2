import ICAL from 'ical.js';

const text = { defaultType: 'text' };
/** Kept letter by letter: neither escaped nor taken apart. */
const verbatim = { defaultType: 'unknown' };

/** Names of our own for what RFC 5545 has no word for (its section 3.8.8.2). */
export const ownNames = {
  category: 'x-association-category',
  endOfDay: 'x-association-end-of-day',
  status: 'x-association-status',
  summary: 'x-association-summary',
  timeZone: 'x-association-time-zone',
} as const;

const { icalendar } = ICAL.design;

/** The library's grammar of RFC 5545, with the text properties of RFC 7986 and our own. */
export const propertyDesign = {
  ...icalendar,
  property: {
    ...icalendar.property,
    rrule: verbatim,
    exrule: verbatim,
    name: text,
    color: text,
    'x-wr-calname': text,
    'x-wr-caldesc': text,
    'x-wr-timezone': text,
    [ownNames.category]: text,
    [ownNames.endOfDay]: text,
    [ownNames.status]: text,
    [ownNames.summary]: text,
    [ownNames.timeZone]: text,
  },
};

const verbatimParameter = { valueType: 'unknown' };

/**
 * The same for reading, less what the library misreads: it splits a list at no comma that follows
 * an escaped backslash, and takes backslashes in parameters for escapes, which they are not
 * (RFC 5545 3.2, RFC 6868).
 */
export const readingDesign = {
  ...propertyDesign,
  param: {
    ...icalendar.param,
    altrep: verbatimParameter,
    cn: verbatimParameter,
    filename: verbatimParameter,
    'x-filename': verbatimParameter,
  },
  property: { ...propertyDesign.property, categories: verbatim },
};

/** Splits and unescapes a list of texts (RFC 5545 3.3.11). */
export function splitTexts(list: string): string[] {
  return (list.match(/(?:\\.|[^\\,])+/g) ?? []).map((part) => icalendar.value.text.fromICAL(part));
}
