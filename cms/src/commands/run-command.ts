import { createStrapi, type Core } from '@strapi/strapi';
import { CalendarFileError } from 'icalendar';
import { join } from 'node:path';
import { ImportError } from '../importing/import-error';
import { UsageError } from './usage-error';

/** What a person can put right: told in its sentence, without a stack. */
const mistakes = [UsageError, CalendarFileError, ImportError];

/**
 * Runs a command of the CMS and ends the process: with 0 when all went well, 2 when the command was
 * called in a wrong way, 1 when it failed.
 */
export async function runCommand(work: () => Promise<void>): Promise<never> {
  // What a transaction has not committed is as if it had never been.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
  try {
    await work();
    process.exit(0);
  } catch (error) {
    const isMistake = mistakes.some((kind) => error instanceof kind);
    console.error(isMistake ? (error as Error).message : error);
    process.exit(error instanceof UsageError ? 2 : 1);
  }
}

/** Loads the CMS beside one that may be serving: it neither listens nor writes content on its own. */
export async function loadCms(): Promise<Core.Strapi> {
  const appDir = process.cwd();
  const strapi = await createStrapi({ appDir, distDir: join(appDir, 'dist') });
  strapi.config.set('isCommand', true);
  strapi.log.level = 'warn';
  return strapi.load();
}
