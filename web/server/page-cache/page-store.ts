import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { LRUCache } from 'lru-cache';
import type { Storage } from 'unstorage';
import { isEmbeddedAddress } from '../../shared/embed';
import { isIntact, type KeptPage, sizeOf } from './kept-page';
import { isCountable } from './page-address';

/** Search engines are asked not to keep it, and there may be a page for each day of three centuries. */
const NOINDEX = '<meta name="robots" content="noindex';

/** Where embedded calendars are in the archive. */
const EMBEDDED = 'embedded';
/** Who embeds one chooses what it shows, so that there is no end of them, either. */
const MOST_EMBEDDED = 500;

/** File systems take names of 255 bytes at most. */
const LONGEST_NAME = 200;

/**
 * Keeps pages in memory, as many as fit into `maxBytes`, the least used going first; and in the archive,
 * from which a new process takes them, those of which there are only so many as there is content, and the
 * embedded calendars that were made last.
 */
export class PageStore {
  readonly #pages: LRUCache<string, KeptPage>;
  /** Files of the archive. */
  readonly #embedded: LRUCache<string, true>;
  readonly #archive: Storage;

  constructor(maxBytes: number, archive: Storage) {
    this.#pages = new LRUCache({ maxSize: maxBytes, sizeCalculation: sizeOf });
    this.#embedded = new LRUCache<string, true>({
      max: MOST_EMBEDDED,
      dispose: (_, file, reason) => {
        if (reason === 'evict') void this.#removeFile(file);
      },
    });
    this.#archive = archive;
  }

  /** Takes up which embedded calendars the archive has. */
  async open(): Promise<void> {
    const files = await this.#archive.getKeys(EMBEDDED).catch((error: unknown) => {
      tell(EMBEDDED, error);
      return [];
    });
    for (const file of files) this.#embedded.set(file, true);
  }

  /** Finds a page in memory. */
  peek(address: string): KeptPage | undefined {
    return this.#pages.get(address);
  }

  /** Finds a page in memory or in the archive; one that cannot be read there is none. */
  async find(address: string): Promise<KeptPage | undefined> {
    const page = this.#pages.get(address);
    if (page || !isArchived(address)) return page;
    const read = await this.#read(address);
    if (read) this.#pages.set(address, read);
    return read;
  }

  async keep(address: string, page: KeptPage): Promise<void> {
    this.#pages.set(address, page);
    if (!isArchived(address)) return;
    const file = fileOf(address);
    if (isEmbeddedAddress(address)) this.#embedded.set(file, true);
    else if (page.bodies.identity.includes(NOINDEX)) return;
    await this.#archive
      .setItemRaw(file, serialize(page))
      .catch((error: unknown) => tell(address, error));
  }

  async remove(address: string): Promise<void> {
    this.#pages.delete(address);
    if (!isArchived(address)) return;
    const file = fileOf(address);
    this.#embedded.delete(file);
    await this.#removeFile(file);
  }

  async #removeFile(file: string): Promise<void> {
    await this.#archive.removeItem(file).catch((error: unknown) => tell(file, error));
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

function isArchived(address: string): boolean {
  return isCountable(address) || isEmbeddedAddress(address);
}

/** No two addresses have one file, on systems that fold case neither: paths have small letters alone. */
function fileOf(address: string): string {
  if (isEmbeddedAddress(address)) return `${EMBEDDED}:${hash(address)}.page`;
  const name =
    address.length > LONGEST_NAME
      ? hash(address)
      : address.replaceAll('/', '~').replaceAll('?', '!').replaceAll('=', '+');
  return `${name}.page`;
}

function hash(address: string): string {
  return createHash('sha256').update(address).digest('hex');
}

function tell(what: string, error: unknown): void {
  console.error(`[pages] ${what} in the archive: ${String(error)}`);
}
