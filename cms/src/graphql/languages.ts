import { errors } from '@strapi/utils';
import {
  contentTypes,
  defaultLanguage,
  isLanguage,
  languages,
  type ContentUID,
  type Language,
} from '../content';
import type { SchemaExtension } from './index';
import type { ContentRow } from './language-fallback';
import { loadPublishedVersions } from './published-versions';

const typeDefs = /* GraphQL */ `
  "One language in which an entry is published."
  type Translation {
    "Language code, such as pt."
    language: String!
    "The entry's slug in that language."
    slug: String!
  }

  ${['Association', 'Axis', 'Outcome', 'Event']
    .map(
      (type) => /* GraphQL */ `
  extend type ${type} {
    "The language of the texts that follow: the asked one, or another where that is missing."
    language: String!
    "The languages in which this entry is published."
    translations: [Translation!]!
  }`,
    )
    .join('\n')}
`;

const listed = ['locale', 'slug'];

/** Says in which language an entry is answered, and which others there are. */
export function languagesExtension(): SchemaExtension {
  const fields = (uid: ContentUID) => ({
    language: ({ locale }: ContentRow) => locale,
    translations: async ({ documentId }: ContentRow, _: unknown, context: object) => {
      const [rows = []] = await loadPublishedVersions(context, uid, [documentId], listed);
      return rows.map(({ locale, slug }) => ({ language: locale, slug }));
    },
  });
  return {
    typeDefs,
    resolvers: {
      Association: fields(contentTypes.association),
      Axis: fields(contentTypes.axis),
      Outcome: fields(contentTypes.outcome),
      Event: fields(contentTypes.event),
    },
  };
}

/** Reads a `locale` argument; none is the default language. Throws ValidationError when it is not a language of the content. */
export function readLanguage(locale: unknown): Language {
  if (locale === undefined || locale === null) return defaultLanguage;
  if (isLanguage(locale)) return locale;
  const known = languages.map(({ code }) => code).join(', ');
  throw new errors.ValidationError(
    `There is no content in the locale ${JSON.stringify(locale)}: ask for one of ${known}.`,
  );
}
