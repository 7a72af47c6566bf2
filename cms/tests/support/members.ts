import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { beginSession } from '../../src/accounts/sessions';
import { USER, type User } from '../../src/accounts/user';

/** Someone with an account, and the access token of a session of theirs. */
export interface SignedInMember {
  user: User;
  token: string;
}

/** Gives someone an account and a session, past the mails and the password that these take. */
export async function addSignedIn(
  strapi: Core.Strapi,
  name: string,
  language: 'en' | 'pt' = 'en',
): Promise<SignedInMember> {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const user: User = await strapi.db.query(USER).create({
    data: {
      username: randomUUID(),
      name,
      email: `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.org`,
      language,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: role.id,
    },
  });
  const { accessToken } = await beginSession(strapi, user, { from: null, device: null });
  return { user, token: accessToken };
}
