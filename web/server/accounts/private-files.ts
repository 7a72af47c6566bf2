import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Driver } from 'unstorage';
import fsDriver from 'unstorage/drivers/fs-lite';

/**
 * Opens a folder as a storage that this program's user alone can read. A file is written aside and
 * renamed: a process that is killed leaves the one before.
 */
export function openPrivateFiles(folder: string): Driver {
  mkdirSync(folder, { recursive: true });
  // Also one that was there before.
  chmodSync(folder, 0o700);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (isDraft(name)) rmSync(join(folder, name));
  }
  return {
    ...fsDriver({ base: folder, ignore: isDraft }),
    async setItem(key, value) {
      const file = join(folder, ...key.split(':'));
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      const draft = `${file}${DRAFT}`;
      await writeFile(draft, value, { mode: 0o600 });
      await rename(draft, file);
    },
  };
}

const DRAFT = '.draft';

function isDraft(path: string): boolean {
  return path.endsWith(DRAFT);
}
