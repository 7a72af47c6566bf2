import type { Core } from '@strapi/strapi';
import { recordAudit } from './audit';
import { changeAccount } from './lock';
import { USER, type User } from './user';

/**
 * Keeps a member out, from the next request on, and ends their sessions. `by` is the e-mail address of
 * whoever does it in the admin panel. Tells whether there is such a member.
 */
export async function blockMember(
  strapi: Core.Strapi,
  documentId: string,
  by: string,
): Promise<boolean> {
  return setBlocked(strapi, documentId, by, true);
}

/** Lets a member log in again; tells whether there is such a member. */
export async function unblockMember(
  strapi: Core.Strapi,
  documentId: string,
  by: string,
): Promise<boolean> {
  return setBlocked(strapi, documentId, by, false);
}

async function setBlocked(
  strapi: Core.Strapi,
  documentId: string,
  by: string,
  blocked: boolean,
): Promise<boolean> {
  const users = strapi.db.query(USER);
  const member: User | null = await users.findOne({ where: { documentId } });
  if (!member) return false;
  await changeAccount(strapi, member.id, async () => {
    // Ends the sessions of who is blocked (follow-users.ts).
    await users.update({ where: { id: member.id }, data: { blocked } });
    const what = blocked ? 'blocked' : 'unblocked';
    await recordAudit(strapi, { what, by: 'editor', who: by, member });
  });
  return true;
}
