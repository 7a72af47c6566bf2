import { toOccurrenceFilters } from '#shared/event-filters';
import { PastEvents } from 'graphql-client/site';
import { type EventListPage, EVENTS_PER_PAGE } from './useUpcomingEvents';

/** A page of the past events, newest first. What is going on is not past. */
export function usePastEvents({ filters, after }: EventListPage) {
  return usePageQuery(PastEvents, {
    filters: { ...toOccurrenceFilters(filters), over: true },
    after,
    first: EVENTS_PER_PAGE,
  });
}
