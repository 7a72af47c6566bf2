export type { Block } from './block';
export { toHtml } from './to-html';
export { toPlainText } from './to-plain-text';
