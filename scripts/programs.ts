import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Tells whether a file can be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of these programs that is on the PATH or in /usr/bin; undefined if none is. */
export function findProgram(
  names: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** Runs an installer quietly; whether it did its work is seen by looking for the program again. */
export function runInstaller(program: string, args: string[]): void {
  spawnSync(program, args, { stdio: 'ignore', timeout: 300_000 });
}

/** Installs a package of Debian, where that is allowed. */
export function installWithApt(name: string): void {
  if (process.getuid?.() !== 0) return;
  runInstaller('apt-get', ['update']);
  runInstaller('apt-get', ['install', '-y', name]);
}
