import type { ReadCalendar } from 'icalendar';
import type { Outcome } from './write-entry';

export interface SkippedEvent {
  /** Of the file, from 1. */
  line: number;
  /** The title, or the UID of what has none. */
  name: string | undefined;
  reason: string;
}

export interface ImportReport {
  created: number;
  changed: number;
  unchanged: number;
  /** In the order of the file. */
  skipped: SkippedEvent[];
  /** Properties that have no place in the CMS, by name. */
  lost: { property: string; count: number }[];
}

/** Gathers what becomes of the entries of a file. */
export class ImportTally {
  readonly #outcomes = { created: 0, changed: 0, unchanged: 0 };
  readonly #skipped: SkippedEvent[];
  readonly #lost: Map<string, number>;

  constructor({ skipped, lost }: ReadCalendar) {
    this.#skipped = skipped.map(({ line, uid, reason }) => ({ line, name: uid, reason }));
    this.#lost = new Map(lost.map(({ property, count }) => [property, count]));
  }

  add(outcome: Outcome, { line, name }: Omit<SkippedEvent, 'reason'>): void {
    if ('refused' in outcome) {
      this.#skipped.push({ line, name, reason: outcome.refused });
      return;
    }
    this.#outcomes[outcome.done] += 1;
    for (const lost of outcome.lost) this.#lost.set(lost, (this.#lost.get(lost) ?? 0) + 1);
  }

  finish(): ImportReport {
    return {
      ...this.#outcomes,
      skipped: this.#skipped.toSorted((a, b) => a.line - b.line),
      lost: [...this.#lost].map(([property, count]) => ({ property, count })),
    };
  }
}
