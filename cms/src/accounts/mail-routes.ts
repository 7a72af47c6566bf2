import { z } from '@strapi/utils';
import { queueMail } from '../mail/queue';
import { AccountError } from './account-error';
import { recordAudit } from './audit';
import { comparedField, emailField, languageField, nameField, organisationField } from './fields';
import { confirmPassword } from './password-routes';
import { memberRoute, noBody, visitorRoute } from './route';
import { registration } from './settings';

/** What answers alike for known and unknown addresses: the mail queue's worker looks the account up. */
export const mailRoutes = [
  visitorRoute('GET', '/settings', noBody, async () => ({ status: 200, body: { registration } })),

  visitorRoute(
    'POST',
    '/forgot',
    z.object({ email: emailField, language: languageField }),
    async (strapi, { body: { email, language }, whence }) => {
      await strapi.db.transaction(async () => {
        await queueMail(strapi, { template: 'reset', to: email, language, data: {} });
        await recordAudit(strapi, { what: 'resetAsked', by: 'visitor', member: null, ...whence });
      });
      return { status: 202 };
    },
  ),

  visitorRoute(
    'POST',
    '/register',
    z.object({
      email: emailField,
      name: nameField,
      organisation: organisationField.default(null),
      language: languageField,
    }),
    async (strapi, { body: { email, name, organisation, language }, whence }) => {
      if (registration === 'closed') {
        throw new AccountError(404, 'registrationClosed', 'Members are invited.');
      }
      await strapi.db.transaction(async () => {
        const data = { name, organisation };
        await queueMail(strapi, { template: 'registration', to: email, language, data });
        await recordAudit(strapi, { what: 'accountAsked', by: 'visitor', member: null, ...whence });
      });
      return { status: 202 };
    },
  ),

  memberRoute(
    'POST',
    '/change-email',
    z.object({ password: comparedField, email: emailField }),
    async (strapi, { member, body: { password, email }, whence }) => {
      await confirmPassword(strapi, member, password, whence);
      if (email === member.email) {
        throw new AccountError(422, 'invalid', 'This is the address of the account.', 'email');
      }
      const { id: userId, name, language } = member;
      await strapi.db.transaction(async () => {
        const to = member.email;
        await queueMail(strapi, { template: 'emailChange', to: email, language, data: { userId } });
        await queueMail(strapi, {
          template: 'emailChanged',
          to,
          language,
          data: { name, email, isPending: true },
        });
        await recordAudit(strapi, { what: 'emailChangeAsked', by: 'member', member, ...whence });
      });
      return { status: 202 };
    },
  ),
];
