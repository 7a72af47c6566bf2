import type { Client, Exchange } from '@urql/core';
import { limitTime } from './http/limit-time.js';
import { isGraphqlRefusal, refuseFailures } from './http/refuse-failures.js';
import { type Patience, retryWhenBusy } from './http/retry-when-busy.js';
import { openClient } from './open-client.js';

/** How to reach the public API, and how patiently. */
export interface ApiClientOptions extends Partial<Patience> {
  /** Address of the CMS without a path, e.g. `https://cms.example.org`. */
  url: string;
  /**
   * A key that raises the limits, as the association has issued it. It is a secret: keep it on a server, as
   * whatever a page loads can be read by all its visitors.
   */
  apiKey?: string;
  /** Milliseconds after which one attempt counts as failed; 10,000 unless given. */
  timeout?: number;
  /** urql exchanges in front of the client's own, such as `cacheExchange` of `@urql/core`. */
  exchanges?: Exchange[];
  fetch?: typeof fetch;
}

const TIMEOUT = 10_000;
const RETRIES = 3;
const LONGEST_WAIT = 60_000;

/**
 * Makes an urql client for the public API, in Node and in browsers.
 *
 * It asks by GET and the hash of a document, so that browsers and caches can keep answers. A server that is
 * busy (429, 503) is asked again, 3 times unless `retries` is given, when it says so in `Retry-After`; who is
 * told to wait for more than `longestWait` (60,000 ms) gets the refusal at once. Throws Error when `url` is not an address.
 */
export function createApiClient({
  url,
  apiKey,
  timeout = TIMEOUT,
  retries = RETRIES,
  longestWait = LONGEST_WAIT,
  exchanges = [],
  fetch = globalThis.fetch,
}: ApiClientOptions): Client {
  const patient = retryWhenBusy(limitTime(fetch, timeout), { retries, longestWait });
  return openClient({
    url,
    headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
    // A key raises limits and opens nothing: answers are everybody's.
    shared: true,
    exchanges,
    fetch: refuseFailures(patient, 'The API', isGraphqlRefusal),
  });
}
