import type { Core } from '@strapi/strapi';
import { noBody, memberRoute } from './route';
import { recordAudit } from './audit';
import { changeAccount } from './lock';
import { ACCOUNT_TOKEN, findToken, mintToken, revokeTokens } from './tokens';
import { findUser, isActive, type User } from './user';

/** Finds whose personal calendar an address stands for; null when it was revoked, or they may not log in. */
export async function findFeedMember(strapi: Core.Strapi, token: string): Promise<User | null> {
  const found = await findToken(strapi, token, ['feed']);
  const user = found?.userId ? await findUser(strapi, found.userId) : null;
  return user && isActive(user) ? user : null;
}

/** Reads since when a personal calendar has its address; null when it has none. */
export async function readFeed(
  strapi: Core.Strapi,
  userId: number,
): Promise<{ createdAt: string } | null> {
  return strapi.db
    .query(ACCOUNT_TOKEN)
    .findOne({ select: ['createdAt'], where: { userId, purpose: 'feed' } });
}

export const feedRoutes = [
  memberRoute('POST', '/feed', noBody, async (strapi, { member, whence }) => {
    const token = await changeAccount(strapi, member.id, async () => {
      await recordAudit(strapi, { what: 'feedMade', by: 'member', member, ...whence });
      return mintToken(strapi, { purpose: 'feed', user: member });
    });
    return { status: 200, body: { token } };
  }),

  memberRoute('DELETE', '/feed', noBody, async (strapi, { member, whence }) => {
    await changeAccount(strapi, member.id, async () => {
      await revokeTokens(strapi, member.id, 'feed');
      await recordAudit(strapi, { what: 'feedRevoked', by: 'member', member, ...whence });
    });
    return { status: 204 };
  }),
];
