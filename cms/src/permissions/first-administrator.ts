import type { Core } from '@strapi/strapi';

/**
 * Makes the first administrator from `ADMIN_EMAIL` and `ADMIN_PASSWORD`, once: a database that has one is left alone.
 * Without the two, Strapi asks for it at `/admin`.
 */
export async function createFirstAdministrator(strapi: Core.Strapi): Promise<void> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = process.env;
  const users = strapi.service('admin::user');
  if (!email || !password || (await users.exists())) return;
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  await users.create({
    email,
    password,
    firstname: 'Administrator',
    lastname: '',
    registrationToken: null,
    isActive: true,
    roles: [superAdmin.id],
  });
}
