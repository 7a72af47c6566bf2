import { EVERYTHING, goneTag } from './change-batch.js';

/** So many tags are told apart; beyond them all count as changed, and as gone. */
const MOST_TAGS = 50_000;

/** All that a clock remembers. */
export interface TagClockState {
  count: number;
  changedAt: [tag: string, count: number][];
}

/**
 * Tells whether what was made from content is still right: it counts changes, and remembers for each
 * tag at which count it last changed.
 */
export class TagClock {
  #count: number;
  #changedAt: Map<string, number>;

  constructor({ count, changedAt }: TagClockState = { count: 0, changedAt: [] }) {
    this.#count = count;
    this.#changedAt = new Map(changedAt);
  }

  /** The count of now: to be read before what is made from content reads it. */
  read(): number {
    return this.#count;
  }

  /** Takes in that something tagged so has changed. */
  change(tags: Iterable<string>): void {
    this.#count += 1;
    if (this.#changedAt.size >= MOST_TAGS) {
      const all = [EVERYTHING, goneTag(EVERYTHING)];
      this.#changedAt = new Map(all.map((tag) => [tag, this.#count]));
    }
    for (const tag of tags) this.#changedAt.set(tag, this.#count);
  }

  /** Tells whether anything tagged so has changed after `count`. */
  hasChangedSince(count: number, tags: Iterable<string>): boolean {
    if (this.#isLater(count, EVERYTHING)) return true;
    for (const tag of tags) if (this.#isLater(count, tag)) return true;
    return false;
  }

  /** Tells whether anything tagged so was taken down after `count`. */
  hasGoneSince(count: number, tags: Iterable<string>): boolean {
    if (this.#isLater(count, goneTag(EVERYTHING))) return true;
    for (const tag of tags) if (this.#isLater(count, goneTag(tag))) return true;
    return false;
  }

  #isLater(count: number, tag: string): boolean {
    return (this.#changedAt.get(tag) ?? 0) > count;
  }

  /** Gives what another clock can be made from. */
  save(): TagClockState {
    return { count: this.#count, changedAt: [...this.#changedAt] };
  }
}
