import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { describeFailure, requireSuccess, signMessage, SIGNATURE_HEADER } from 'content-changes';
import { readChanges, readLastSequence } from './read';

const ANSWER_WITHIN_MILLISECONDS = 5000;
const FIRST_PAUSE_MILLISECONDS = 200;
const LONGEST_PAUSE_MILLISECONDS = 10_000;

/**
 * One of the site's servers, which is told of each change until it has acknowledged it.
 *
 * It alone remembers what it has seen, and says so in every answer: nothing is told twice that it has
 * taken, and nothing is left out, whichever of the two was down.
 */
export class Receiver {
  readonly #strapi: Core.Strapi;
  readonly #address: string;
  readonly #secret: string;
  /** What the server has seen; null until it has answered once. */
  #seen: number | null = null;
  #telling: Promise<void> | null = null;
  #isAskedAgain = false;
  #failures = 0;
  #pause = new AbortController();
  readonly #stopped = new AbortController();

  constructor(strapi: Core.Strapi, origin: string, secret: string) {
    this.#strapi = strapi;
    this.#address = new URL('/_changes', origin).href;
    this.#secret = secret;
  }

  /** Tells the server what it has not seen, now or as soon as it answers. */
  tell(): void {
    if (this.#telling) {
      this.#isAskedAgain = true;
      return;
    }
    this.#telling = this.#tellAll().finally(() => {
      this.#telling = null;
      if (this.#isAskedAgain && !this.#stopped.signal.aborted) {
        this.#isAskedAgain = false;
        this.tell();
      }
    });
  }

  /** Tries at once, where the next try would come after a pause: a server that asks is there, or nearly. */
  wake(): void {
    this.#failures = 0;
    this.#pause.abort();
  }

  /** Waits until the server has seen all that it was to be told by now, however long that takes. */
  async whenTold(): Promise<void> {
    while (this.#telling) await this.#telling;
  }

  /** Ends without waiting for the server: it is told at the next start. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#telling;
  }

  async #tellAll(): Promise<void> {
    const { signal } = this.#stopped;
    let isWarned = false;
    this.#failures = 0;
    while (!signal.aborted) {
      const isKnown = this.#seen !== null;
      try {
        if (await this.#tellOnce()) return;
        if (isKnown) this.#failures = 0;
      } catch (error) {
        // It may have learnt by asking what it could not be told: it is asked how far it is.
        this.#seen = null;
        if (!isWarned && !signal.aborted) {
          this.#strapi.log.warn(
            `${this.#address} has not been told of a change (${describeFailure(error)}): tried again until it answers.`,
          );
        }
        isWarned = true;
        await this.#rest();
      }
    }
  }

  /** Waits for longer with each failure, or until the server is heard of. */
  async #rest(): Promise<void> {
    const pause = Math.min(
      FIRST_PAUSE_MILLISECONDS * 2 ** this.#failures,
      LONGEST_PAUSE_MILLISECONDS,
    );
    this.#failures += 1;
    this.#pause = new AbortController();
    const signal = AbortSignal.any([this.#stopped.signal, this.#pause.signal]);
    await sleep(pause, undefined, { signal, ref: false }).catch(() => {});
  }

  /** Tells whether the server has seen everything. */
  async #tellOnce(): Promise<boolean> {
    const last = await readLastSequence(this.#strapi);
    if (this.#seen === last) return true;
    const batch = await readChanges(this.#strapi, this.#seen ?? last);
    const body = JSON.stringify(batch);
    const response = await fetch(this.#address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [SIGNATURE_HEADER]: signMessage(this.#secret, body, Date.now()),
      },
      body,
      redirect: 'error',
      signal: AbortSignal.any([
        this.#stopped.signal,
        AbortSignal.timeout(ANSWER_WITHIN_MILLISECONDS),
      ]),
    });
    const answer = await response.text();
    requireSuccess(response);
    const seen = readSeen(answer);
    if (seen !== last && seen === this.#seen) throw new Error(`it stays at change ${seen}`);
    this.#seen = seen;
    return seen === last;
  }
}

function readSeen(answer: string): number {
  const { seen } = JSON.parse(answer) as { seen?: unknown };
  if (typeof seen === 'number') return seen;
  throw new Error('it does not say what it has seen');
}
