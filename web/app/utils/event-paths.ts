/** Gives the path of a month's page, without the language's prefix: "/events/2024/09" for "2024-09". */
export function monthPath(month: string): string {
  return `/events/${month.replace('-', '/')}`;
}

/** Gives the path of a day's page, without the language's prefix: "/events/2024/09/17" for "2024-09-17". */
export function dayPath(date: string): string {
  return `/events/${date.replaceAll('-', '/')}`;
}

/** Gives the path of an event's page, without the language's prefix. */
export function eventPath(slug: string): string {
  return `/event/${slug}`;
}
