import { memberRoute, noBody } from '../accounts/route';
import { isLanguage } from '../content';
import { listRegistrationsOf } from './list';
import { cancelRegistration, register } from './register';
import { requireRegistrableEvent } from './registrable-event';
import { describeRegistration } from './state';

const PATH = '/registrations/:event';

export const registrationRoutes = [
  memberRoute('GET', '/registrations', noBody, async (strapi, { member, query }) => ({
    status: 200,
    body: await listRegistrationsOf(
      strapi,
      member.id,
      isLanguage(query.language) ? query.language : member.language,
    ),
  })),

  memberRoute('GET', PATH, noBody, async (strapi, { member, params }) => ({
    status: 200,
    body: await describeRegistration(
      strapi,
      await requireRegistrableEvent(strapi, readEventId(params)),
      member.id,
    ),
  })),

  memberRoute('POST', PATH, noBody, async (strapi, { member, params }) => ({
    status: 200,
    body: await register(strapi, member, readEventId(params)),
  })),

  memberRoute('DELETE', PATH, noBody, async (strapi, { member, params }) => ({
    status: 200,
    body: await cancelRegistration(strapi, member, readEventId(params)),
  })),
];

/** What cannot be a document id is none: PostgreSQL refuses some bytes with an error. */
function readEventId({ event = '' }: Record<string, string>): string {
  return /^[a-z0-9]{1,64}$/.test(event) ? event : 'none';
}
