import type { ShowPage, TurnTo } from './calendar-setting.js';
import { PageLoader } from './page-loader.js';

/**
 * Turns pages of the site in place, with the browser's history as if they had been gone to.
 *
 * Back and forward have no goal. Whatever goes wrong, the browser goes to the page by itself.
 */
export function turnSitePages<Goal>(show: ShowPage<Goal>): TurnTo<Goal> {
  let shown = readAddress();
  let entry = readEntry();
  const loader = new PageLoader();

  // Pages differ in length: the browser goes back to where an entry was before its page is there.
  const positions = new Map<number, number>();
  addEventListener('scroll', () => positions.set(entry, scrollY), { passive: true });

  addEventListener('popstate', () => {
    entry = readEntry();
    const address = readAddress();
    // A fragment of this page, such as the skip link's.
    if (address === shown) return;
    const position = positions.get(entry);
    const put = async (page: Document) => {
      expectSameSite(page, address);
      shown = address;
      await show(page, undefined);
      if (position !== undefined) scrollTo(0, position);
    };
    void loader.load(address, put, () => location.reload());
  });

  return (address, goal) => {
    if (loader.isLoading(address)) return;
    const put = async (page: Document) => {
      expectSameSite(page, address);
      entry = Date.now();
      history.pushState({ entry }, '', address);
      shown = readAddress();
      await show(page, goal);
      positions.set(entry, scrollY);
    };
    void loader.load(address, put, () => location.assign(address));
  };
}

/**
 * Throws when a page is elsewhere by now, or belongs to another release of the site, which brings other
 * styles: the browser should go there itself then.
 */
function expectSameSite(page: Document, address: string): void {
  if (page.URL !== new URL(address, location.href).href) throw new Error(`${address} has moved`);
  if (listLooks(page) !== listLooks(document)) throw new Error(`${address} is another release`);
}

/** Lists what a release brings with it: scripts by their names, which carry hashes, and the styles. */
function listLooks(page: Document): string {
  const parts = page.querySelectorAll('script[src], head style');
  return [...parts].map((part) => part.getAttribute('src') ?? part.textContent).join(' ');
}

/** The page that is shown, whatever fragment of it. */
function readAddress(): string {
  return location.pathname + location.search;
}

/** Names the current entry of the history; the one that the browser loaded itself is 0. */
function readEntry(): number {
  return (history.state as { entry?: number } | null)?.entry ?? 0;
}
