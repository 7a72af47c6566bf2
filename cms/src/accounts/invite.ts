import type { Core } from '@strapi/strapi';
import { errors, z } from '@strapi/utils';
import { defaultLanguage } from '../content';
import { lockInTransaction } from '../database-lock';
import { queueMail } from '../mail/queue';
import { recordAudit } from './audit';
import { createUser } from './create-user';
import { emailField, languageField, nameField, organisationField } from './fields';
import { findUserByEmail, USER, type User } from './user';

/** One who is to be invited, as written or pasted by an editor. */
export interface Invitation {
  email: string;
  name?: string;
  organisation?: string;
  language?: string;
}

export interface InvitationReport {
  email: string;
  result: 'invited' | 'invitedAgain' | 'alreadyMember' | 'notAnAddress' | 'twice';
}

export const MOST_INVITATIONS = 500;

/** What cannot be read of a row is left out, but for the address: members set it right themselves. */
const row = z.object({
  email: emailField,
  name: nameField.optional().catch(undefined),
  organisation: organisationField.catch(null),
  language: languageField.catch(defaultLanguage),
});

/**
 * Creates an account for each who has none, and queues the mail whose link sets the password; who was
 * invited before, and has not set one, gets another. `invitedBy` is an editor's e-mail address. Each row
 * is a transaction of its own, so that what is reported has been done. Throws ValidationError for more
 * than 500 rows.
 */
export async function inviteMembers(
  strapi: Core.Strapi,
  rows: readonly Invitation[],
  invitedBy: string,
): Promise<InvitationReport[]> {
  if (rows.length > MOST_INVITATIONS) {
    throw new errors.ValidationError(
      `${rows.length} members are too many at once: invite at most ${MOST_INVITATIONS}.`,
    );
  }
  const seen = new Set<string>();
  const report: InvitationReport[] = [];
  for (const written of rows) {
    const { data } = row.safeParse(written);
    const email = data?.email ?? written.email;
    const isTwice = seen.has(email);
    seen.add(email);
    if (!data) report.push({ email, result: 'notAnAddress' });
    else if (isTwice) report.push({ email, result: 'twice' });
    else report.push({ email, result: await invite(strapi, data, invitedBy) });
  }
  return report;
}

async function invite(
  strapi: Core.Strapi,
  invitation: z.infer<typeof row>,
  invitedBy: string,
): Promise<InvitationReport['result']> {
  const { email, organisation, language } = invitation;
  return strapi.db.transaction(async () => {
    await lockInTransaction(strapi, `address ${email}`);
    const known = await findUserByEmail(strapi, email);
    if (known?.confirmed || known?.blocked) return 'alreadyMember';
    const name = invitation.name ?? known?.name ?? email.slice(0, email.indexOf('@'));
    const profile = { name, organisation: organisation ?? known?.organisation ?? null, language };
    const member: User = known
      ? await strapi.db.query(USER).update({ where: { id: known.id }, data: profile })
      : await createUser(strapi, { ...profile, email, password: null, confirmed: false });
    await recordAudit(strapi, { what: 'invited', by: 'editor', who: invitedBy, member });
    await queueMail(strapi, { template: 'invitation', to: email, language, data: { name } });
    return known ? 'invitedAgain' : 'invited';
  });
}
