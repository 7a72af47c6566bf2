import { graphql, type ResultOf } from '../graphql.js';
import { Picture } from './picture.fragment.js';
import { SiteFrame } from './site-frame.fragment.js';

/** When an event is: the wall time that was written, and the instants that it stands for. */
export const EventTimes = graphql(`
  fragment EventTimes on Event @_unmask {
    startDate
    endDate
    endTime
    allDay
    startsAt
    endsAt
    timeZone
  }
`);

export type EventTimes = ResultOf<typeof EventTimes>;

/** An event's own page. */
export const EventPage = graphql(
  `
    query EventPage($slug: String!, $association: String!, $locale: I18NLocaleCode!) {
      ...SiteFrame
      eventBySlug(slug: $slug, association: $association, locale: $locale) {
        ...EventTimes
        documentId
        title
        slug
        summary
        descriptionHtml
        language
        translations {
          language
          slug
        }
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
        registrationEnabled
        capacity
        visibility
        contact
        image {
          ...Picture
        }
        attachments {
          url
          name
          size
        }
        axes {
          position
          title
          slug
          language
        }
        relatedEvents {
          startDate
          endDate
          recurrence
          title
          slug
          language
          eventStatus
        }
        association {
          name
          timeZone
        }
        seo {
          title
          description
        }
      }
    }
  `,
  [SiteFrame, EventTimes, Picture],
);

export type EventDetails = NonNullable<ResultOf<typeof EventPage>['eventBySlug']>;
