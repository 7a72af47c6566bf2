import { graphql } from '../graphql.js';
import { SiteFrame } from './site-frame.fragment.js';

/** The page of the organisation: its bodies, its members, how to reach it. */
export const AssociationPage = graphql(
  `
    query AssociationPage($association: String!, $locale: I18NLocaleCode!) {
      ...SiteFrame
      associationBySlug(slug: $association, locale: $locale) {
        name
        tagline
        bodiesHtml
        membersHtml
        founded
        address {
          street
          postalCode
          locality
          country
        }
        email
        phone
        links {
          label
          url
        }
        logo {
          url
          alternativeText
          width
          height
        }
        language
      }
    }
  `,
  [SiteFrame],
);
