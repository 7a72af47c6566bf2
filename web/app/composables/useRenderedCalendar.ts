import type { CalendarBounds, CalendarMonth } from 'graphql-client/site';

/** What a small calendar shows, which is all that its HTML depends on besides the language. */
interface SmallCalendar {
  month: CalendarMonth;
  bounds?: CalendarBounds;
}

/** Gives the HTML within a small calendar if it has been rendered for another page; else notes that it is now. */
export function useRenderedCalendar({ month, bounds }: SmallCalendar): string | undefined {
  const { locale } = useI18n();
  const { path } = useRoute();
  const calendars = useRequestEvent()?.context.renderedCalendars;
  return calendars?.find(JSON.stringify([locale.value, month, bounds]), path);
}
