import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { cancelRegistrationsOf } from '../registrations/cancel-of';
import { moveUpAround } from '../registrations/move-up-around';
import { type DocumentContext, paramsOf } from '../document-middlewares/context';
import { dropEmailChanges } from '../mail/email-changes';
import { AccountError } from './account-error';
import { deleteOldAuditEntries, forgetMember, recordAudit } from './audit';
import { readEditor } from './editor';
import { changeAccount } from './lock';
import { checkPassword } from './passwords';
import { endSessions } from './sessions';
import { deleteOldTokens, revokeTokens } from './tokens';
import { normalizeEmail, USER, type User } from './user';

/** What the audit trail calls that an administrator does in the content manager. */
const editorsActs: ReadonlyMap<string, string> = new Map([
  ['create', 'accountCreated'],
  ['update', 'accountChanged'],
  ['delete', 'accountDeleted'],
]);

const NIGHTLY = '0 30 3 * * *';

/** Holds what is true of every account, whoever writes it: the site, or an administrator in the admin panel. */
export function registerAccountRules(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [USER],
    beforeCreate({ params: { data = {} } }) {
      if (data.email) data.email = normalizeEmail(data.email);
    },
    async beforeUpdate({ params: { data = {}, where }, state }) {
      if (!data.email) return;
      data.email = normalizeEmail(data.email);
      const before: User | null = await strapi.db.query(USER).findOne({ where });
      state.hasMoved = before !== null && before.email !== data.email;
    },
    async afterUpdate({ params: { data = {} }, state, result }) {
      const { id } = result as User;
      // Who was kept out has been passed by where they wait.
      if (data.blocked === false) await moveUpAround(strapi, id);
      const isAnothers = data.password !== undefined || data.blocked === true || state.hasMoved;
      if (isAnothers) await takeBack(strapi, id);
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
    return context.uid === USER ? followEditor(strapi, context, async () => next()) : next();
  });
  strapi.cron.add({
    accounts: { task: async () => forgetWhatIsOld(strapi), options: { rule: NIGHTLY } },
  });
}

/** Does what is asked for, and writes down in the same transaction when an administrator has asked for it. */
async function followEditor<Result>(
  strapi: Core.Strapi,
  context: DocumentContext,
  next: () => Promise<Result>,
): Promise<Result> {
  const what = editorsActs.get(context.action);
  const editor = readEditor(strapi);
  if (!what || !editor) return next();
  const { documentId, data } = paramsOf(context);
  const users = strapi.db.query(USER);
  const record = async (where: object) => {
    const member: User | null = await users.findOne({ where });
    if (member) await recordAudit(strapi, { what, by: 'editor', who: editor.who, member });
  };
  return strapi.db.transaction(async () => {
    // Before it is deleted, so that it is forgotten with all else that was done to it.
    if (context.action !== 'create') await record({ documentId });
    const result = await next();
    if (context.action === 'create') await record({ email: normalizeEmail(String(data?.email)) });
    return result;
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

/** Ends what an account has opened so far, or was to open: sessions, links, the personal calendar. */
async function takeBack(strapi: Core.Strapi, id: number): Promise<void> {
  await changeAccount(strapi, id, async () => {
    await endSessions(strapi, id);
    await revokeTokens(strapi, id);
    await dropEmailChanges(strapi, id);
  });
}

async function clearAccount(strapi: Core.Strapi, id: number): Promise<void> {
  await strapi.db.transaction(async () => {
    await cancelRegistrationsOf(strapi, id);
    await takeBack(strapi, id);
    await forgetMember(strapi, id);
  });
}

/** Deletes the tokens and entries of the audit trail that are too old to be kept. */
export async function forgetWhatIsOld(strapi: Core.Strapi): Promise<void> {
  await deleteOldTokens(strapi);
  await deleteOldAuditEntries(strapi);
}
