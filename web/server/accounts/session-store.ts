import { createHash, randomBytes } from 'node:crypto';
import type { Storage } from 'unstorage';
import type { Flash } from '../../shared/accounts';
import type { SessionLock } from './session-lock';

const MINUTE = 60_000;
/** Without a request for so long, a session ends. */
export const IDLE_MILLISECONDS = 60 * MINUTE;
/** So long after log-in it ends in any case. */
export const ABSOLUTE_MILLISECONDS = 12 * 60 * MINUTE;
/** That it is in use is written down at most this often. */
const TOUCH_MILLISECONDS = MINUTE;

/** The CMS's tokens of who is signed in. */
export interface SessionTokens {
  accessToken: string;
  refreshToken: string;
}

/** What is stored of a session. */
export interface SessionRecord {
  /** Milliseconds since 1970, as `usedAt`. */
  createdAt: number;
  usedAt: number;
  tokens: SessionTokens;
  /** What the next page that shows it tells once. */
  flash?: Flash;
}

/** 32 random bytes as base64url. */
const SESSION_ID = /^[\w-]{43}$/u;

/**
 * The sessions of who is signed in. The browser holds a session's id; stored is its hash, so that nobody
 * who reads the storage can take a session over by its cookie.
 */
export class SessionStore {
  readonly #storage: Storage;
  readonly #lock: SessionLock;
  readonly #now: () => number;

  constructor(storage: Storage, lock: SessionLock, now: () => number = Date.now) {
    this.#storage = storage;
    this.#lock = lock;
    this.#now = now;
  }

  /** Begins a session and gives its id, which no other session ever had. */
  async start(tokens: SessionTokens): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    const now = this.#now();
    await this.#write(hashId(id), { createdAt: now, usedAt: now, tokens });
    return id;
  }

  /** Gives a session that has not ended. */
  async read(id: string): Promise<SessionRecord | null> {
    return SESSION_ID.test(id) ? this.#readLive(hashId(id)) : null;
  }

  /** Notes that a session is in use. */
  async touch(id: string, record: SessionRecord): Promise<void> {
    if (this.#now() - record.usedAt >= TOUCH_MILLISECONDS) await this.change(id, () => ({}));
  }

  /**
   * Changes a session, one change after the other: `decide` gets what is stored by then. Gives what is
   * stored afterwards; null for a session that has ended, which no change brings back, or which `decide`
   * ends by null.
   */
  async change(
    id: string,
    decide: (
      record: SessionRecord,
    ) => Partial<SessionRecord> | null | Promise<Partial<SessionRecord> | null>,
  ): Promise<SessionRecord | null> {
    const key = hashId(id);
    return this.#lock.run(key, async () => {
      const record = await this.#readLive(key);
      const changed = record && (await decide(record));
      if (record === null || changed === null) {
        await this.#storage.removeItem(key);
        return null;
      }
      const next = { ...record, ...changed, usedAt: this.#now() };
      await this.#write(key, next);
      return next;
    });
  }

  /** Ends a session, and gives what was stored of it. */
  async end(id: string): Promise<SessionRecord | null> {
    let ended: SessionRecord | null = null;
    await this.change(id, (record) => {
      ended = record;
      return null;
    });
    return ended;
  }

  /** Removes what is left of sessions that have ended. */
  async sweep(): Promise<void> {
    for (const key of await this.#storage.getKeys()) {
      await this.#lock.run(key, async () => {
        if ((await this.#readLive(key)) === null) await this.#storage.removeItem(key);
      });
    }
  }

  async #readLive(key: string): Promise<SessionRecord | null> {
    const record = await this.#storage.getItem<SessionRecord>(key);
    return record && this.#endOf(record) > this.#now() ? record : null;
  }

  async #write(key: string, record: SessionRecord): Promise<void> {
    // Redis forgets it by itself (whole seconds).
    const ttl = Math.max(1, Math.ceil((this.#endOf(record) - this.#now()) / 1000));
    await this.#storage.setItem(key, record, { ttl });
  }

  #endOf({ createdAt, usedAt }: SessionRecord): number {
    return Math.min(createdAt + ABSOLUTE_MILLISECONDS, usedAt + IDLE_MILLISECONDS);
  }
}

function hashId(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
