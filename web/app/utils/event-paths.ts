/** Gives the path of a month's page, without the language's prefix: "/events/2024/09" for "2024-09". */
export function monthPath(month: string): string {
  return `/events/${month.replace('-', '/')}`;
}

/** Gives the path of the page with nothing but a month, for other people's pages. */
export function embedPath(month: string): string {
  return `/embed/${month.replace('-', '/')}`;
}

/** Gives the path of a day's page, without the language's prefix: "/events/2024/09/17" for "2024-09-17". */
export function dayPath(date: string): string {
  return `/events/${date.replaceAll('-', '/')}`;
}

/** Gives the path of an event's page, without the language's prefix. */
export function eventPath(slug: string): string {
  return `/event/${slug}`;
}

/**
 * Gives the path of the page of an event's date. `recurrenceId` names it in its series
 * ("2024-09-17T10:00"); null is an event that happens once.
 */
export function occurrencePath(slug: string, recurrenceId: string | null): string {
  return recurrenceId === null
    ? eventPath(slug)
    : `${eventPath(slug)}?date=${dateOf(recurrenceId)}`;
}

/** Gives the date of a moment of the clock: "2024-09-17" of "2024-09-17T10:00" or of "2024-09-17". */
export function dateOf(moment: string): string {
  return moment.slice(0, 10);
}
