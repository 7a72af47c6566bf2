import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Mistake } from './mistake.ts';

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

/**
 * Gives the path of a program, which is installed from Debian's package of that name where that is allowed.
 * Throws a Mistake that says how to get it; `who` begins its sentence: "The bench needs".
 */
export function bringProgram(
  name: string,
  who: string,
  {
    debianPackage = name,
    env = process.env,
  }: { debianPackage?: string; env?: NodeJS.ProcessEnv } = {},
): string {
  const found = findProgram([name], env);
  if (found) return found;
  installWithApt(debianPackage);
  const installed = findProgram([name], env);
  if (installed) return installed;
  throw new Mistake(
    `${who} ${name}, which was not found and could not be installed: on Debian, \`apt-get install ${debianPackage}\`.`,
  );
}
