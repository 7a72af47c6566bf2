import type { NitroApp } from 'nitropack/types';
import type { ContentClock } from './content-clock';
import type { RenderedPage } from './kept-page';
import { PageNotes } from '../../shared/page-notes';

/** What is said of the connection that an answer was made over, or to one visitor. */
const leftOut = new Set([
  'content-length',
  'content-encoding',
  'date',
  'etag',
  'set-cookie',
  'vary',
]);

/**
 * Renders a page for nobody in particular: with no header that anybody has sent.
 */
export async function renderPage(
  nitro: NitroApp,
  address: string,
  clock: Pick<ContentClock, 'read' | 'sequence'>,
): Promise<RenderedPage> {
  const begun = clock.read();
  const notes = new PageNotes(clock.sequence);
  const { status, headers, body } = await nitro.localCall({
    url: address,
    method: 'GET',
    headers: { accept: address.includes('.') ? '*/*' : 'text/html' },
    context: { _platform: { pageNotes: notes } },
  });
  const kept = Object.entries(headers).filter(
    ([name, value]) => value !== undefined && !leftOut.has(name.toLowerCase()),
  );
  return {
    status,
    headers: {
      ...(Object.fromEntries(kept) as RenderedPage['headers']),
      ...(status === 200 && writeTags(notes.listTags())),
    },
    body: toBuffer(body),
    tags: notes.listTags(),
    validUntil: notes.validUntil,
    begun,
    isWhole: notes.isWhole,
  };
}

/** Two names for the same thing: those of Cloudflare, and those of Fastly and Varnish. */
function writeTags(tags: string[]): Record<string, string> {
  return { 'cache-tag': tags.join(','), 'surrogate-key': tags.join(' ') };
}

function toBuffer(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  if (body instanceof Uint8Array) return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return Buffer.from(typeof body === 'string' ? body : '');
}
