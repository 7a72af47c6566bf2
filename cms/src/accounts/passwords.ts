import type { Core } from '@strapi/strapi';
import { AccountError } from './account-error';
import { isCommonPassword } from './common-passwords';
import { isLikeAccount, type AccountWords } from './account-words';
import { passwordLimits } from './settings';
import type { User } from './user';

/** What is compared where there is no password: of the same cost as Strapi's own, and of no known password. */
const NOBODYS_HASH = '$2a$10$aPWwbHj6Y.yyxI5be.5uY.gHlmJm9OVd8g0uJ72WovrlwCV.PHDKy';

/**
 * Tells whether `password` is that of `user`. It takes as long without a user, or for one who has not
 * set a password yet. bcrypt would ignore what follows after 72 bytes.
 */
export async function verifyPassword(
  strapi: Core.Strapi,
  user: User | null,
  password: string,
): Promise<boolean> {
  const hash = user?.password ?? NOBODYS_HASH;
  const isRight: boolean = await users(strapi).validatePassword(password, hash);
  return isRight && hash !== NOBODYS_HASH && !isTooLong(password);
}

/** Hashes a password as Strapi does (bcrypt, cost 10). It takes a while: not within a transaction. */
export async function hashPassword(strapi: Core.Strapi, password: string): Promise<string> {
  const hashed: { password: string } = await users(strapi).ensureHashedPasswords({ password });
  return hashed.password;
}

/**
 * Throws AccountError 422 for a password that is short, longer than bcrypt reads, among the common ones,
 * or little more than what is known of its account. Any characters will do; none are asked for.
 */
export function checkPassword(password: string, account: AccountWords): void {
  const { characters, bytes } = passwordLimits;
  const refuse = (code: string, message: string): never => {
    throw new AccountError(422, code, message, 'password');
  };
  if ([...password].length < characters) {
    refuse('passwordTooShort', `A password has ${characters} characters or more.`);
  }
  if (isTooLong(password)) refuse('passwordTooLong', `A password has at most ${bytes} bytes.`);
  if (isCommonPassword(password)) {
    refuse('passwordCommon', 'This password is one of those that are tried first.');
  }
  if (isLikeAccount(password, account)) {
    refuse('passwordLikeAccount', 'This password is little more than a name or an address.');
  }
}

function isTooLong(password: string): boolean {
  return Buffer.byteLength(password) > passwordLimits.bytes;
}

function users(strapi: Core.Strapi) {
  return strapi.plugin('users-permissions').service('user');
}
