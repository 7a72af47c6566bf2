import { createError, sendRedirect, setResponseHeader, setResponseStatus } from 'h3';
import { prefixLanguage } from '../../shared/site-addresses';
import { type AccountRequest, offerAccounts } from './account-request';
import { findForm } from './forms/find-form';
import type { FormOutcome, FormRequest } from './forms/form-request';
import { beginSession, endSession } from './session-changes';

/** What is typed in here is not shown again. */
const secretFields = new Set(['password', 'current']);

/**
 * Does what a form asks for. If it succeeds, the answer is another page; if not, the form's own page is
 * rendered, which finds in `event.context.form` what was wrong.
 */
export async function answerForm(
  request: AccountRequest,
  fields: ReadonlyMap<string, string>,
): Promise<void> {
  const { event, visitor, language, path } = request;
  const found = findForm(path, fields.get('action') ?? '');
  if (!found) throw createError({ statusCode: 404, statusMessage: 'Not Found' });
  if (found.isForMembers && visitor.is === 'unknown') {
    throw createError({ statusCode: 503, statusMessage: 'Service Unavailable' });
  }
  if (found.isForMembers && visitor.is !== 'member') {
    await sendToLogIn(request);
    return;
  }
  const { ask } = offerAccounts(request);
  const form: FormRequest = {
    services: request.services,
    network: request.network,
    language,
    path,
    field: (name) => fields.get(name) ?? '',
    ask: async ({ method, path: question, body }) => ask(method, question, body),
  };
  const outcome = await found.handle(form, visitor.is === 'member' ? visitor.member.id : '');
  if ('seeOther' in outcome) {
    await concludeForm(request, outcome);
    return;
  }
  const { status, errors } = outcome;
  if (errors.some(({ code }) => code === 'signedOut')) {
    await sendToLogIn(request);
    return;
  }
  if (status === 404) throw createError({ statusCode: 404, statusMessage: 'Not Found' });
  const [minutes] = errors.flatMap((error) => error.minutes ?? []);
  if (minutes !== undefined) setResponseHeader(event, 'Retry-After', minutes * 60);
  setResponseStatus(event, status);
  const shown = [...fields].filter(([name]) => !secretFields.has(name));
  event.context.form = { action: found.action, status, errors, values: Object.fromEntries(shown) };
}

async function concludeForm(
  request: AccountRequest,
  { seeOther, signIn, signOut, flash }: Extract<FormOutcome, { seeOther: string }>,
): Promise<void> {
  const { event, services, sessionId } = request;
  if (signOut) await endSession(request);
  if (signIn) await beginSession(request, signIn);
  if (flash && sessionId !== undefined)
    await services.sessions.change(sessionId, () => ({ flash }));
  await sendRedirect(event, seeOther, 303);
}

/** Sends a visitor to the log-in, and from there back to the page that takes a member. */
export async function sendToLogIn({ event, language }: AccountRequest): Promise<void> {
  const to = encodeURIComponent(event.path);
  await sendRedirect(event, prefixLanguage(language, `/login?to=${to}`), 303);
}
