import type { Core } from '@strapi/strapi';
import { cancelRegistrationsOf } from '../registrations/cancel-of';
import { deleteOldAuditEntries, forgetMember } from './audit';
import { endSessions } from './sessions';
import { deleteOldTokens, revokeTokens } from './tokens';
import { normalizeEmail, USER, type User } from './user';

const NIGHTLY = '0 30 3 * * *';

/** Holds what is true of every account, whoever writes it: the site, or an administrator in the admin panel. */
export function registerAccountRules(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [USER],
    beforeCreate({ params: { data = {} } }) {
      if (data.email) data.email = normalizeEmail(data.email);
    },
    beforeUpdate({ params: { data = {} } }) {
      if (data.email) data.email = normalizeEmail(data.email);
    },
    async afterUpdate({ params: { data = {} }, result }) {
      const isLockedOut = data.password !== undefined || data.blocked === true;
      if (!isLockedOut) return;
      const { id } = result as User;
      await endSessions(strapi, id);
      await revokeTokens(strapi, id);
    },
    async beforeDelete({ params: { where } }) {
      const user: User | null = await strapi.db.query(USER).findOne({ where });
      if (user) await clearAccount(strapi, user.id);
    },
  });
  strapi.cron.add({
    accounts: { task: async () => forgetWhatIsOld(strapi), options: { rule: NIGHTLY } },
  });
}

async function clearAccount(strapi: Core.Strapi, id: number): Promise<void> {
  await strapi.db.transaction(async () => {
    await cancelRegistrationsOf(strapi, id);
    await endSessions(strapi, id);
    await revokeTokens(strapi, id, ['invitation', 'reset', 'email', 'feed']);
    await forgetMember(strapi, id);
  });
}

async function forgetWhatIsOld(strapi: Core.Strapi): Promise<void> {
  await deleteOldTokens(strapi);
  await deleteOldAuditEntries(strapi);
}
