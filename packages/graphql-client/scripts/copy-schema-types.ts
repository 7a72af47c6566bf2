// Puts the types of the schema, which TypeScript only reads, beside the types that are made from them.
import { copyFile } from 'node:fs/promises';

const file = 'schema-types.d.ts';
await copyFile(
  new URL(`../src/${file}`, import.meta.url),
  new URL(`../dist/${file}`, import.meta.url),
);
