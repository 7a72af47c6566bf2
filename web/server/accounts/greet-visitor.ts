import { createError, getQuery, sendRedirect } from 'h3';
import { prefixLanguage } from '../../shared/site-addresses';
import { readPageAddress } from '../page-cache/page-address';
import { sendPageOnce } from '../page-cache/send-page';
import { type AccountRequest, offerAccounts } from './account-request';
import { sendToLogIn } from './answer-form';
import { readReturnPath } from './return-path';
import { removeSessionId } from './session-cookie';

/** Lets pages know who asks (`event.context.member`), and takes the cookie of an ended session back. */
export function introduceVisitor(request: AccountRequest): void {
  const { event, services, visitor } = request;
  event.context.accounts = offerAccounts(request);
  if (visitor.is === 'ended') removeSessionId(event, services.cookie);
  if (visitor.is !== 'member') return;
  event.context.member = visitor.member;
  event.context.memberToken = visitor.accessToken;
}

/** Answers what is asked for by GET and is not the page's to answer; else leaves it to the page. */
export async function greetVisitor(request: AccountRequest): Promise<void> {
  const { event, visitor, language, path } = request;
  const isMember = visitor.is === 'member';
  if (path === '/logout') {
    // To sign out takes a form: a link, or a browser that loads ahead, must not.
    await sendRedirect(event, prefixLanguage(language, isMember ? '/account' : '/'), 303);
  } else if (path === '/login' && isMember) {
    const to = readReturnPath(getQuery(event).to?.toString());
    await sendRedirect(event, to ?? prefixLanguage(language, '/account'), 303);
  } else if (path === '/account' && visitor.is === 'unknown') {
    throw createError({ statusCode: 503, statusMessage: 'Service Unavailable' });
  } else if (path === '/account' && !isMember) {
    await sendToLogIn(request);
  } else if (path === '/account') {
    await takeFlash(request);
  } else if (visitor.is === 'unknown') {
    await sendSharedPage(request);
  }
}

/** Takes out of the session what is told once, when a visitor comes to see it. */
async function takeFlash({ event, services, sessionId, visitor }: AccountRequest): Promise<void> {
  if (visitor.is !== 'member' || !visitor.session.flash || sessionId === undefined) return;
  const isLoadedAhead = event.node.req.headers['sec-purpose'] !== undefined;
  if (event.method !== 'GET' || isLoadedAhead) return;
  event.context.flash = visitor.session.flash;
  await services.sessions.change(sessionId, () => ({ flash: undefined }));
}

/**
 * Sends whoever may be signed in, but cannot be recognised now, what everybody gets: also when the CMS is away.
 * They keep it nowhere, as they may be known again with the next request.
 */
async function sendSharedPage({ event }: AccountRequest): Promise<void> {
  const address = readPageAddress(event.path);
  const found = address === null ? undefined : await event.context.findSharedPage?.(address);
  if (found?.page.status === 200) sendPageOnce(event.node.req, event.node.res, found.page);
}
