import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const DEBIAN_FOLDER = '/usr/lib/postgresql';
const needed = ['initdb', 'postgres', 'createdb', 'dropdb'];

/**
 * Finds the folder of PostgreSQL's programs: on the PATH, else Debian's newest, else after
 * installing them where that is allowed. Throws Error that says how to install them.
 */
export function findPostgresqlPrograms(): string {
  const found = findFolder() ?? (installPackage() ? findFolder() : undefined);
  if (found) return found;
  throw new Error(
    'The tests need the programs of PostgreSQL (initdb, postgres), and none were found: install them, ' +
      'on Debian with "apt-get install postgresql", or put their folder on the PATH.',
  );
}

function findFolder(): string | undefined {
  const versions = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [];
  const newestFirst = versions.toSorted((one, other) => Number(other) - Number(one));
  return [
    ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
    ...newestFirst.map((version) => join(DEBIAN_FOLDER, version, 'bin')),
  ].find((folder) => needed.every((program) => existsSync(join(folder, program))));
}

function installPackage(): boolean {
  if (process.getuid?.() !== 0) return false;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, { env: environment, stdio: 'ignore', timeout: 300_000 }).status ===
    0;
  return run('update') && run('install', '-y', '--no-install-recommends', 'postgresql');
}

export interface UserIds {
  uid: number;
  gid: number;
}

/** The user to run PostgreSQL as, which refuses root: an ordinary one in root's place, else oneself. */
export function findOrdinaryUser(): UserIds | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const user = ['postgres', 'nobody'].find((name) => spawnSync('id', [name]).status === 0);
  if (!user) throw new Error('PostgreSQL refuses to run as root: add a user named postgres.');
  const readId = (option: string) =>
    Number(execFileSync('id', [option, user], { encoding: 'utf8' }));
  return { uid: readId('-u'), gid: readId('-g') };
}
