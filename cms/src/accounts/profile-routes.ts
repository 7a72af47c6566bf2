import { z } from '@strapi/utils';
import { recordAudit } from './audit';
import { exportAccount } from './export';
import { comparedField, languageField, nameField, organisationField } from './fields';
import { changeAccount } from './lock';
import { describeMember } from './member';
import { confirmPassword } from './password-routes';
import { memberRoute, noBody } from './route';
import { USER } from './user';

export const profileRoutes = [
  memberRoute('GET', '/me', noBody, async (strapi, { member }) => ({
    status: 200,
    body: await describeMember(strapi, member),
  })),

  memberRoute(
    'PATCH',
    '/me',
    z.object({
      name: nameField.optional(),
      organisation: organisationField.optional(),
      language: languageField.optional(),
    }),
    async (strapi, { member, body, whence }) => {
      const user = await changeAccount(strapi, member.id, async () => {
        await recordAudit(strapi, { what: 'profileChanged', by: 'member', member, ...whence });
        return strapi.db.query(USER).update({ where: { id: member.id }, data: body });
      });
      return { status: 200, body: await describeMember(strapi, user) };
    },
  ),

  memberRoute('GET', '/export', noBody, async (strapi, { member, whence }) => {
    await recordAudit(strapi, { what: 'dataExported', by: 'member', member, ...whence });
    return { status: 200, body: await exportAccount(strapi, member) };
  }),

  memberRoute(
    'POST',
    '/delete',
    z.object({ password: comparedField }),
    async (strapi, { member, body: { password }, whence }) => {
      await confirmPassword(strapi, member, password, whence);
      await changeAccount(strapi, member.id, async () => {
        // What belongs to the account goes with it (follow-users.ts).
        await strapi.db.query(USER).delete({ where: { id: member.id } });
        await recordAudit(strapi, {
          what: 'accountDeleted',
          by: 'member',
          member: null,
          ...whence,
        });
      });
      return { status: 204 };
    },
  ),
];
