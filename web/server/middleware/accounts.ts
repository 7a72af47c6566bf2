import type { H3Event } from 'h3';
import { hasSession } from '#shared/session-cookie';
import { splitLanguage } from '#shared/site-addresses';
import { readAccountRequest } from '../accounts/account-request';
import { answerForm } from '../accounts/answer-form';
import { findForgery, type Forgery } from '../accounts/forgery';
import { readFormBody, type RefusedBody } from '../accounts/form-body';
import { takesForms } from '../accounts/forms/find-form';
import { greetVisitor, introduceVisitor } from '../accounts/greet-visitor';
import { createTranslate } from '../utils/messages/translate';

/** Files are the same for all, but for a member's own. Nuxt asks itself for the page of an error. */
const ofVisitors =
  /^(?:\/__nuxt_error$|(?!\/_)(?:[^.]*|\/account\/data\.json|\/event\/[^/]+\.ics)$)/u;

/** Who asks, what their forms do, and what is refused before it is read. */
export default defineEventHandler(async (event) => {
  const isForm = !isMethod(event, ['GET', 'HEAD']);
  const isInternal = isInternalRequest(event);
  // Pages ask the server's own content by POST.
  if (isInternal && (isForm || !hasSession(getRequestHeader(event, 'cookie')))) return undefined;
  const { accountServices: services } = event.context;
  const { path } = splitLanguage(event.path.split('?')[0] ?? '/');

  let fields: ReadonlyMap<string, string> | undefined;
  if (isForm) {
    // Refused by its method, further on.
    if (event.method !== 'POST' || !takesForms(path)) return undefined;
    setResponseHeader(event, 'Cache-Control', 'no-store');
    const forgery = findForgery(
      {
        origin: getRequestHeader(event, 'origin'),
        fetchSite: getRequestHeader(event, 'sec-fetch-site'),
      },
      services.settings.siteUrl,
    );
    if (forgery !== null) return refuse(event, forgery);
    const body = await readFormBody(event.node.req);
    if (typeof body === 'string') return refuse(event, body);
    fields = body;
  } else if (!ofVisitors.test(path)) return undefined;

  const request = await readAccountRequest(event, services);
  introduceVisitor(request);
  if (fields) await answerForm(request, fields);
  else if (!isInternal) await greetVisitor(request);
  return undefined;
});

const statuses = { unsaid: 403, otherSite: 403, notAForm: 415, tooLong: 413 } as const;

/** Refuses a request whose body is not read to its end: the connection ends with it. */
function refuse(event: H3Event, reason: Forgery | RefusedBody): string {
  const { siteUrl } = event.context.accountServices.settings;
  const t = createTranslate(splitLanguage(event.path).language);
  const sentences = {
    unsaid: t('form.unsaid'),
    otherSite: t('form.otherSite', { site: siteUrl.origin }),
    notAForm: t('form.notAForm'),
    tooLong: t('form.tooLong'),
  };
  setResponseStatus(event, statuses[reason]);
  setResponseHeaders(event, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
  return `${sentences[reason]}\n`;
}
