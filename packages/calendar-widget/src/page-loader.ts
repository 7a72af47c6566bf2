import { loadPage } from './load-page.js';

/** Loads one page after the other: a later one ends the one before it that has not arrived. */
export class PageLoader {
  #loading: { address: string; abort: AbortController } | undefined;

  /** Tells whether a page is on its way: a key that is held down asks again and again. */
  isLoading(address: string): boolean {
    return this.#loading?.address === address;
  }

  /** Loads a page and has it put in place; or else, unless a later one was asked for, calls `fail`. */
  async load(
    address: string,
    put: (page: Document) => Promise<void>,
    fail: (error: unknown) => void,
  ): Promise<void> {
    this.stop();
    const abort = new AbortController();
    const { signal } = abort;
    this.#loading = { address, abort };
    try {
      const page = await loadPage(address, signal);
      if (!signal.aborted) await put(page);
    } catch (error) {
      if (!signal.aborted) fail(error);
    }
    if (!signal.aborted) this.#loading = undefined;
  }

  /** Ends what is on its way. */
  stop(): void {
    this.#loading?.abort.abort();
    this.#loading = undefined;
  }
}
