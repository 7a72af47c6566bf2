import type { MinimarkNode, MinimarkTree } from '@nuxt/content';

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** What is no part of a sentence that goes on behind it. */
const blocks = new Set([
  ...headings,
  'p',
  'ul',
  'ol',
  'li',
  'table',
  'tr',
  'th',
  'td',
  'blockquote',
]);
/** What is copied rather than read. */
const leftOut = new Set(['pre', 'style']);

/** Lists the headings of a Markdown page, as Nuxt Content keeps it, and the plain texts below them, in their order. */
export function listTextParts({ value: nodes }: Pick<MinimarkTree, 'value'>): string[] {
  const parts = [''];
  for (const node of nodes) {
    if (typeof node !== 'string' && headings.has(node[0])) parts.push(readText(node), '');
    else parts.push((parts.pop() ?? '') + readText(node));
  }
  return parts.map((part) => part.replaceAll(/\s+/gu, ' ').trim()).filter((part) => part !== '');
}

function readText(node: MinimarkNode): string {
  if (typeof node === 'string') return node;
  const [tag, , ...children] = node;
  if (leftOut.has(tag)) return '';
  const text = children.map(readText).join('');
  return blocks.has(tag) ? `${text} ` : text;
}
