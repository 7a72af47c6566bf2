import { type Client, createClient, type Exchange, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { hashDocument } from './hash-document.js';

interface Connection {
  /** Address of the CMS without a path. */
  url: string;
  fetch: typeof fetch;
  headers: Record<string, string>;
  /** Whether answers may be kept on the way: questions then go by GET. */
  shared: boolean;
  /** What stands in front of the client's own exchanges. */
  exchanges?: Exchange[];
}

/**
 * Opens an urql client that asks by the hash of a document: by GET, so that the answer can be kept by
 * whatever stands between; by POST where the variables are too long for an address or the answer is for
 * one reader alone; and in full where the hash is not known.
 */
export function openClient({ url, fetch, headers, shared, exchanges = [] }: Connection): Client {
  return createClient({
    url: findEndpoint(url),
    exchanges: [
      ...exchanges,
      persistedExchange({
        generateHash: async (_, document) => hashDocument(document),
        preferGetForPersistedQueries: shared && 'within-url-limit',
      }),
      fetchExchange,
    ],
    preferGetMethod: false,
    fetchOptions: { headers },
    fetch,
  });
}

function findEndpoint(url: string): string {
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new Error(
      `The client cannot ask "${url}": give the address of the CMS, such as https://cms.example.org.`,
    );
  }
  return new URL('/graphql', url).href;
}
