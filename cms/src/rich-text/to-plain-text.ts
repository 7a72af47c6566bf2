import type { Block } from './block';

/** Writes blocks as plain text: a blank line between blocks, a line for each item of a list. */
export function toPlainText(blocks: Block[]): string {
  return blocks
    .map(readBlock)
    .filter((text) => text !== '')
    .join('\n\n');
}

function readBlock(block: Block): string {
  if (block.type === 'list') {
    return (block.children ?? []).map(readBlock).join('\n');
  }
  if (block.type === 'image') return block.image?.alternativeText ?? '';
  return (block.children ?? []).map((child) => child.text ?? readBlock(child)).join('');
}
