import type { Core } from '@strapi/strapi';
import { addressedTypes, type AddressedType } from '../addresses/entry-address';
import { findFormerAddress } from '../addresses/find';
import { contentTypes, siteAssociation } from '../content';
import { findAssociation } from './entries';
import type { SchemaExtension } from './index';
import { readLanguage } from './languages';

const typeNames: Readonly<Record<AddressedType, string>> = {
  axis: 'A strategic axis',
  outcome: 'An outcome',
  event: 'An event',
};

const typeDefs = (association: string) => /* GraphQL */ `
  "The types whose entries have pages of their own."
  enum AddressedType {
    ${addressedTypes.map((type) => `"${typeNames[type]}."\n    ${type.toUpperCase()}`).join('\n    ')}
  }

  "What has become of an address under which something was published."
  type FormerAddress {
    "Where it is now, in the asked language or in the one there is; null when it has gone."
    now: Translation
  }

  extend type Query {
    """
    What was the last to be published under a slug, in any language; null when nothing ever was. To be
    asked when nothing is published under it now: an entry that has the slug today comes first.
    """
    formerAddress(
      "The type of the entry that is looked for."
      type: AddressedType!
      "The slug under which it was published."
      slug: String!
      association: String! = "${association}"
      locale: I18NLocaleCode
    ): FormerAddress
  }
`;

interface Arguments {
  type: AddressedType;
  slug: string;
  association: string;
  locale: unknown;
}

/** Answers whoever comes by an address that an editor has changed or taken down. */
export function addressesExtension(strapi: Core.Strapi): SchemaExtension {
  const formerAddress = async (_: unknown, { type, slug, association, locale }: Arguments) =>
    findFormerAddress(strapi, {
      type,
      slug,
      associationId: await findAssociation(strapi, association),
      language: readLanguage(locale),
    });
  return {
    typeDefs: typeDefs(siteAssociation()),
    resolvers: {
      AddressedType: Object.fromEntries(addressedTypes.map((type) => [type.toUpperCase(), type])),
      Query: { formerAddress },
    },
    resolversConfig: {
      'Query.formerAddress': {
        auth: { scope: addressedTypes.map((type) => `${contentTypes[type]}.find`) },
      },
    },
  };
}
