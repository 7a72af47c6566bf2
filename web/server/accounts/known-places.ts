import { createHmac } from 'node:crypto';
import type { Storage } from 'unstorage';

const DAY_SECONDS = 24 * 60 * 60;
const KNOWN_SECONDS = 30 * DAY_SECONDS;

/**
 * From which networks somebody has signed in to an account in the last 30 days. Only a keyed hash of both is
 * stored, which nobody can try addresses on.
 */
export class KnownPlaces {
  readonly #storage: Storage;
  readonly #secret: string;
  readonly #now: () => number;

  constructor(storage: Storage, secret: string, now: () => number = Date.now) {
    this.#storage = storage;
    this.#secret = secret;
    this.#now = now;
  }

  async note(account: string, network: string): Promise<void> {
    const key = this.#nameKey(account, network);
    await this.#storage.setItem(key, this.#now(), { ttl: KNOWN_SECONDS });
  }

  async has(account: string, network: string): Promise<boolean> {
    return this.#isRecent(await this.#storage.getItem<number>(this.#nameKey(account, network)));
  }

  /** Removes what is too old to count. */
  async sweep(): Promise<void> {
    for (const key of await this.#storage.getKeys()) {
      if (!this.#isRecent(await this.#storage.getItem<number>(key))) {
        await this.#storage.removeItem(key);
      }
    }
  }

  #isRecent(notedAt: number | null): boolean {
    return notedAt !== null && this.#now() - notedAt < KNOWN_SECONDS * 1000;
  }

  #nameKey(account: string, network: string): string {
    return createHmac('sha256', this.#secret).update(`${account}\n${network}`).digest('hex');
  }
}
