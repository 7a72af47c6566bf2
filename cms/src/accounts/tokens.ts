import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Language } from '../content';
import { lockInTransaction } from '../database-lock';
import { tokenSeconds } from './settings';
import type { User } from './user';

export const ACCOUNT_TOKEN = 'api::account-token.account-token';

export type Purpose = 'invitation' | 'reset' | 'registration' | 'email' | 'feed';

/** What someone tells of themselves when they register. */
export interface Profile {
  name: string;
  organisation: string | null;
  language: Language;
}

/** What a token is good for, and for whom: who registers has no account before it is used. */
export type Grant =
  | { purpose: 'invitation' | 'reset' | 'feed'; user: Pick<User, 'id'> }
  | { purpose: 'email'; user: Pick<User, 'id'>; email: string }
  | { purpose: 'registration'; email: string; profile: Profile };

export interface AccountToken {
  id: number;
  purpose: Purpose;
  userId: number | null;
  email: string | null;
  profile: Profile | null;
  createdAt: string;
}

/**
 * Makes a token, 32 random bytes as base64url, of which the database keeps the SHA-256 alone. It replaces
 * those that the same account, or the same address, has for the same purpose.
 */
export async function mintToken(strapi: Core.Strapi, grant: Grant): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const seconds = tokenSeconds[grant.purpose];
  const owner =
    grant.purpose === 'registration' ? { email: grant.email } : { userId: grant.user.id };
  await strapi.db.transaction(async () => {
    await lockInTransaction(strapi, `tokens ${Object.values(owner)[0]}`);
    const rows = strapi.db.query(ACCOUNT_TOKEN);
    await rows.deleteMany({ where: { ...owner, purpose: grant.purpose } });
    await rows.create({
      data: {
        ...owner,
        ...(grant.purpose === 'email' && { email: grant.email }),
        ...(grant.purpose === 'registration' && { profile: grant.profile }),
        digest: digestToken(token),
        purpose: grant.purpose,
        expiresAt: seconds === null ? null : new Date(Date.now() + seconds * 1000),
      },
    });
  });
  return token;
}

/** Finds what a token that was sent is good for; null when it is unknown, used, replaced or too old. */
export async function findToken(
  strapi: Core.Strapi,
  token: string,
  purposes: readonly Purpose[],
): Promise<AccountToken | null> {
  return strapi.db.query(ACCOUNT_TOKEN).findOne({
    where: {
      digest: digestToken(token),
      purpose: { $in: purposes },
      $or: [{ expiresAt: { $null: true } }, { expiresAt: { $gt: new Date() } }],
    },
  });
}

/** Uses a token up, in the transaction it is called in; tells whether nobody else has done so before. */
export async function useTokenUp(strapi: Core.Strapi, { id }: AccountToken): Promise<boolean> {
  const { count } = await strapi.db.query(ACCOUNT_TOKEN).deleteMany({ where: { id } });
  return count === 1;
}

/** Revokes what an account has been given: links by mail and the personal calendar, or one of them. */
export async function revokeTokens(
  strapi: Core.Strapi,
  userId: number,
  purpose?: Purpose,
): Promise<void> {
  const where = { userId, ...(purpose && { purpose }) };
  await strapi.db.query(ACCOUNT_TOKEN).deleteMany({ where });
}

/** Deletes the tokens that are too old to be used. */
export async function deleteOldTokens(strapi: Core.Strapi): Promise<void> {
  const where = { expiresAt: { $lt: new Date() } };
  await strapi.db.query(ACCOUNT_TOKEN).deleteMany({ where });
}

function digestToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
