import { createHash } from 'node:crypto';

const STYLE = /<style>(.*?)<\/style>/su;

/**
 * Lets the style sheet in the head of a page apply, by its hash in the content security policy: it is
 * the same on all pages and for all visitors. What an attacker might get into the body stays without.
 */
export default defineNitroPlugin((nitro) => {
  let known = { style: '', source: '' };
  nitro.hooks.hook('render:html', ({ head }, { event }) => {
    const style = head.map((tags) => STYLE.exec(tags)?.[1]).find((found) => found !== undefined);
    if (style === undefined || !event.context.security) return;
    if (style !== known.style) known = { style, source: writeSource(style) };
    event.context.security.hashes = { script: new Set(), style: new Set([known.source]) };
  });
});

/** A source of CSP level 3 (2.3.1): the hash of what it lets in. */
function writeSource(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}
