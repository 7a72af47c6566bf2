import { type EventFilters, toOccurrenceFilters } from '#shared/event-filters';
import { UpcomingEvents } from 'graphql-client/site';

/** Which page of a list of events: what they have to be like, and the cursor that it follows (null: the first). */
export interface EventListPage {
  filters: EventFilters;
  after: string | null;
}

export const EVENTS_PER_PAGE = 20;

/** A page of the upcoming events, those that are going on included. */
export function useUpcomingEvents({ filters, after }: EventListPage) {
  return usePageQuery(UpcomingEvents, {
    filters: toOccurrenceFilters(filters),
    after,
    first: EVENTS_PER_PAGE,
  });
}
