import { type Client, createClient, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { hashDocument } from './hash-document.js';

/** How to reach the CMS. */
export interface CmsClientOptions {
  /** Address of the CMS without a path, e.g. `http://127.0.0.1:1337`. */
  url: string;
  /** Milliseconds after which a query counts as failed. */
  timeout: number;
  /** Says for whom is asked, as the header `Authorization`; nobody in particular without it. */
  authorization?: string;
  fetch?: typeof fetch;
}

/**
 * Makes an urql client for one request of a visitor.
 *
 * It has no cache: a client that outlives a request would show one visitor another's answers, and
 * within a request each page asks once.
 */
export function createCmsClient({
  url,
  timeout,
  authorization,
  fetch = globalThis.fetch,
}: CmsClientOptions): Client {
  return createClient({
    url: new URL('/graphql', url).href,
    exchanges: [
      // A query is asked for by GET and its hash, so that the answer can be kept by whatever stands between;
      // by POST where its variables are too long for an address, and in full where the hash is not known.
      // What one member may see is asked for by POST: that is kept nowhere on the way.
      persistedExchange({
        generateHash: async (_, document) => hashDocument(document),
        ...(authorization !== undefined && { preferGetForPersistedQueries: false }),
      }),
      fetchExchange,
    ],
    preferGetMethod: false,
    // The CMS is next door: compressing costs more time than it saves.
    fetchOptions: {
      headers: { 'accept-encoding': 'identity', ...(authorization && { authorization }) },
    },
    // urql puts its own signal into every request: the time limit joins it here.
    fetch: async (input, init) => {
      const signals = [AbortSignal.timeout(timeout), init?.signal].filter((signal) => !!signal);
      const response = await fetch(input, { ...init, signal: AbortSignal.any(signals) });
      // urql would take whatever such an answer says for data.
      if (response.status >= 500) throw new Error(`The CMS answers ${response.status}.`);
      return response;
    },
  });
}
