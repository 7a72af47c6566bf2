import type { Core } from '@strapi/strapi';
import { registerDeskActions } from './actions';
import { keepAuditReadOnly } from './audit-trail';
import { listMemberRoutes } from './member-routes';
import { listRegistrationRoutes } from './registration-routes';

/** Adds to the admin panel what its members' desk asks for, and makes the audit trail one that is only read. */
export async function registerDesk(strapi: Core.Strapi): Promise<void> {
  await registerDeskActions(strapi);
  keepAuditReadOnly(strapi);
  strapi.server.routes({
    type: 'admin',
    routes: [...listMemberRoutes(strapi), ...listRegistrationRoutes(strapi)],
  });
}
