import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { recordAudit } from '../accounts/audit';
import { editorsLanguage } from '../messages';
import { listRegistrations } from '../registrations/list';
import { readRegistrableEvent } from '../registrations/registrable-event';
import { deskActions } from './actions';
import { deskRoute, emailOf, type Answer } from './desk-route';
import type { EventRegistrations } from './shapes';
import { writeRegistrations } from './write-registrations';

/** Shows the admin panel who has registered for an event. */
export function listRegistrationRoutes(strapi: Core.Strapi) {
  const route = (path: string, answer: Answer) =>
    deskRoute(strapi, 'GET', path, deskActions.readRegistrations, answer);
  return [
    route('/registrations/:event', answerRegistrations),
    route('/registrations/:event/csv', answerFile),
  ];
}

async function answerRegistrations(strapi: Core.Strapi, ctx: Context): Promise<EventRegistrations> {
  const { event: documentId } = ctx.params as { event: string };
  const event = await readRegistrableEvent(strapi, documentId);
  const registrations = await listRegistrations(strapi, documentId);
  return {
    isEnabled: event?.isEnabled ?? false,
    capacity: event?.capacity ?? null,
    registrations,
  };
}

async function answerFile(strapi: Core.Strapi, ctx: Context): Promise<{ csv: string }> {
  const { event } = ctx.params as { event: string };
  await recordAudit(strapi, {
    what: 'registrationsExported',
    by: 'editor',
    who: emailOf(ctx),
    member: null,
    about: event,
  });
  return {
    csv: writeRegistrations(await listRegistrations(strapi, event), editorsLanguage(strapi)),
  };
}
