import type { Core } from '@strapi/strapi';
import { addressedTypes, type AddressedType } from '../addresses/entry-address';
import { findFormerAddress } from '../addresses/find';
import { contentTypes, siteAssociation } from '../content';
import { findAssociation } from './entries';
import type { SchemaExtension } from './index';
import { readLanguage } from './languages';

const typeDefs = (association: string) => /* GraphQL */ `
  enum AddressedType {
    ${addressedTypes.map((type) => type.toUpperCase()).join('\n    ')}
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
      type: AddressedType!
      slug: String!
      association: String = "${association}"
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
