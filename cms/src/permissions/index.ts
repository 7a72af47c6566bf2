import type { Core } from '@strapi/strapi';
import { reconcileAdminRoles } from './admin-roles';
import { createFirstAdministrator } from './first-administrator';
import { reconcileAccountSettings, reconcileApiRoles } from './api-roles';

export { registerContentActions } from './api-roles';

/** Makes the database hold exactly the grants that the code names: what is missing is granted, the rest revoked. */
export async function reconcilePermissions(strapi: Core.Strapi): Promise<void> {
  await reconcileApiRoles(strapi);
  await reconcileAccountSettings(strapi);
  await createFirstAdministrator(strapi);
  await reconcileAdminRoles(strapi);
}
