import { EmbeddedCalendar, type Manner } from './embedded-calendar.js';
import { languageOf, writeMonthAddress } from './month-address.js';
import { findWords } from './words.js';

/** What the calendar shows. */
const wishes = ['src', 'locale', 'categories', 'axis', 'month'] as const;
/** How it fits in. */
const manners = ['label', 'heading-level'];

/**
 * `<event-calendar src="https://…" locale="pt" categories="fair">`: the site's calendar in other people's pages.
 *
 * Until it has come, and where it does not come, what stands between its tags is shown.
 */
export class EventCalendarElement extends HTMLElement {
  static readonly observedAttributes = [...wishes, ...manners];
  #calendar: EmbeddedCalendar | undefined;

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#calendar = new EmbeddedCalendar(root, () => this.#readManner());
    this.#show();
  }

  disconnectedCallback(): void {
    this.#calendar?.end();
    this.#calendar = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (manners.includes(name)) this.#calendar?.applyManner();
    else this.#show();
  }

  #show(): void {
    if (!this.#calendar) return;
    const read = (name: (typeof wishes)[number]) => this.getAttribute(name) ?? '';
    const wish = {
      src: read('src'),
      locale: read('locale'),
      categories: read('categories'),
      axis: read('axis'),
      month: read('month'),
    };
    const { address, mistake } = writeMonthAddress(wish, this.baseURI);
    if (address === undefined) this.#calendar.refuse(mistake);
    else this.#calendar.show(address);
  }

  #readManner(): Manner {
    const level = this.getAttribute('heading-level') ?? '';
    return {
      words: findWords(languageOf(this.getAttribute('locale') ?? '')),
      label: this.getAttribute('label'),
      headingLevel: /^[1-6]$/u.test(level) ? level : '2',
    };
  }
}
