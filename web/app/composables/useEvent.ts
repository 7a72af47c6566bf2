import {
  type EventDate,
  EventDates,
  EventOnDate,
  EventPage,
  type ResultOf,
} from 'graphql-client/site';

/** Which part of a series an event's page is asked for. */
export interface SeriesView {
  /** "2024-09-17": one date of the series; null is none in particular. */
  date: string | null;
  /** The cursor that its list of dates follows; null is the first page. */
  after: string | null;
}

const nextDates = 5;
const datesPerPage = 100;
const startOfCalendar = '1900-01-01';

/**
 * What an event's page shows, by its slug in any language; `series` is null when it happens once.
 *
 * An event that has moved is redirected to. Throws 410 when it has gone, 404 when there never was one
 * or when its series has no such date.
 */
export async function useEvent(slug: string, view: SeriesView) {
  const ask = usePageQueries();
  const leave = useFormerAddress('EVENT');
  const page = await ask(EventPage, { slug });
  const event = page.eventBySlug ?? (await leave(slug));
  if (!event.recurrence) return { ...page, event, series: null };

  // In the event's own zone: its wall times, as they were written.
  const scope = { event: event.slug, timeZone: event.timeZone };
  const { date, after } = view;
  const [dates, asked] = await Promise.all([
    ask(EventDates, {
      ...scope,
      from: startOfCalendar,
      // One more than is listed: the one that the page is about is not.
      ahead: nextDates + 1,
      first: datesPerPage,
      after,
    }),
    date === null ? null : ask(EventOnDate, { ...scope, date }),
  ]);
  const series = arrangeSeries(dates, asked && expectPublished(asked.occurrence), after);
  return { ...page, event, series };
}

/** The dates of a series as its page shows them. */
export type EventSeries = ReturnType<typeof arrangeSeries>;

function arrangeSeries(
  dates: ResultOf<typeof EventDates>,
  asked: EventDate | null,
  after: string | null,
) {
  const ahead = dates.ahead.nodes;
  const next = ahead.find(({ eventStatus }) => eventStatus !== 'cancelled') ?? ahead[0];
  const shown = asked ?? next ?? dates.last.nodes[0] ?? null;
  return {
    /** The date that the page is about; null when the series has none. */
    shown,
    isAsked: asked !== null,
    isOver: ahead.length === 0,
    next: ahead.filter(({ id }) => id !== shown?.id).slice(0, nextDates),
    all: dates.all,
    after,
  };
}
