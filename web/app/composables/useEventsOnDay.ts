import { monthOf } from 'calendar';
import { EventsOnDay } from 'graphql-client/site';

// More than the CMS gives at once is never on one day; the link to the rest is there all the same.
const perDay = 100;

/** The events of a day ("2024-09-17") from a cursor on (null: from the first), and the month around it. */
export function useEventsOnDay(date: string, after: string | null) {
  return usePageQuery(EventsOnDay, { date, month: monthOf(date), after, first: perDay });
}
