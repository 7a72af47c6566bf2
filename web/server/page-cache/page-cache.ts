import type { ContentClock } from './content-clock';
import { type KeptPage, packPage, type RenderedPage } from './kept-page';
import type { PageStore } from './page-store';

/** An old page is sent when a new one is not there by then. */
const PATIENCE_MILLISECONDS = 1500;
/** After a failure nobody waits again before this is over. */
const PAUSE_MILLISECONDS = 1000;

type Render = (address: string) => Promise<RenderedPage>;

/** What is to be sent: a page that is kept, or an answer that is not. */
export interface FoundPage {
  page: KeptPage;
  /** Whether it may no longer be right, but the CMS or time does not let us know better. */
  isStale: boolean;
}

/**
 * Gives each page as it is now: as kept while nothing that it shows has changed, else rendered anew, by
 * one renderer for all who ask. When that fails or takes too long, the last good one is given; but not
 * of what was taken down, which nobody is shown again.
 */
export class PageCache {
  readonly #store: PageStore;
  readonly #clock: ContentClock;
  readonly #render: Render;
  readonly #rendering = new Map<string, Promise<KeptPage>>();
  readonly #failedAt = new WeakMap<KeptPage, number>();

  constructor(store: PageStore, clock: ContentClock, render: Render) {
    this.#store = store;
    this.#clock = clock;
    this.#render = render;
  }

  /** Gives a page that is kept in memory and is right at `now` (milliseconds since 1970). */
  peek(address: string, now: number): KeptPage | undefined {
    const page = this.#store.peek(address);
    return page && this.#isRight(page, now) ? page : undefined;
  }

  /** Finds or renders a page. Its status may be any; only what answers 200 is kept. */
  async find(address: string, now: number): Promise<FoundPage> {
    const kept = await this.#store.find(address);
    if (kept && this.#isRight(kept, now)) return { page: kept, isStale: false };
    if (!kept || this.#hasGone(kept)) {
      return { page: await this.#renderOnce(address, now), isStale: false };
    }
    if (Date.now() - (this.#failedAt.get(kept) ?? 0) < PAUSE_MILLISECONDS) {
      return { page: kept, isStale: true };
    }
    const made = await Promise.race([
      this.#renderOnce(address, now).catch(() => null),
      sleep(PATIENCE_MILLISECONDS),
    ]);
    if (made && isGood(made)) return { page: made, isStale: false };
    // It may have been taken down while the CMS was waited for.
    if (this.#hasGone(kept)) return this.find(address, now);
    this.#failedAt.set(kept, Date.now());
    return { page: kept, isStale: true };
  }

  #isRight(page: KeptPage, now: number): boolean {
    return (
      this.#clock.isCurrent &&
      now < page.validUntil &&
      !this.#clock.hasChangedSince(page.begun, page.tags)
    );
  }

  #hasGone(page: KeptPage): boolean {
    return this.#clock.hasGoneSince(page.begun, page.tags);
  }

  async #renderOnce(address: string, now: number): Promise<KeptPage> {
    const under = this.#rendering.get(address);
    // One that began before the last change may show what was before it.
    if (under) {
      const page = await under;
      if (page.status !== 200 || this.#isRight(page, now)) return page;
    }
    const again = this.#rendering.get(address);
    if (again) return again;
    const rendering = this.#renderAndKeep(address).finally(() => this.#rendering.delete(address));
    this.#rendering.set(address, rendering);
    return rendering;
  }

  async #renderAndKeep(address: string): Promise<KeptPage> {
    const page = await packPage(await this.#render(address), Date.now());
    if (!isGood(page)) return page;
    if (page.status === 200) await this.#store.keep(address, page);
    else await this.#store.remove(address);
    return page;
  }
}

/** A page with a gap where the CMS did not answer is for whoever has nothing better. */
function isGood({ status, isWhole }: KeptPage): boolean {
  return status < 500 && isWhole;
}

async function sleep(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), milliseconds).unref();
  });
}
