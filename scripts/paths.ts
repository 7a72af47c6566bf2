import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');
/** What the scripts remember between runs; ignored by git, safe to delete. */
export const cache = join(root, '.cache');
export const runtimeBin = join(root, 'scripts/runtime/node_modules/.bin');
