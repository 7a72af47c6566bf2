import type { Core } from '@strapi/strapi';
import { recordAudit } from '../accounts/audit';
import { type Answer, type MemberRequest, memberRoute, noBody } from '../accounts/route';
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

  memberRoute('POST', PATH, noBody, changeBy(register, 'placeAsked')),
  memberRoute('DELETE', PATH, noBody, changeBy(cancelRegistration, 'placeCancelled')),
];

/** Answers by a change of a registration, and writes down in the same transaction that it was asked for. */
function changeBy(change: typeof register, what: string) {
  return async (
    strapi: Core.Strapi,
    { member, params, whence }: MemberRequest<unknown>,
  ): Promise<Answer> => {
    const event = readEventId(params);
    const body = await strapi.db.transaction(async () => {
      const state = await change(strapi, member, event);
      await recordAudit(strapi, { what, by: 'member', member, about: event, ...whence });
      return state;
    });
    return { status: 200, body };
  };
}

/** What cannot be a document id is none: PostgreSQL refuses some bytes with an error. */
function readEventId({ event = '' }: Record<string, string>): string {
  return /^[a-z0-9]{1,64}$/.test(event) ? event : 'none';
}
