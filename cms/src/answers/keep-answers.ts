import { createHash } from 'node:crypto';
import { TagClock } from 'content-changes';
import { LRUCache } from 'lru-cache';
import type { Answer } from './answer';

/** An answer as it is sent, and what it rests on. */
export interface KeptAnswer {
  body: string;
  contentType: string;
  /** Of `body`; weak, as what is told of its cost to each who asks is no part of it. */
  etag: string;
  /** Points that it cost to make. */
  cost: number;
  tags: readonly string[];
  /** Milliseconds since 1970. */
  validUntil: number;
  /** The count of changes when it was begun. */
  begun: number;
}

const MAX_BYTES = 32 * 1024 * 1024;
/** Larger ones are pages of the calendar feed, which the site asks for once and keeps itself. */
const MAX_ANSWER_BYTES = 1024 * 1024;

/** Keeps answers in memory; the least used go first. */
export class AnswerStore {
  readonly clock = new TagClock();
  readonly #answers = new LRUCache<string, KeptAnswer>({
    maxSize: MAX_BYTES,
    maxEntrySize: MAX_ANSWER_BYTES,
    sizeCalculation: ({ body, tags }) => body.length * 2 + tags.join(',').length + 200,
  });

  /** Finds an answer that is still right at `now` (milliseconds since 1970). */
  find(key: string, now: number): KeptAnswer | undefined {
    const answer = this.#answers.get(key);
    if (!answer || now >= answer.validUntil) return undefined;
    return this.clock.hasChangedSince(answer.begun, answer.tags) ? undefined : answer;
  }

  keep(key: string, answer: KeptAnswer): void {
    this.#answers.set(key, answer);
  }
}

/** Makes the answer that is kept from what is sent and what it rests on. */
export function describeAnswer(
  sent: Pick<KeptAnswer, 'body' | 'contentType' | 'cost' | 'begun'>,
  { tags, validUntil }: Answer,
): KeptAnswer {
  const etag = `W/"${createHash('sha256').update(sent.body).digest('base64url').slice(0, 27)}"`;
  return { ...sent, etag, tags: [...tags].toSorted(), validUntil };
}
