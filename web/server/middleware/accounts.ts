import type { H3Event } from 'h3';
import { hasSession } from '#shared/session-cookie';
import { splitLanguage } from '#shared/site-addresses';
import { readAccountRequest } from '../accounts/account-request';
import { answerForm } from '../accounts/answer-form';
import { findForgery } from '../accounts/forgery';
import { readFormBody } from '../accounts/form-body';
import { takesForms } from '../accounts/forms/find-form';
import { greetVisitor, introduceVisitor } from '../accounts/greet-visitor';

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
    setResponseHeader(event, 'Cache-Control', 'no-store');
    const forgery = findForgery(
      {
        origin: getRequestHeader(event, 'origin'),
        fetchSite: getRequestHeader(event, 'sec-fetch-site'),
      },
      services.settings.siteUrl,
    );
    if (forgery !== null) return refuse(event, 403, forgery);
    // Refused by its method, further on.
    if (event.method !== 'POST' || !takesForms(path)) return undefined;
    const body = await readFormBody(event.node.req);
    if ('status' in body) return refuse(event, body.status, body.reason);
    fields = body;
  } else if (!ofVisitors.test(path)) return undefined;

  const request = await readAccountRequest(event, services);
  introduceVisitor(request);
  if (fields) await answerForm(request, fields);
  else if (!isInternal) await greetVisitor(request);
  return undefined;
});

/** Refuses a request whose body is not read to its end: the connection ends with it. */
function refuse(event: H3Event, status: number, reason: string): string {
  setResponseStatus(event, status);
  setResponseHeaders(event, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
  return `${reason}\n`;
}
