import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { cmsFolder } from './strapi';

const generator = join(cmsFolder, 'tests', 'support', 'generate-client.ts');

/** A client that a third party has had generated, as it runs. */
export interface GeneratedClient {
  /** Lists what happens in a month: month, date, title and category of each. */
  listMonth(endpoint: string, month: string): Promise<string[]>;
}

/** Generates a client from schema.graphql, and loads it. Throws Error with what the generator or TypeScript says. */
export async function generateClient(): Promise<GeneratedClient> {
  const folder = await mkdtemp(join(tmpdir(), 'generated-client-'));
  try {
    const program = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', generator, folder];
    await promisify(execFile)(process.execPath, program);
    return (await import(pathToFileURL(join(folder, 'program.js')).href)) as GeneratedClient;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
