import { readRetryAfter } from './retry-after.js';
import { wait } from './wait.js';

/** How patient a client is with a server that has no time. */
export interface Patience {
  /** How often one question is asked again; 0: never. */
  retries: number;
  /** Milliseconds that are waited before one of these at most: who is told to wait longer gives up. */
  longestWait: number;
}

/** Too many requests (RFC 6585 4), and a service that is away for a while (RFC 9110 15.6.4). */
const BUSY = new Set([429, 503]);
const FIRST_WAIT = 1000;

/**
 * Makes a fetch that asks again what a busy server has not answered: after the time that it names in
 * `Retry-After`, else after pauses that double. Who has asked often enough, or would wait too long, gets the
 * server's answer.
 *
 * urql's own retryExchange stretches each pause at random, and cannot wait for what a header says.
 */
export function retryWhenBusy(fetch: typeof globalThis.fetch, { retries, longestWait }: Patience) {
  return async (...[input, init]: Parameters<typeof fetch>): Promise<Response> => {
    for (let attempt = 0; ; attempt += 1) {
      const response = await fetch(input, init);
      if (!BUSY.has(response.status) || attempt >= retries) return response;
      const pause = readRetryAfter(response.headers) ?? FIRST_WAIT * 2 ** attempt;
      if (pause > longestWait) return response;
      await response.body?.cancel();
      await wait(scatter(pause), init?.signal);
    }
  };
}

/** Makes a pause up to a tenth longer, so that not all who were sent away together come back together. */
function scatter(pause: number): number {
  return pause * (1 + Math.random() / 10);
}
