import { createHash } from 'node:crypto';
import { compress, type Encoding, tagEncoded } from '../utils/compression/compress';

/** An answer as the site's server made it, before anybody in particular asked. */
export interface RenderedPage {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
  /** Of the content that it shows. */
  tags: string[];
  /** Milliseconds since 1970 at which time alone makes it old; Infinity: never. */
  validUntil: number;
  /** The count of changes when it was begun. */
  begun: number;
  /** Whether the CMS has answered all that was asked for it. */
  isWhole: boolean;
}

/** An answer that is kept: as it is sent, in each encoding. */
export interface KeptPage extends Omit<RenderedPage, 'body'> {
  /** Milliseconds since 1970. */
  madeAt: number;
  bodies: Record<Encoding, Buffer>;
  /** Strong, and so another one for each encoding (RFC 9110 8.8.3). */
  etags: Record<Encoding, string>;
}

/** Makes of a rendered page the one that is kept. */
export async function packPage(page: RenderedPage, now: number): Promise<KeptPage> {
  const { body, ...rest } = page;
  const [br, gzip] = await Promise.all([compress(body, 'br'), compress(body, 'gzip')]);
  const etag = tagBody(body);
  return {
    ...rest,
    madeAt: now,
    bodies: { br, gzip, identity: body },
    etags: { br: tagEncoded(etag, 'br'), gzip: tagEncoded(etag, 'gzip'), identity: etag },
  };
}

/** Tells whether a page that was read from the archive is as it was written. */
export function isIntact({ bodies, etags }: KeptPage): boolean {
  return etags.identity === tagBody(bodies.identity);
}

/** Counts the bytes that a page takes. */
export function sizeOf({ bodies }: KeptPage): number {
  return bodies.br.length + bodies.gzip.length + bodies.identity.length + 1000;
}

function tagBody(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}
