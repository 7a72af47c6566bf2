import { graphql } from '../graphql.js';

/** The association with its action programme: the strategic axes, and what it aims for. */
export const Programme = graphql(`
  query Programme($association: String, $locale: I18NLocaleCode) {
    associationBySlug(slug: $association, locale: $locale) {
      name
      acronym
      summary
      language
      programme {
        title
        startYear
        endYear
        introductionText
      }
    }
    axesByPosition(association: $association, locale: $locale) {
      documentId
      position
      title
      slug
      summary
      bodyText
      language
    }
    outcomesByPosition(association: $association, locale: $locale) {
      documentId
      position
      statement
      slug
      detailText
      strand
      language
      axes {
        position
      }
    }
  }
`);
