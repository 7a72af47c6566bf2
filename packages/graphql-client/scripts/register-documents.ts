// Writes dist/documents.json: each document of the package by its SHA-256, as clients send it.
import { writeFile } from 'node:fs/promises';
import { stringifyDocument } from '@urql/core';
import { hashDocument } from '../dist/hash-document.js';
import * as forAll from '../dist/index.js';
import * as forTheSite from '../dist/site.js';

const exported = [...Object.values(forAll), ...Object.values(forTheSite)];
const documents = exported.filter((value) => typeof value === 'object');
const operations = documents.filter(({ definitions }) =>
  definitions.some(({ kind }) => kind === 'OperationDefinition'),
);
const registered = await Promise.all(
  operations.map(async (document) => [await hashDocument(document), stringifyDocument(document)]),
);
const file = new URL('../dist/documents.json', import.meta.url);
await writeFile(file, `${JSON.stringify(Object.fromEntries(registered), null, 2)}\n`);
