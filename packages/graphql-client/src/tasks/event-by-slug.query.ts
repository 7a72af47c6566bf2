import { graphql } from '../graphql.js';

/** All that the association says of one event, under its slug in any language. */
export const EventBySlug = graphql(`
  query EventBySlug($slug: String!, $association: String, $locale: I18NLocaleCode) {
    eventBySlug(slug: $slug, association: $association, locale: $locale) {
      documentId
      title
      slug
      summary
      descriptionHtml
      descriptionText
      language
      translations {
        language
        slug
      }
      startDate
      startTime
      endDate
      endTime
      timeZone
      allDay
      startsAt
      endsAt
      recurrence
      eventStatus
      previousStartDate
      category
      venue {
        name
        street
        postalCode
        locality
        country
        latitude
        longitude
      }
      onlineUrl
      organiserName
      organiserUrl
      registrationUrl
      contact
      image {
        url
        alternativeText
        width
        height
      }
      axes {
        position
        title
        slug
      }
    }
  }
`);
