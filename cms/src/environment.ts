import { resolve } from 'node:path';

/** Folder of the database, uploads and mail: absolute path from `DATA_DIR`, else `.data` beside `cms/`. */
export function dataDirectory(): string {
  return resolve(process.env.DATA_DIR ?? resolve(process.cwd(), '..', '.data'));
}

/** The value of a secret; the start command makes them, so a missing one is told, never defaulted. */
export function secret(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(
      `${name} is not set: start the CMS with "npm start", or give it a random value of 32 or more characters.`,
    );
  }
  return value;
}
