import { bringProgram as bring } from '../../scripts/programs.ts';

/** Debian keeps the programs of servers in the second. */
const env = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin` };

/** Gives the path of a program, which is installed where that is allowed. Throws a Mistake that says how to get it. */
export function bringProgram(name: string, debianPackage = name): string {
  return bring(name, 'The bench needs', { debianPackage, env });
}
