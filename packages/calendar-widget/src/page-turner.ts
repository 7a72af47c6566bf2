import { loadPage } from './load-page.js';

/** Puts a loaded page in the place of the one before; the turn is done when the promise is. */
export type ShowPage<Goal> = (page: Document, goal: Goal | undefined) => Promise<void>;

/**
 * Turns pages of the site in place, with the browser's history as if they had been gone to.
 *
 * Gives the function that turns to an address; its goal, what to do there, is handed to `show`. Back
 * and forward have no goal. A turn ends the one before it that has not arrived; whatever goes wrong,
 * the browser goes there by itself.
 */
export function turnPages<Goal>(show: ShowPage<Goal>): (address: string, goal?: Goal) => void {
  let shown = readAddress();
  let entry = readEntry();
  let loading: { address: string; abort: AbortController } | undefined;

  // Pages differ in length: the browser goes back to where an entry was before its page is there.
  const positions = new Map<number, number>();
  addEventListener('scroll', () => positions.set(entry, scrollY), { passive: true });

  async function turn(
    address: string,
    put: (page: Document) => Promise<void>,
    goThere: () => void,
  ): Promise<void> {
    const { signal } = startLoading(address);
    try {
      const page = await loadPage(address, signal);
      await put(page);
    } catch {
      if (!signal.aborted) goThere();
    }
    if (!signal.aborted) loading = undefined;
  }

  function startLoading(address: string): AbortController {
    loading?.abort.abort();
    const abort = new AbortController();
    loading = { address, abort };
    return abort;
  }

  addEventListener('popstate', () => {
    entry = readEntry();
    const address = readAddress();
    // A fragment of this page, such as the skip link's.
    if (address === shown) return;
    const position = positions.get(entry);
    const put = async (page: Document) => {
      shown = address;
      await show(page, undefined);
      if (position !== undefined) scrollTo(0, position);
    };
    void turn(address, put, () => location.reload());
  });

  return (address, goal) => {
    // A key that is held down asks again and again.
    if (loading?.address === address) return;
    const put = async (page: Document) => {
      entry = Date.now();
      history.pushState({ entry }, '', address);
      shown = readAddress();
      await show(page, goal);
      positions.set(entry, scrollY);
    };
    void turn(address, put, () => location.assign(address));
  };
}

/** The page that is shown, whatever fragment of it. */
function readAddress(): string {
  return location.pathname + location.search;
}

/** Names the current entry of the history; the one that the browser loaded itself is 0. */
function readEntry(): number {
  return (history.state as { entry?: number } | null)?.entry ?? 0;
}
