/** The nodes of Strapi's Blocks field that the first content uses. */
interface TextNode {
  type: 'text';
  text: string;
}

export type HeadingLevel = 2 | 3 | 4;

export interface ParagraphBlock {
  type: 'paragraph';
  children: TextNode[];
}

export interface HeadingBlock {
  type: 'heading';
  level: HeadingLevel;
  children: TextNode[];
}

export interface ListBlock {
  type: 'list';
  format: 'unordered';
  children: { type: 'list-item'; children: TextNode[] }[];
}

export type Block = ParagraphBlock | HeadingBlock | ListBlock;
export type Blocks = Block[];

/** Builds a paragraph of plain text. */
export function paragraph(text: string): ParagraphBlock {
  return { type: 'paragraph', children: [{ type: 'text', text }] };
}

/** Builds a heading of plain text. */
export function heading(level: HeadingLevel, text: string): HeadingBlock {
  return { type: 'heading', level, children: [{ type: 'text', text }] };
}

/** Builds a bulleted list, one plain text an item. */
export function list(...items: string[]): ListBlock {
  return {
    type: 'list',
    format: 'unordered',
    children: items.map((text) => ({ type: 'list-item', children: [{ type: 'text', text }] })),
  };
}
