import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { LRUCache } from 'lru-cache';
import type { Storage } from 'unstorage';
import { isIntact, type KeptPage, sizeOf } from './kept-page';
import { isCountable } from './page-address';

/** Search engines are asked not to keep it, and there may be a page for each day of three centuries. */
const NOINDEX = '<meta name="robots" content="noindex';

/** File systems take names of 255 bytes at most. */
const LONGEST_NAME = 200;

/**
 * Keeps pages in memory, as many as fit into `maxBytes`, the least used going first; and in the archive,
 * from which a new process takes them, those of which there are only so many as there is content.
 */
export class PageStore {
  readonly #pages: LRUCache<string, KeptPage>;
  readonly #archive: Storage;

  constructor(maxBytes: number, archive: Storage) {
    this.#pages = new LRUCache({ maxSize: maxBytes, sizeCalculation: sizeOf });
    this.#archive = archive;
  }

  /** Finds a page in memory. */
  peek(address: string): KeptPage | undefined {
    return this.#pages.get(address);
  }

  /** Finds a page in memory or in the archive; one that cannot be read there is none. */
  async find(address: string): Promise<KeptPage | undefined> {
    const page = this.#pages.get(address);
    if (page || !isCountable(address)) return page;
    const read = await this.#read(address);
    if (read) this.#pages.set(address, read);
    return read;
  }

  async keep(address: string, page: KeptPage): Promise<void> {
    this.#pages.set(address, page);
    if (!isCountable(address) || page.bodies.identity.includes(NOINDEX)) return;
    await this.#archive
      .setItemRaw(fileOf(address), serialize(page))
      .catch((error: unknown) => tell(address, error));
  }

  async remove(address: string): Promise<void> {
    this.#pages.delete(address);
    if (!isCountable(address)) return;
    await this.#archive.removeItem(fileOf(address)).catch((error: unknown) => tell(address, error));
  }

  async #read(address: string): Promise<KeptPage | undefined> {
    try {
      const bytes = await this.#archive.getItemRaw<Uint8Array>(fileOf(address));
      if (!bytes) return undefined;
      const page = deserialize(bytes) as KeptPage;
      return isIntact(page) ? page : undefined;
    } catch (error) {
      tell(address, error);
      return undefined;
    }
  }
}

/** No two addresses have one file, on systems that fold case neither: addresses have small letters alone. */
function fileOf(address: string): string {
  const name =
    address.length > LONGEST_NAME
      ? createHash('sha256').update(address).digest('hex')
      : address.replaceAll('/', '~').replaceAll('?', '!').replaceAll('=', '+');
  return `${name}.page`;
}

function tell(address: string, error: unknown): void {
  console.error(`[pages] ${address} in the archive: ${String(error)}`);
}
