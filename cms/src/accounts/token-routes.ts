import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';
import { lockInTransaction } from '../database-lock';
import { queueMail } from '../mail/queue';
import { AccountError } from './account-error';
import { recordAudit, type Whence } from './audit';
import { createUser } from './create-user';
import { passwordField, tokenField } from './fields';
import { changeAccount } from './lock';
import { checkPassword, hashPassword } from './passwords';
import { visitorRoute } from './route';
import { findToken, useTokenUp, type AccountToken, type Purpose } from './tokens';
import { findUser, findUserByEmail, USER, type User } from './user';

const mailed: readonly Purpose[] = ['invitation', 'reset', 'registration', 'email'];
const settingPasswords: readonly Purpose[] = ['invitation', 'reset', 'registration'];

const tokenUsedUp = () =>
  new AccountError(
    410,
    'tokenUsedUp',
    'The link was used, replaced by a newer one, or is too old.',
  );

/** What a token was sent for: to an account, or to whoever wants one. */
interface Sent {
  token: AccountToken;
  account: { name: string; email: string; organisation: string | null };
  user: User | null;
}

/** Finds what a token stands for. Throws AccountError 410 when it is no good, or its account is blocked. */
async function findSent(
  strapi: Core.Strapi,
  text: string,
  purposes: readonly Purpose[],
): Promise<Sent> {
  const token = await findToken(strapi, text, purposes);
  if (!token) throw tokenUsedUp();
  if (token.purpose === 'registration') {
    const { name = '', organisation = null } = token.profile ?? {};
    return { token, account: { name, organisation, email: token.email ?? '' }, user: null };
  }
  const user = token.userId === null ? null : await findUser(strapi, token.userId);
  if (!user || user.blocked) throw tokenUsedUp();
  return { token, account: user, user };
}

export const tokenRoutes = [
  visitorRoute(
    'POST',
    '/check-token',
    z.object({ token: tokenField }),
    async (strapi, { body }) => {
      const { token, account } = await findSent(strapi, body.token, mailed);
      const { purpose } = token;
      const email = purpose === 'email' ? token.email : account.email;
      return { status: 200, body: { purpose, name: account.name, email } };
    },
  ),

  visitorRoute(
    'POST',
    '/set-password',
    z.object({ token: tokenField, password: passwordField }),
    async (strapi, { body: { token: text, password }, whence }) => {
      const { token, account, user } = await findSent(strapi, text, settingPasswords);
      checkPassword(password, account);
      await (user
        ? setPassword(strapi, token, user, await hashPassword(strapi, password), whence)
        : completeRegistration(strapi, token, password, whence));
      return { status: 204 };
    },
  ),

  visitorRoute(
    'POST',
    '/confirm-email',
    z.object({ token: tokenField }),
    async (strapi, { body, whence }) => {
      const { token, user } = await findSent(strapi, body.token, ['email']);
      if (!user) throw tokenUsedUp();
      await changeAccount(strapi, user.id, () => changeEmail(strapi, token, user, whence));
      return { status: 204 };
    },
  ),
];

/** Sets a password; who has read the mail is who has the address, so the account is confirmed by it. */
async function setPassword(
  strapi: Core.Strapi,
  token: AccountToken,
  { id }: User,
  hash: string,
  whence: Whence,
): Promise<void> {
  await changeAccount(strapi, id, async () => {
    const isFirst = await useTokenUp(strapi, token);
    const user = await findUser(strapi, id);
    if (!isFirst || !user || user.blocked) throw tokenUsedUp();
    // Ends all sessions and revokes what else was sent by mail (follow-users.ts).
    const data = { password: hash, confirmed: true };
    await strapi.db.query(USER).update({ where: { id }, data });
    const what = token.purpose === 'reset' ? 'passwordReset' : 'invitationAccepted';
    await recordAudit(strapi, { what, by: 'member', member: user, ...whence });
    if (!user.confirmed) return;
    await queueMail(strapi, {
      template: 'passwordChanged',
      to: user.email,
      language: user.language,
      data: { name: user.name },
    });
  });
}

async function completeRegistration(
  strapi: Core.Strapi,
  token: AccountToken,
  password: string,
  whence: Whence,
): Promise<void> {
  const { email, profile } = token;
  if (email === null || !profile) throw tokenUsedUp();
  await strapi.db.transaction(async () => {
    await lockInTransaction(strapi, `address ${email}`);
    const isFirst = await useTokenUp(strapi, token);
    if (!isFirst || (await findUserByEmail(strapi, email))) throw tokenUsedUp();
    const user = await createUser(strapi, { ...profile, email, password, confirmed: true });
    await recordAudit(strapi, { what: 'registered', by: 'member', member: user, ...whence });
  });
}

async function changeEmail(
  strapi: Core.Strapi,
  token: AccountToken,
  { id }: User,
  whence: Whence,
): Promise<void> {
  await lockInTransaction(strapi, `address ${token.email}`);
  const isFirst = await useTokenUp(strapi, token);
  const user = await findUser(strapi, id);
  if (!isFirst || !user || user.blocked || !token.email) throw tokenUsedUp();
  if (await findUserByEmail(strapi, token.email)) throw tokenUsedUp();
  // Ends all sessions, and revokes what was sent to the address before (follow-users.ts).
  await strapi.db.query(USER).update({ where: { id }, data: { email: token.email } });
  await recordAudit(strapi, { what: 'emailChanged', by: 'member', member: user, ...whence });
  await queueMail(strapi, {
    template: 'emailChanged',
    to: user.email,
    language: user.language,
    data: { name: user.name, email: token.email },
  });
}
