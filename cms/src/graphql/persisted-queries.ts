import documents from 'graphql-client/documents.json';
import { LRUCache } from 'lru-cache';

/** Apollo asks for a document by this and its SHA-256. */
const PREFIX = 'apq:';
const MOST_BYTES = 4 * 1024 * 1024;

const registered = new Map(
  Object.entries(documents).map(([hash, text]) => [`${PREFIX}${hash}`, text]),
);
const others = new LRUCache<string, string>({
  maxSize: MOST_BYTES,
  sizeCalculation: (text, key) => 2 * (text.length + key.length),
});

/**
 * The documents that can be asked for by their hash: those of `packages/graphql-client` always, and
 * whatever a client has sent together with its hash (Apollo's automatic persisted queries) for a while.
 */
export const persistedQueries = {
  cache: {
    get: async (key: string) => registered.get(key) ?? others.get(key),
    set: async (key: string, text: string) => {
      if (!registered.has(key)) others.set(key, text);
    },
    delete: async (key: string) => others.delete(key),
  },
};
