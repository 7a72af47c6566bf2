import { graphql, type ResultOf } from '../graphql.js';
import { Picture } from './picture.fragment.js';

/** What the share images of the site itself say. */
export const ShareImageOfSite = graphql(
  `
    query ShareImageOfSite($association: String!, $locale: I18NLocaleCode!) {
      associationBySlug(slug: $association, locale: $locale) {
        name
        tagline
        seo {
          image {
            ...Picture
          }
        }
      }
    }
  `,
  [Picture],
);

/** What the share image of an axis says. */
export const ShareImageOfAxis = graphql(
  `
    query ShareImageOfAxis($slug: String!, $association: String!, $locale: I18NLocaleCode!) {
      axisBySlug(slug: $slug, association: $association, locale: $locale) {
        position
        title
        summary
        seo {
          image {
            ...Picture
          }
        }
      }
    }
  `,
  [Picture],
);

/** What the share image of an event says. */
export const ShareImageOfEvent = graphql(
  `
    query ShareImageOfEvent($slug: String!, $association: String!, $locale: I18NLocaleCode!) {
      eventBySlug(slug: $slug, association: $association, locale: $locale) {
        title
        slug
        startDate
        endDate
        recurrence
        eventStatus
        category
        venue {
          locality
        }
        image {
          ...Picture
        }
        seo {
          image {
            ...Picture
          }
        }
      }
    }
  `,
  [Picture],
);

/** The events that the share image of a month or a day counts. */
export const ShareImageOfMonth = graphql(`
  query ShareImageOfMonth($month: String!, $association: String!, $locale: I18NLocaleCode!) {
    calendarMonth(month: $month, association: $association, locale: $locale) {
      days {
        date
        occurrences {
          id
          title
        }
      }
    }
  }
`);

export type EventInShareImage = NonNullable<ResultOf<typeof ShareImageOfEvent>['eventBySlug']>;
