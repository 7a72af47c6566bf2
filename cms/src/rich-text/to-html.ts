import type { Element, ElementContent, Root } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml as writeHtml } from 'hast-util-to-html';
import type { Block } from './block';
import { readUploadPath, type TextPicture } from './pictures';

/**
 * Writes blocks as HTML that may stand in any page: escaped, with links to http, https, mailto and
 * page-internal addresses only, without scripts, styles, ids or event handlers.
 * Pictures are those of the media library, by their paths; others are left out.
 * Headings begin at level 2, since the page has its own first heading.
 */
export function toHtml(blocks: Block[]): string {
  const root: Root = { type: 'root', children: blocks.flatMap(buildBlock) };
  return writeHtml(sanitize(root, defaultSchema) as Root);
}

function buildBlock(block: Block): ElementContent[] {
  const children = (block.children ?? []).flatMap(buildBlock);
  switch (block.type) {
    case 'text':
      return markText(block);
    case 'paragraph':
      // The editor leaves an empty paragraph at the end of a text.
      return isEmpty(block) ? [] : [element('p', children)];
    case 'heading':
      return [element(`h${Math.min(Math.max(block.level ?? 2, 2), 6)}`, children)];
    case 'list':
      return [element(block.format === 'ordered' ? 'ol' : 'ul', children)];
    case 'list-item':
      return [element('li', children)];
    case 'quote':
      return [element('blockquote', children)];
    case 'code':
      return [element('pre', [element('code', [writeText(readText(block))])])];
    case 'link':
      return [element('a', children, { href: block.url ?? '' })];
    case 'image':
      return block.image ? buildImage(block.image) : [];
    default:
      return children;
  }
}

function isEmpty({ children = [] }: Block): boolean {
  return children.every((child) => child.type === 'text' && (child.text ?? '').trim() === '');
}

function buildImage({ url, alternativeText, width, height }: TextPicture): Element[] {
  const src = readUploadPath(url);
  return src ? [element('img', [], { src, alt: alternativeText ?? '', width, height })] : [];
}

function markText(block: Block): ElementContent[] {
  const marks = [
    block.code && 'code',
    block.strikethrough && 'del',
    block.underline && 'ins',
    block.italic && 'em',
    block.bold && 'strong',
  ].filter((tag) => typeof tag === 'string');
  return marks.reduce<ElementContent[]>(
    (inner, tag) => [element(tag, inner)],
    breakLines(block.text ?? ''),
  );
}

/** Shift+Enter in the editor is a line break within the text. */
function breakLines(text: string): ElementContent[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      index === 0 ? [writeText(line)] : [element('br', []), writeText(line)],
    );
}

function readText({ children = [] }: Block): string {
  return children.map(({ text = '' }) => text).join('');
}

function writeText(value: string): ElementContent {
  return { type: 'text', value };
}

function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}
