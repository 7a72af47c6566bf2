import type { Core } from '@strapi/strapi';
import { exportRegistrationsOf } from '../registrations/list';
import { AUDIT_ENTRY } from './audit';
import { describeMember } from './member';
import type { SignedIn } from './read-member';
import { listSessions } from './sessions';

/** Gathers all that is kept about a member, for them. */
export async function exportAccount(strapi: Core.Strapi, member: SignedIn): Promise<object> {
  return {
    profile: { ...(await describeMember(strapi, member)), createdAt: member.createdAt },
    sessions: await listSessions(strapi, member.id, member.session),
    registrations: await exportRegistrationsOf(strapi, member),
    activity: await strapi.db.query(AUDIT_ENTRY).findMany({
      select: ['at', 'what', 'by', 'from', 'device'],
      where: { memberId: member.id },
      orderBy: { id: 'asc' },
    }),
  };
}
