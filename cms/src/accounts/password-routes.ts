import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';
import { queueMail } from '../mail/queue';
import { AccountError } from './account-error';
import { recordAudit, type Whence } from './audit';
import { comparedField, passwordField } from './fields';
import { changeAccount } from './lock';
import { checkPassword, hashPassword, verifyPassword } from './passwords';
import { memberRoute } from './route';
import { beginVerifiedSession } from './sign-in';
import { findUser, USER, type User } from './user';

/** Throws AccountError 403 unless a member, who is logged in, gives their password once more, in `field`. */
export async function confirmPassword(
  strapi: Core.Strapi,
  member: User,
  password: string,
  whence: Whence,
  field = 'password',
): Promise<void> {
  if (await verifyPassword(strapi, member, password)) return;
  await recordAudit(strapi, { what: 'passwordRefused', by: 'member', member, ...whence });
  throw new AccountError(403, 'wrongPassword', 'This is not the password.', field);
}

export const changePasswordRoute = memberRoute(
  'POST',
  '/change-password',
  z.object({ current: comparedField, password: passwordField }),
  async (strapi, { member, body: { current, password }, whence }) => {
    await confirmPassword(strapi, member, current, whence, 'current');
    checkPassword(password, member);
    const hash = await hashPassword(strapi, password);
    const signedIn = await changeAccount(strapi, member.id, async () => {
      const before = await findUser(strapi, member.id);
      if (before?.password !== member.password) return null;
      // Ends all sessions (follow-users.ts).
      await strapi.db.query(USER).update({ where: { id: member.id }, data: { password: hash } });
      await recordAudit(strapi, { what: 'passwordChanged', by: 'member', member, ...whence });
      await queueMail(strapi, {
        template: 'passwordChanged',
        to: before.email,
        language: before.language,
        data: { name: before.name },
      });
      return beginVerifiedSession(strapi, { ...before, password: hash }, whence);
    });
    if (signedIn) return { status: 200, body: signedIn };
    throw new AccountError(401, 'signedOut', 'The password was changed meanwhile.');
  },
);
