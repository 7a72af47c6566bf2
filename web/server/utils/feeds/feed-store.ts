import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { CompressedOnce } from '../compression/compressed-once';
import type { WrittenFeed } from './feed-format';
import { FeedChangedError, FeedNotFoundError } from './feed-reader';

/** A feed as it is sent. */
export interface StoredFeed {
  version: string;
  body: CompressedOnce;
  /** Strong, of the bytes before they are compressed (RFC 9110 8.8.3). */
  etag: string;
  changedAt: string | null;
}

export interface FoundFeed {
  feed: StoredFeed;
  /** The CMS failed: the seconds since it last said that this feed is up to date; else null. */
  staleFor: number | null;
}

/** How to read and write a feed; each may throw as FeedReader does. */
export interface FeedSource {
  readVersion: () => Promise<string>;
  write: () => Promise<WrittenFeed>;
}

// A feed that changes faster than it can be read three times over is one that cannot be read.
const MOST_ATTEMPTS = 3;

/**
 * Keeps feeds in memory, as many as fit into `maxBytes`, the least used going first.
 *
 * A feed is written anew when its version in the CMS has changed, by one writer at a time. When the
 * CMS fails, the last good one is found, so that a subscriber never meets an empty calendar.
 */
export class FeedStore {
  readonly #feeds: LRUCache<string, StoredFeed & { checkedAt: number }>;
  readonly #writing = new Map<string, Promise<StoredFeed>>();

  constructor(maxBytes: number) {
    this.#feeds = new LRUCache({
      maxSize: maxBytes,
      // Asked with each check, so that a form made since the last one counts from then on.
      sizeCalculation: ({ body }) => body.bytes + 1,
    });
  }

  /** Finds a feed. Throws FeedNotFoundError when there is none, any other error when the CMS fails and no feed is kept. */
  async find(key: string, source: FeedSource): Promise<FoundFeed> {
    try {
      const feed = await this.#refresh(key, source);
      this.#feeds.set(key, { ...feed, checkedAt: Date.now() });
      return { feed, staleFor: null };
    } catch (error) {
      if (error instanceof FeedNotFoundError) {
        this.#feeds.delete(key);
        throw error;
      }
      const kept = this.#feeds.get(key);
      if (!kept) throw error;
      console.error(`[feeds] ${key} comes from memory: ${describe(error)}`);
      return { feed: kept, staleFor: Math.floor((Date.now() - kept.checkedAt) / 1000) };
    }
  }

  async #refresh(key: string, source: FeedSource): Promise<StoredFeed> {
    const version = await source.readVersion();
    const kept = this.#feeds.get(key);
    if (kept?.version === version) return kept;

    const under = this.#writing.get(key);
    if (under) {
      const feed = await under;
      // It may have begun before the change that this reader must see.
      if (feed.version === version) return feed;
    }
    return this.#writing.get(key) ?? this.#write(key, source);
  }

  #write(key: string, source: FeedSource): Promise<StoredFeed> {
    const writing = writeWhole(source).finally(() => this.#writing.delete(key));
    this.#writing.set(key, writing);
    return writing;
  }
}

async function writeWhole(source: FeedSource): Promise<StoredFeed> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { version, changedAt, body } = await source.write();
      const bytes = Buffer.from(body);
      const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
      return { version, changedAt, body: new CompressedOnce(bytes), etag: `"${hash}"` };
    } catch (error) {
      if (!(error instanceof FeedChangedError) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
