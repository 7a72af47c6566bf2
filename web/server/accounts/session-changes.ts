import { setResponseHeader } from 'h3';
import type { AccountRequest } from './account-request';
import { askAccounts } from './cms-accounts';
import { removeSessionId, writeSessionId } from './session-cookie';
import type { SessionTokens } from './session-store';

/** What the browser has kept is of somebody else, or of nobody. */
const CLEAR_CACHE = '"cache"';

/** Begins a session whose id no page has seen before (against fixation); that of before ends. */
export async function beginSession(request: AccountRequest, tokens: SessionTokens): Promise<void> {
  const { event, services, sessionId } = request;
  if (sessionId !== undefined) await services.sessions.end(sessionId);
  writeSessionId(event, services.cookie, await services.sessions.start(tokens));
  setResponseHeader(event, 'Clear-Site-Data', CLEAR_CACHE);
}

/** Ends the session of a request: here in any case, and in the CMS if it can be told. */
export async function endSession(request: AccountRequest): Promise<void> {
  const { event, services, sessionId, from } = request;
  if (sessionId === undefined) return;
  const record = await services.sessions.end(sessionId);
  removeSessionId(event, services.cookie);
  setResponseHeader(event, 'Clear-Site-Data', CLEAR_CACHE);
  if (record === null) return;
  const { accessToken } = record.tokens;
  await askAccounts(
    services.settings,
    { ...from, accessToken },
    { method: 'POST', path: 'sign-out' },
  );
}
