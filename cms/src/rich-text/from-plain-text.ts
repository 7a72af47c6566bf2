import type { Block } from './block';

const address = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/g;

/**
 * Makes blocks of a plain text: a blank line ends a paragraph, and web addresses become links.
 * `toPlainText` gives the text back, but for what is blank at the ends of paragraphs.
 */
export function fromPlainText(text: string): Block[] {
  return text
    .split(/\n[\t ]*(?:\n[\t ]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ type: 'paragraph', children: splitAtLinks(paragraph) }));
}

function splitAtLinks(text: string): Block[] {
  const parts: Block[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    const [url] = match;
    // The editor asks for a text, be it empty, on both sides of a link.
    parts.push(toText(text.slice(end, match.index)));
    parts.push({ type: 'link', url, children: [toText(url)] });
    end = match.index + url.length;
  }
  return [...parts, toText(text.slice(end))];
}

function toText(text: string): Block {
  return { type: 'text', text };
}
