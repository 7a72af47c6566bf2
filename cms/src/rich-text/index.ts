export type { Block } from './block';
export { fromPlainText } from './from-plain-text';
export { listTextPictures, readUploadPath, type TextPicture } from './pictures';
export { toHtml } from './to-html';
export { toPlainText } from './to-plain-text';
