import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Profile } from './tokens';
import type { User } from './user';

interface NewUser extends Profile {
  email: string;
  /** In clear: Strapi hashes it. Null for who is invited to set one. */
  password: string | null;
  confirmed: boolean;
}

/** Creates an account with the role of members. Throws the database's error when the address has one. */
export async function createUser(strapi: Core.Strapi, user: NewUser): Promise<User> {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const { password, ...profile } = user;
  return strapi
    .plugin('users-permissions')
    .service('user')
    .add({
      ...profile,
      // Strapi wants one; nobody sees it, and nobody logs in with it.
      username: randomUUID(),
      ...(password !== null && { password }),
      provider: 'local',
      blocked: false,
      role: role.id,
    });
}
