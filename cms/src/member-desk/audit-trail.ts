import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { AUDIT_ENTRY } from '../accounts/audit';

interface AdminPermission {
  action: string;
  subject: string | null;
}

const reads: ReadonlySet<string> = new Set(['findOne', 'findFirst', 'findMany', 'count']);

/**
 * Lets nobody change the audit trail in the admin panel, whatever role they have: `recordAudit` writes past
 * the document service. The Super Admin, who is given all that can be granted, is not offered it either.
 */
export function keepAuditReadOnly(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid === AUDIT_ENTRY && !reads.has(context.action)) {
      throw new errors.ForbiddenError('The audit trail is only read.');
    }
    return next();
  });
  const { hooks } = strapi.service('admin::role') as unknown as {
    hooks: {
      willResetSuperAdminPermissions: {
        register(keep: (permissions: AdminPermission[]) => AdminPermission[]): void;
      };
    };
  };
  hooks.willResetSuperAdminPermissions.register((permissions) =>
    permissions.filter(
      ({ action, subject }) => subject !== AUDIT_ENTRY || action.endsWith('.explorer.read'),
    ),
  );
}
