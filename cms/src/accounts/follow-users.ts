import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { cancelRegistrationsOf } from '../registrations/cancel-of';
import { paramsOf } from '../document-middlewares/context';
import { AccountError } from './account-error';
import { deleteOldAuditEntries, forgetMember } from './audit';
import { checkPassword } from './passwords';
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
  strapi.documents.use(async (context, next) => {
    if (context.uid === USER && (context.action === 'create' || context.action === 'update')) {
      const { documentId, data = {} } = paramsOf(context);
      await checkWrittenPassword(strapi, documentId, data);
    }
    return next();
  });
  strapi.cron.add({
    accounts: { task: async () => forgetWhatIsOld(strapi), options: { rule: NIGHTLY } },
  });
}

/** Holds a password that an administrator sets to what members are held to. Throws ValidationError. */
async function checkWrittenPassword(
  strapi: Core.Strapi,
  documentId: string | undefined,
  data: Partial<User>,
): Promise<void> {
  if (typeof data.password !== 'string') return;
  const stored: User | null = documentId
    ? await strapi.db.query(USER).findOne({ where: { documentId } })
    : null;
  const { email = '', name = '', organisation = null } = { ...stored, ...data };
  try {
    checkPassword(data.password, { email, name, organisation });
  } catch (error) {
    if (error instanceof AccountError) throw new errors.ValidationError(error.message);
    throw error;
  }
}

async function clearAccount(strapi: Core.Strapi, id: number): Promise<void> {
  await strapi.db.transaction(async () => {
    await cancelRegistrationsOf(strapi, id);
    await endSessions(strapi, id);
    await revokeTokens(strapi, id, ['invitation', 'reset', 'email', 'feed']);
    await forgetMember(strapi, id);
  });
}

/** Deletes the tokens and entries of the audit trail that are too old to be kept. */
export async function forgetWhatIsOld(strapi: Core.Strapi): Promise<void> {
  await deleteOldTokens(strapi);
  await deleteOldAuditEntries(strapi);
}
