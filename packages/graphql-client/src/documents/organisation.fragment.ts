import { graphql, type ResultOf } from '../graphql.js';

/** What the organisation is by its facts, for its page and for search engines. */
export const OrganisationFacts = graphql(`
  fragment OrganisationFacts on Association @_unmask {
    name
    acronym
    summary
    founded
    email
    phone
    address {
      street
      postalCode
      locality
      country
    }
    links {
      label
      url
    }
    logo {
      url
    }
  }
`);

export type OrganisationFacts = ResultOf<typeof OrganisationFacts>;
