import { graphql } from '../graphql.js';
import { OrganisationFacts } from './organisation.fragment.js';
import { SiteFrame } from './site-frame.fragment.js';

/** The page of the organisation: its bodies, its members, how to reach it. */
export const AssociationPage = graphql(
  `
    query AssociationPage($association: String!, $locale: I18NLocaleCode!) {
      ...SiteFrame
      associationBySlug(slug: $association, locale: $locale) {
        ...OrganisationFacts
        tagline
        bodiesHtml
        membersHtml
        language
        translations {
          language
        }
      }
    }
  `,
  [SiteFrame, OrganisationFacts],
);
