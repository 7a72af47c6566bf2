const SMALL_CALENDAR = /<section class="event-calendar event-calendar-small">(.*?)<\/section>/su;

/** Calendars that have been rendered, by all that they show: whoever finds one has the same to show. */
interface CalendarStore {
  get: (key: string) => string | undefined;
  set: (key: string, html: string) => unknown;
}

/** What one page does with the calendars that have been rendered. */
export class RenderedCalendars {
  readonly #store: CalendarStore;
  #wanted: { key: string; path: string } | undefined;

  constructor(store: CalendarStore) {
    this.#store = store;
  }

  /** Finds the HTML of a calendar for the page at `path`, which renders it itself when there is none. */
  find(key: string, path: string): string | undefined {
    const html = this.#store.get(key);
    if (html !== undefined && !hasLinkTo(html, path)) return html;
    this.#wanted = { key, path };
    return undefined;
  }

  /** Keeps the calendar that a page (its HTML) had to render, unless it knows which page it is on. */
  keep(page: string): void {
    if (!this.#wanted) return;
    const { key, path } = this.#wanted;
    const [, html] = SMALL_CALENDAR.exec(page) ?? [];
    if (html !== undefined && !hasLinkTo(html, path)) this.#store.set(key, html);
  }
}

/** A link to the page that it stands on is told by it: `aria-current`. */
function hasLinkTo(html: string, path: string): boolean {
  return [`href="${path}"`, `href="${path}?`].some((link) => html.includes(link));
}
