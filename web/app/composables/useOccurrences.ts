import { type EventFilters, toOccurrenceFilters } from '#shared/event-filters';
import { monthOf } from 'calendar';
import { EventsOnDay, PastEvents, SiteFrameOnly, UpcomingEvents } from 'graphql-client/site';

/** Which page of a list of events: what they have to be like, and the cursor that it follows (null: the first). */
export interface EventListPage {
  filters: EventFilters;
  after: string | null;
}

const perPage = 20;
// More than the CMS gives at once is never on one day; the link to the rest is there all the same.
const perDay = 100;

/** A page of the upcoming events, those that are going on included. */
export function useUpcomingEvents({ filters, after }: EventListPage) {
  return usePageQuery(UpcomingEvents, {
    filters: toOccurrenceFilters(filters),
    after,
    first: perPage,
  });
}

/** A page of the past events, newest first. What is going on is not past. */
export async function usePastEvents({ filters, after }: EventListPage) {
  const ask = usePageQueries();
  // Which day it is, in the association's zone, the CMS alone knows.
  const frame = await ask(SiteFrameOnly, {});
  const { today } = frame.calendarMonth;
  const past = await ask(PastEvents, {
    to: stepDay(today, -1),
    filters: toOccurrenceFilters(filters),
    after,
    first: perPage,
  });
  const nodes = past.occurrences.nodes.filter(({ lastDate }) => lastDate < today);
  return { ...frame, ...past, occurrences: { ...past.occurrences, nodes } };
}

/** The events of a day ("2024-09-17") from a cursor on (null: from the first), and the month around it. */
export function useEventsOnDay(date: string, after: string | null) {
  return usePageQuery(EventsOnDay, { date, month: monthOf(date), after, first: perDay });
}
