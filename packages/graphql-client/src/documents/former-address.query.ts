import { graphql } from '../graphql.js';

/** Where what was published under an address is now; asked when nothing is published under it. */
export const FormerAddress = graphql(`
  query FormerAddress(
    $type: AddressedType!
    $slug: String!
    $association: String!
    $locale: I18NLocaleCode!
  ) {
    formerAddress(type: $type, slug: $slug, association: $association, locale: $locale) {
      now {
        slug
      }
    }
  }
`);
