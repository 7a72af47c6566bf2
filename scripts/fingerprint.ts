import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from './progress.ts';
import { cache, root } from './paths.ts';

/** Folders that are made by building or testing, or that only tests read. */
const ignored = new Set([
  'node_modules',
  'dist',
  'coverage',
  'test',
  'tests',
  'test-results',
  'playwright-report',
]);

async function listFiles(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  if (!(await stat(path)).isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => !ignored.has(name) && !name.startsWith('.'));
  return (
    await Promise.all(names.toSorted().map(async (name) => listFiles(join(path, name))))
  ).flat();
}

/** A digest of the files under `paths` (relative to the repository) and of the Node.js in use. */
export async function takeFingerprint(paths: string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    for (const file of await listFiles(join(root, path))) {
      hash
        .update(file.slice(root.length))
        .update('\0')
        .update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/**
 * Runs `build` unless it ran with the same `inputs` before and its `outputs` are still there. The
 * stamp is taken away first, so that a build that was broken off is repeated.
 */
export async function buildWhenChanged(
  name: string,
  { inputs, outputs }: { inputs: string[]; outputs: string[] },
  build: () => Promise<void>,
): Promise<Outcome> {
  const stamp = join(cache, 'stamps', name);
  const fingerprint = await takeFingerprint(inputs);
  const isFresh =
    existsSync(stamp) &&
    (await readFile(stamp, 'utf8')) === fingerprint &&
    outputs.every((output) => existsSync(join(root, output)));
  if (isFresh) return 'up to date';
  await rm(stamp, { force: true });
  await build();
  await mkdir(join(cache, 'stamps'), { recursive: true });
  await writeFile(stamp, fingerprint);
  return 'done';
}
