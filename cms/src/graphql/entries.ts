import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { noteTags } from '../answers/answer';
import { entryTag, listTag, slugTag } from '../changes/tags';
import {
  contentName,
  contentTypes,
  siteAssociation,
  type ContentUID,
  type Language,
} from '../content';
import { filterSeen } from '../members/reader';
import type { SchemaExtension } from './index';
import { pickLanguage, type ContentRow } from './language-fallback';
import { readLanguage } from './languages';

const typeDefs = (association: string) => /* GraphQL */ `
  extend type Query {
    "An association by its slug, in the asked language or in the one there is."
    associationBySlug(slug: String! = "${association}", locale: I18NLocaleCode): Association
    "All strategic axes of an association by position, each in the asked language or in the one there is."
    axesByPosition(association: String! = "${association}", locale: I18NLocaleCode): [Axis!]!
    "An axis by its slug in any language, in the asked language or in the one there is."
    axisBySlug(slug: String!, association: String! = "${association}", locale: I18NLocaleCode): Axis
    "All outcomes of an association, or of one of its axes, by position, each in the asked language or in the one there is."
    outcomesByPosition(
      association: String! = "${association}"
      "The slug of an axis, in any language; by default all outcomes."
      axis: String
      locale: I18NLocaleCode
    ): [Outcome!]!
    "An event by its slug in any language, in the asked language or in the one there is."
    eventBySlug(slug: String!, association: String! = "${association}", locale: I18NLocaleCode): Event
  }
`;

interface Arguments {
  slug: string;
  association: string;
  axis?: string | null;
  locale: unknown;
}

const isPublished = { publishedAt: { $notNull: true } };

/** Answers the site's pages: entries by slug or in order, falling back to the other language. */
export function entriesExtension(strapi: Core.Strapi): SchemaExtension {
  const find = (uid: ContentUID, where: object): Promise<ContentRow[]> =>
    strapi.db.query(uid).findMany({
      where: { ...isPublished, ...filterSeen(uid), ...where },
      orderBy: orderOf(uid),
    });

  const findBySlug = async (uid: ContentUID, slug: string, language: Language, where = {}) => {
    const name = contentName(uid);
    noteTags(slugTag(name, slug));
    const documentId = chooseNamed(await find(uid, { slug, ...where }), language);
    if (!documentId) return null;
    noteTags(entryTag(name, documentId));
    return pickLanguage(await find(uid, { documentId, ...where }), language)[0] ?? null;
  };

  const resolvers = {
    Query: {
      associationBySlug: (_: unknown, { slug, locale }: Arguments) =>
        findBySlug(contentTypes.association, slug, readLanguage(locale)),
      axesByPosition: async (_: unknown, { association, locale }: Arguments) => {
        const owner = await findAssociation(strapi, association);
        const rows = await find(contentTypes.axis, { association: { documentId: owner } });
        return pickLanguage(rows, readLanguage(locale));
      },
      axisBySlug: async (_: unknown, { slug, association, locale }: Arguments) =>
        findBySlug(contentTypes.axis, slug, readLanguage(locale), {
          association: { documentId: await findAssociation(strapi, association) },
        }),
      outcomesByPosition: async (_: unknown, { association, axis, locale }: Arguments) => {
        const owner = await findAssociation(strapi, association);
        const ofAxis = axis ? { axes: { documentId: await findAxis(strapi, axis) } } : {};
        const rows = await find(contentTypes.outcome, {
          association: { documentId: owner },
          ...ofAxis,
        });
        return pickLanguage(rows, readLanguage(locale));
      },
      eventBySlug: async (_: unknown, { slug, association, locale }: Arguments) =>
        findBySlug(contentTypes.event, slug, readLanguage(locale), {
          association: { documentId: await findAssociation(strapi, association) },
        }),
    },
  };

  return {
    typeDefs: typeDefs(siteAssociation()),
    resolvers,
    resolversConfig: {
      'Query.associationBySlug': { auth: { scope: [`${contentTypes.association}.find`] } },
      'Query.axesByPosition': { auth: { scope: [`${contentTypes.axis}.find`] } },
      'Query.axisBySlug': { auth: { scope: [`${contentTypes.axis}.find`] } },
      'Query.outcomesByPosition': { auth: { scope: [`${contentTypes.outcome}.find`] } },
      'Query.eventBySlug': { auth: { scope: [`${contentTypes.event}.find`] } },
    },
  };
}

function orderOf(uid: ContentUID): object {
  return uid === contentTypes.axis || uid === contentTypes.outcome
    ? { position: 'asc' }
    : { documentId: 'asc' };
}

/** Finds the document id of a published association by a slug in any language; '' when there is none. */
export async function findAssociation(strapi: Core.Strapi, slug: string): Promise<string> {
  return findDocumentId(strapi, contentTypes.association, slug);
}

/**
 * Finds a published association by a slug in any language: its document id and its IANA time zone.
 * Throws NotFoundError when there is none.
 */
export async function requireAssociation(
  strapi: Core.Strapi,
  slug: string,
): Promise<{ documentId: string; timeZone: string }> {
  noteTags(listTag('association'));
  const found = await strapi.db
    .query(contentTypes.association)
    .findOne({ where: { slug, ...isPublished }, select: ['documentId', 'timeZone'] });
  if (found) return found;
  throw new errors.NotFoundError(
    `There is no association "${slug}": ask for one of the slugs that the query associations gives.`,
  );
}

/** Finds the document id of a published axis that the reader sees, by a slug in any language; '' when there is none. */
export async function findAxis(strapi: Core.Strapi, slug: string): Promise<string> {
  return findDocumentId(strapi, contentTypes.axis, slug);
}

/** Finds the document id of a published event of an association that the reader sees, by a slug in any language; '' when there is none. */
export async function findEvent(
  strapi: Core.Strapi,
  slug: string,
  /** Document id. */
  association: string,
  language: Language,
): Promise<string> {
  noteTags(slugTag('event', slug));
  const named = await strapi.db.query(contentTypes.event).findMany({
    select: ['documentId', 'locale'],
    where: {
      slug,
      ...isPublished,
      ...filterSeen(contentTypes.event),
      association: { documentId: association },
    },
  });
  return chooseNamed(named, language);
}

/** The same slug may name one entry in English and another one in Portuguese. */
function chooseNamed(
  named: Pick<ContentRow, 'documentId' | 'locale'>[],
  language: Language,
): string {
  const chosen = named.find(({ locale }) => locale === language) ?? named[0];
  return chosen?.documentId ?? '';
}

async function findDocumentId(strapi: Core.Strapi, uid: ContentUID, slug: string): Promise<string> {
  noteTags(listTag(contentName(uid)));
  const row = await strapi.db
    .query(uid)
    .findOne({ where: { slug, ...isPublished, ...filterSeen(uid) }, select: ['documentId'] });
  return row?.documentId ?? '';
}
