import type { Core } from '@strapi/strapi';
import { contentUIDs } from '../content';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

const readContent = contentUIDs.flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]);

/**
 * What each role of the API may do. The four types have no REST routes, so that reading is GraphQL's;
 * which entries are read is decided in `src/graphql`.
 */
const apiGrants: Readonly<Record<string, readonly string[]>> = {
  public: readContent,
  authenticated: readContent,
};

/**
 * Makes the content API know the actions of the content types.
 * Strapi registers only those that a REST route is bound to, and these types have none.
 */
export async function registerContentActions(strapi: Core.Strapi): Promise<void> {
  for (const uid of readContent) {
    const [api = '', controller = '', action = ''] = uid.split('.');
    await strapi.contentAPI.permissions.providers.action.register(uid, {
      api,
      controller,
      action,
      uid,
    });
  }
}

/** Grants each role of the users-permissions plugin what `apiGrants` names and deletes every other row. */
export async function reconcileApiRoles(strapi: Core.Strapi): Promise<void> {
  const roles = await strapi.db.query(ROLE).findMany({ populate: ['permissions'] });
  for (const role of roles) {
    const wanted = new Set(apiGrants[role.type] ?? []);
    const rows: { id: number; action: string }[] = role.permissions;
    const surplus = rows.filter(({ action }) => !wanted.delete(action));
    await strapi.db.query(PERMISSION).deleteMany({
      where: { id: { $in: surplus.map(({ id }) => id) } },
    });
    for (const action of wanted) {
      await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
    }
  }
}

/**
 * What users-permissions is told of accounts, where its own defaults are others. Its REST routes are gone
 * (src/extensions); this holds for what asks it inside the CMS, such as who may use GraphQL.
 */
const accountSettings = {
  unique_email: true,
  allow_register: false,
  email_confirmation: true,
  email_reset_password: null,
  email_confirmation_redirection: null,
  default_role: 'authenticated',
};

/** Makes the settings of the users-permissions plugin, which are kept in the database, those of the code. */
export async function reconcileAccountSettings(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  await store.set({ key: 'advanced', value: accountSettings });
}
