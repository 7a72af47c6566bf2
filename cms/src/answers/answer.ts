import { AsyncLocalStorage } from 'node:async_hooks';

/** What an answer to the public rests on, so that it can be kept for as long as it is right. */
export interface Answer {
  /** Of the content that was read for it: a change with one of them makes it old. */
  tags: Set<string>;
  /** Milliseconds since 1970 at which time alone makes it old. */
  validUntil: number;
  /** Whether something went wrong inside: what it rests on is then nobody's business. */
  hasFailed: boolean;
}

const answers = new AsyncLocalStorage<Answer>();

/** Runs what makes an answer, and tells what it rested on. */
export async function collectAnswer(make: () => Promise<void>): Promise<Answer> {
  const answer: Answer = {
    tags: new Set(),
    validUntil: Number.POSITIVE_INFINITY,
    hasFailed: false,
  };
  await answers.run(answer, make);
  return answer;
}

/** Notes that the answer under way rests on what is tagged so. */
export function noteTags(...tags: string[]): void {
  const answer = answers.getStore();
  for (const tag of tags) answer?.tags.add(tag);
}

/** Notes that something went wrong inside while the answer under way was made. */
export function noteFailure(): void {
  const answer = answers.getStore();
  if (answer) answer.hasFailed = true;
}

/** Notes that the answer under way is another one from an instant on (milliseconds since 1970). */
export function noteEnd(instant: number): void {
  const answer = answers.getStore();
  if (answer && instant < answer.validUntil) answer.validUntil = instant;
}
