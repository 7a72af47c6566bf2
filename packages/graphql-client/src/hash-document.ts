import { stringifyDocument } from '@urql/core';

type Document = Exclude<Parameters<typeof stringifyDocument>[0], string>;

const hashes = new WeakMap<Document, Promise<string>>();

/**
 * Gives the SHA-256 (hexadecimal) of a document as it is sent, under which the CMS may know it; empty where
 * the runtime has no Web Crypto, as browsers have none on pages without https: the document is then sent whole.
 */
export async function hashDocument(document: Document): Promise<string> {
  const known = hashes.get(document) ?? hashText(stringifyDocument(document));
  hashes.set(document, known);
  return known;
}

async function hashText(text: string): Promise<string> {
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  if (subtle === undefined) return '';
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
