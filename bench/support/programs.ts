import { findProgram, installWithApt } from '../../scripts/programs.ts';
import { Mistake } from '../../scripts/mistake.ts';

/** Debian keeps the programs of servers in the second. */
const folders = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin` };

/**
 * Gives the path of a program, which is installed from Debian's package where that is allowed. Throws a
 * Mistake that says how to get it.
 */
export function bringProgram(name: string, debianPackage = name): string {
  const found = findProgram([name], folders);
  if (found) return found;
  installWithApt(debianPackage);
  const installed = findProgram([name], folders);
  if (installed) return installed;
  throw new Mistake(
    `The bench needs ${name}, and it was not found or could be installed: on Debian, \`apt-get install ${debianPackage}\`.`,
  );
}
