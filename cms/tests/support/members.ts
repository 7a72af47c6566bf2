import type { Core } from '@strapi/strapi';
import { ORIGIN } from '../../src/accounts/sessions';
import { USER, type User } from '../../src/accounts/user';

/** Someone with an account, and the access token of a session of theirs. */
export interface TestMember {
  user: User;
  token: string;
}

/** Gives someone an account, past the mails that it takes, and signs them in. */
export async function signInMember(
  strapi: Core.Strapi,
  name: string,
  language: 'en' | 'pt' = 'en',
): Promise<TestMember> {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const user: User = await strapi.db.query(USER).create({
    data: {
      name,
      email: `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.org`,
      language,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: role.id,
    },
  });
  return { user, token: await openSession(strapi, user.id) };
}

/** Opens a session of an account and gives its access token. */
async function openSession(strapi: Core.Strapi, userId: number): Promise<string> {
  const sessions = strapi.sessionManager(ORIGIN);
  const refresh = await sessions.generateRefreshToken(String(userId), undefined, {
    type: 'refresh',
  });
  const access = await sessions.generateAccessToken(refresh.token);
  if ('error' in access) throw new Error(access.error);
  return access.token;
}
