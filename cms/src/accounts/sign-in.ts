import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';
import { AccountError } from './account-error';
import { recordAudit, type Whence } from './audit';
import { comparedField } from './fields';
import { changeAccount } from './lock';
import { describeMember, type Member } from './member';
import { verifyPassword } from './passwords';
import { visitorRoute } from './route';
import { beginSession, type SessionTokens } from './sessions';
import { findUser, findUserByEmail, isActive, type User } from './user';

/** What the site's server gets when someone logs in. */
export interface SignedInAnswer extends SessionTokens {
  member: Member;
}

/**
 * Begins a session for who has given the right password, unless the account has changed since it was
 * read; null then. To be called in `changeAccount`.
 */
export async function beginVerifiedSession(
  strapi: Core.Strapi,
  verified: User,
  whence: Whence,
): Promise<SignedInAnswer | null> {
  const user = await findUser(strapi, verified.id);
  if (!user || !isActive(user) || user.password !== verified.password) return null;
  const tokens = await beginSession(strapi, user, whence);
  return { ...tokens, member: await describeMember(strapi, user) };
}

/**
 * Whether the account is unknown, blocked or not confirmed, or the password wrong: the answer is the same,
 * and costs one look-up, one comparison and one insert.
 */
export const signInRoute = visitorRoute(
  'POST',
  '/sign-in',
  z.object({ email: comparedField, password: comparedField }),
  async (strapi, { body: { email, password }, whence }) => {
    const user = await findUserByEmail(strapi, email);
    const isRight = await verifyPassword(strapi, user, password);
    const signedIn =
      user && isRight && isActive(user)
        ? await changeAccount(strapi, user.id, async () => {
            const answer = await beginVerifiedSession(strapi, user, whence);
            if (answer) {
              await recordAudit(strapi, {
                what: 'signedIn',
                by: 'member',
                member: user,
                ...whence,
              });
            }
            return answer;
          })
        : null;
    if (signedIn) return { status: 200, body: signedIn };
    await recordAudit(strapi, { what: 'signInFailed', by: 'visitor', member: user, ...whence });
    throw new AccountError(401, 'wrongCredentials', 'No account has this address and password.');
  },
);
