import type { CalendarSetting, ShowPage, TurnTo } from '../calendar-setting.js';
import { enhanceCalendar } from '../enhance-calendar.js';
import { PageLoader } from '../page-loader.js';
import { type Frame, makeFrame, writeMessage } from './frame.js';
import { glide } from './glide.js';
import { makeOwnSheet, readPageStyles } from './styles.js';
import { takeOver } from './take-over.js';
import type { Words } from './words.js';

/** How a page wants its calendar to be named and to fit in. */
export interface Manner {
  words: Words;
  /** The calendar's name; by default that of the site's page. */
  label: string | null;
  /** The level of the month's heading. */
  headingLevel: string;
}

/** In a frame that is not shown, styles are not computed. */
const USUAL_REM = 16;

/** What the page that is shown says of itself: what is asked of its manner later is put over it. */
interface Shown {
  name: string;
  heading: HTMLElement | null;
  /** Its navigations by their own names. */
  navigations: ReadonlyMap<HTMLElement, string | null>;
}

type PutPage = (page: Document) => void | Promise<void>;

/**
 * The calendar in a shadow root: loads pages of the site that have nothing but a month, and has them
 * enhanced by the same module as the site's own. The history of the page around is left alone.
 */
export class EmbeddedCalendar implements CalendarSetting {
  readonly #frame: Frame;
  readonly #manner: () => Manner;
  readonly #loader = new PageLoader();
  readonly #pageSheet = new CSSStyleSheet();
  readonly #rem: number;
  readonly #gone = new AbortController();
  /** Ends what listens outside the calendar. */
  readonly signal = this.#gone.signal;
  #waiting: AbortController | undefined;
  /** The address of the page that is shown. */
  #address: string | undefined;
  #shown: Shown | undefined;
  /** The first page is put here by ourselves, the others by the module. */
  #put: PutPage = (page) => this.#putFirst(page);

  /** `manner` is asked each time that something is shown. */
  constructor(root: ShadowRoot, manner: () => Manner) {
    this.#manner = manner;
    this.#frame = makeFrame();
    const own = makeOwnSheet();
    root.adoptedStyleSheets = [own];
    root.replaceChildren(this.#frame.region);
    // Before the site's sheet is there: the size that the reader has chosen, or the page around.
    this.#rem = Number.parseFloat(getComputedStyle(this.#frame.region).fontSize) || USUAL_REM;
    root.adoptedStyleSheets = [own, this.#pageSheet];
    writeMessage(this.#frame.message, manner().words, 'loading');
  }

  /** Shows the page at an address, in place of the one before. */
  show(address: string): void {
    this.#load(address, this.#put);
  }

  /** Says, once, to who reads and to who wrote the page, that there is nothing to show. */
  refuse(reason: string): void {
    this.#stop();
    this.#frame.region.ariaBusy = null;
    writeMessage(this.#frame.message, this.#manner().words, 'failed');
    console.error(`<event-calendar>: ${reason}`);
  }

  /** Ends all that it does: its element is no longer in the page. */
  end(): void {
    this.#stop();
    this.#gone.abort();
  }

  #stop(): void {
    this.#loader.stop();
    this.#waiting?.abort();
  }

  /** Gives what is shown the name and the heading that the page around wants now. */
  applyManner(): void {
    if (!this.#shown) return;
    const { heading, navigations } = this.#shown;
    const { label, headingLevel } = this.#manner();
    const name = label ?? this.#shown.name;
    this.#frame.region.setAttribute('aria-label', name);
    if (heading) this.#shown.heading = rename(heading, `h${headingLevel}`);
    // Landmarks of the page around: two calendars are two of each.
    for (const [navigation, own] of navigations) navigation.ariaLabel = `${own}, ${name}`;
  }

  readonly turnPages = <Goal>(show: ShowPage<Goal>): TurnTo<Goal> => {
    this.#put = (page) => show(page, undefined);
    return (address, goal) => {
      if (this.#loader.isLoading(this.#askForParts(address))) return;
      this.#load(address, (page) => show(page, goal));
    };
  };

  readonly move: CalendarSetting['move'] = (direction, change) =>
    glide(this.#frame.main, direction, change);

  readonly swapPage: CalendarSetting['swapPage'] = (main, page) => {
    this.#address = page.URL;
    const taken = takeOver(page);
    const navigations = [...taken.querySelectorAll('nav')];
    this.#shown = {
      name: taken.querySelector('.embed-name')?.textContent.trim() || page.title,
      heading: taken.querySelector('h1'),
      navigations: new Map(navigations.map((navigation) => [navigation, navigation.ariaLabel])),
    };
    this.#frame.region.lang = page.documentElement.lang;
    this.applyManner();
    this.#pageSheet.replaceSync(readPageStyles(page, this.#rem));
    main.replaceChildren(...taken.childNodes);
  };

  #putFirst(page: Document): void {
    const { main, fallback } = this.#frame;
    this.swapPage(main, page);
    fallback.remove();
    enhanceCalendar(main, this);
  }

  #load(address: string, put: PutPage): void {
    this.#waiting?.abort();
    this.#frame.region.ariaBusy = 'true';
    const settle = async (page: Document) => {
      await put(page);
      this.#clearMessage();
    };
    void this.#loader.load(this.#askForParts(address), settle, (error) =>
      this.#complain(error, () => this.#load(address, put)),
    );
  }

  /** Asks for a page with its styles as text: a style sheet would be refused by the policy of the page around. */
  #askForParts(address: string): string {
    const parts = new URL(address, this.#address);
    parts.searchParams.set('widget', '1');
    return parts.href;
  }

  #clearMessage(): void {
    const { region, main, message } = this.#frame;
    region.ariaBusy = null;
    const hadFocus = message.querySelector(':focus');
    message.replaceChildren();
    if (hadFocus) main.focus();
  }

  #complain(error: unknown, run: () => void): void {
    const { words } = this.#manner();
    this.#frame.region.ariaBusy = null;
    writeMessage(this.#frame.message, words, navigator.onLine ? 'failed' : 'offline', run);
    this.#waiting = new AbortController();
    addEventListener('online', run, { once: true, signal: this.#waiting.signal });
    console.warn(`<event-calendar>: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Puts an element of another name in the place of one, with what it says and holds. */
function rename(element: Element, name: string): HTMLElement {
  const renamed = document.createElement(name);
  for (const { name: attribute, value } of element.attributes)
    renamed.setAttribute(attribute, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}
