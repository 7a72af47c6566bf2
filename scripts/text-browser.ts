import { Mistake } from './mistake.ts';
import { findProgram, installWithApt } from './programs.ts';

/** The path of Lynx, which is installed where there is none. Throws a Mistake that says how to get it. */
export function bringLynx(env: NodeJS.ProcessEnv = process.env): string {
  const find = () => findProgram(['lynx'], env);
  const found = find();
  if (found) return found;
  installWithApt('lynx');
  const installed = find();
  if (installed) return installed;
  throw new Mistake(
    'The tests in a text browser need Lynx, and none was found or could be installed: install it with `apt-get install lynx`.',
  );
}
