export type { Block } from './block';
export { fromPlainText } from './from-plain-text';
export { toHtml } from './to-html';
export { toPlainText } from './to-plain-text';
