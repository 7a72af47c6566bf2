import { monthOf } from 'calendar';
import { EventsOnDay, UpcomingEvents } from 'graphql-client';
import type { EventCategory } from '~/utils/event-categories';

/** Which page of the upcoming events: a category (null: all) and the cursor that it follows (null: the first). */
export interface UpcomingEventsPage {
  category: EventCategory | null;
  after: string | null;
}

const upcomingPerPage = 20;
// More than the CMS gives at once is never on one day; the link to the rest is there all the same.
const perDay = 100;

/** A page of the upcoming events, those that are going on included. */
export function useUpcomingEvents({ category, after }: UpcomingEventsPage) {
  return usePageQuery(UpcomingEvents, {
    category: category && [category],
    after,
    first: upcomingPerPage,
  });
}

/** The events of a day ("2024-09-17") from a cursor on (null: from the first), and the month around it. */
export function useEventsOnDay(date: string, after: string | null) {
  return usePageQuery(EventsOnDay, { date, month: monthOf(date), after, first: perDay });
}
