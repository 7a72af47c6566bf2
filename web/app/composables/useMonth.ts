import type { Month } from 'calendar';
import { EventsInMonth } from 'graphql-client/site';

/** What a month page shows: the month's days with their events. */
export async function useMonth(month: Month) {
  const { calendarMonth } = await usePageQuery(EventsInMonth, { month });
  return calendarMonth;
}
