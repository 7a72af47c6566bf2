import {
  type ChangeBatch,
  describeFailure,
  EVERYTHING,
  goneTag,
  readBatch,
  requireSuccess,
  signMessage,
  SIGNATURE_HEADER,
  TagClock,
  type TagClockState,
} from 'content-changes';
import type { Storage } from 'unstorage';

const FILE = 'changes.json';
const ANSWER_WITHIN_MILLISECONDS = 2000;
/** Changes are told as they happen; this is for when the CMS is down, or does not know this server. */
const LOOK_EVERY_MILLISECONDS = 5000;

/** What outlives the process. */
interface Known extends TagClockState {
  seen: number;
  mark: string;
}

/** How to ask the CMS what has changed. */
export interface ChangeSource {
  cmsUrl: string;
  secret: string;
}

/**
 * Knows what has changed in the CMS, up to a change whose sequence it remembers over a restart: what
 * happened meanwhile it asks for at the start, and is told from then on.
 */
export class ContentClock {
  readonly #storage: Storage;
  readonly #source: ChangeSource;
  /** It begins above the counts of every clock before it, whose pages then are old to it. */
  #clock = new TagClock({ count: Date.now(), changedAt: [] });
  /** The sequence of the last change that is known; null until the CMS has said once where it is. */
  #seen: number | null = null;
  /** Its mark: another one of the same sequence is of another database, or of one that was restored. */
  #mark = '';
  #isCurrent = false;
  /** Whether the CMS has answered the last question; a failure is told once. */
  #isHeard = true;
  #taking: Promise<unknown> = Promise.resolve();

  constructor(storage: Storage, source: ChangeSource) {
    this.#storage = storage;
    this.#source = source;
  }

  /** Whether the CMS has just said that nothing has happened that is not known. */
  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  /** The sequence of the last change in the CMS that is known. */
  get sequence(): number {
    return this.#seen ?? 0;
  }

  /** The count of changes: to be read before a page is made. */
  read(): number {
    return this.#clock.read();
  }

  hasChangedSince(count: number, tags: readonly string[]): boolean {
    return this.#clock.hasChangedSince(count, tags);
  }

  /** Tells whether anything tagged so was taken down after `count`. */
  hasGoneSince(count: number, tags: readonly string[]): boolean {
    return this.#clock.hasGoneSince(count, tags);
  }

  /** Takes up what it knew, and asks for the rest, now and every five seconds. */
  async start(): Promise<void> {
    const known = await this.#storage.getItem<Known>(FILE).catch(() => null);
    if (
      known &&
      Number.isSafeInteger(known.seen) &&
      typeof known.mark === 'string' &&
      Array.isArray(known.changedAt)
    ) {
      this.#clock = new TagClock(known);
      this.#seen = known.seen;
      this.#mark = known.mark;
    }
    await this.#look();
    setInterval(() => void this.#look(), LOOK_EVERY_MILLISECONDS).unref();
  }

  /**
   * Takes in what the CMS tells, and says up to which change it knows all. What it knows already, and
   * what does not follow on what it knows, changes nothing. Throws TypeError when `json` is no batch.
   */
  async take(json: string): Promise<number> {
    const batch = readBatch(json);
    // One after the other: several processes of the CMS may tell at once.
    const taken = this.#taking.then(async () => this.#takeBatch(batch));
    this.#taking = taken.catch(() => {});
    return taken;
  }

  async #takeBatch({ after, mark: markOfAfter, last, changes }: ChangeBatch): Promise<number> {
    const clock = new TagClock(this.#clock.save());
    let seen = this.#seen;
    let mark = this.#mark;
    if (seen === null || (after === seen && (last < after || markOfAfter !== mark))) {
      // A CMS that is met for the first time, or that has begun anew, perhaps from a copy of the database
      // and has overtaken what is known: nothing from before is right, and may be gone.
      clock.change([EVERYTHING, goneTag(EVERYTHING)]);
      seen = Math.min(after, last);
      mark = markOfAfter;
    }
    // What was sent before something that is known by now says nothing.
    if (last < seen) return seen;
    for (const { sequence, mark: markOfChange, tags } of after <= seen ? changes : []) {
      if (sequence <= seen) continue;
      clock.change(tags);
      seen = sequence;
      mark = markOfChange;
    }
    // Before pages are made that count on it.
    if (seen !== this.#seen || mark !== this.#mark) {
      await this.#remember({ seen, mark, ...clock.save() });
    }
    this.#clock = clock;
    this.#seen = seen;
    this.#mark = mark;
    this.#isCurrent = seen === last;
    return seen;
  }

  async #remember(known: Known): Promise<void> {
    await this.#storage.setItem(FILE, known).catch((error: unknown) => {
      console.error(`[pages] what has changed could not be written down: ${String(error)}`);
    });
  }

  /** While the CMS does not say so, nothing counts as right. */
  async #look(): Promise<void> {
    try {
      let asked: number | null;
      do {
        asked = this.#seen;
        await this.take(await this.#ask());
      } while (!this.#isCurrent && this.#seen !== asked);
      if (!this.#isCurrent) throw new Error('it leaves changes out');
      this.#isHeard = true;
    } catch (error) {
      if (this.#isHeard) {
        console.error(
          `[pages] the CMS does not say what has changed (${describeFailure(error)}): each page is made anew until it does.`,
        );
      }
      this.#isHeard = false;
      this.#isCurrent = false;
    }
  }

  async #ask(): Promise<string> {
    const { cmsUrl, secret } = this.#source;
    const path = `/changes?after=${this.#seen ?? 0}`;
    const response = await fetch(new URL(path, cmsUrl), {
      headers: { [SIGNATURE_HEADER]: signMessage(secret, `GET ${path}`, Date.now()) },
      signal: AbortSignal.timeout(ANSWER_WITHIN_MILLISECONDS),
    });
    requireSuccess(response);
    return response.text();
  }
}
