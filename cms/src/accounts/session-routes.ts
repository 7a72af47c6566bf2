import { z } from '@strapi/utils';
import { AccountError } from './account-error';
import { recordAudit } from './audit';
import { comparedField } from './fields';
import { changeAccount } from './lock';
import { memberRoute, noBody, visitorRoute } from './route';
import { endSession, endSessions, listSessions, refreshSession } from './sessions';

export const sessionRoutes = [
  visitorRoute(
    'POST',
    '/refresh',
    z.object({ refreshToken: comparedField }),
    async (strapi, { body: { refreshToken } }) => {
      const tokens = await refreshSession(strapi, refreshToken);
      if (tokens) return { status: 200, body: tokens };
      throw new AccountError(401, 'signedOut', 'The session has ended.');
    },
  ),

  memberRoute('POST', '/sign-out', noBody, async (strapi, { member, whence }) => {
    await changeAccount(strapi, member.id, async () => {
      await endSession(strapi, member.id, member.session);
      await recordAudit(strapi, { what: 'signedOut', by: 'member', member, ...whence });
    });
    return { status: 204 };
  }),

  memberRoute('POST', '/sign-out-everywhere', noBody, async (strapi, { member, whence }) => {
    await changeAccount(strapi, member.id, async () => {
      await endSessions(strapi, member.id);
      await recordAudit(strapi, { what: 'signedOutEverywhere', by: 'member', member, ...whence });
    });
    return { status: 204 };
  }),

  memberRoute('GET', '/sessions', noBody, async (strapi, { member }) => ({
    status: 200,
    body: await listSessions(strapi, member.id, member.session),
  })),

  memberRoute('DELETE', '/sessions/:id', noBody, async (strapi, { member, params, whence }) => {
    await changeAccount(strapi, member.id, async () => {
      const hasEnded = await endSession(strapi, member.id, params.id ?? '');
      if (!hasEnded) throw new AccountError(404, 'notFound', 'You have no such session.');
      await recordAudit(strapi, { what: 'sessionEnded', by: 'member', member, ...whence });
    });
    return { status: 204 };
  }),
];
