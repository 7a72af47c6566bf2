import type { AccountsAnswer, Member } from '../../shared/accounts';
import type { AccountServices } from './account-services';
import { type AccountsQuestion, type AskedFor, askAccounts } from './cms-accounts';
import type { SessionRecord, SessionTokens } from './session-store';

/**
 * Who asks: nobody in particular, a member, whoever was one until their session ended, or somebody of whom
 * it cannot be said, as the CMS or the sessions' storage is away.
 */
export type Visitor =
  | { is: 'anonymous' | 'ended' | 'unknown' }
  | { is: 'member'; member: Member; accessToken: string; session: SessionRecord };

/** After which a page is shown as to everybody, rather than nothing. */
const PATIENCE_MILLISECONDS = 2000;

/**
 * Finds out who asks with a session's id. The CMS is asked each time, so that a session that was ended there
 * (another password, an account that is blocked) is over with the next request.
 */
export async function identifyVisitor(
  services: AccountServices,
  from: AskedFor,
  id: string | undefined,
): Promise<Visitor> {
  if (id === undefined) return { is: 'anonymous' };
  try {
    const session = await services.sessions.read(id);
    return session ? await identifyMember(services, from, id, session) : { is: 'ended' };
  } catch (error) {
    console.error('[accounts]', error instanceof Error ? error.message : error);
    return { is: 'unknown' };
  }
}

async function identifyMember(
  services: AccountServices,
  from: AskedFor,
  id: string,
  session: SessionRecord,
): Promise<Visitor> {
  const first = await askMember(services, from, session);
  if (first.ok) {
    await services.sessions.touch(id, session);
    return nameMember(first.data, session);
  }
  if (first.status !== 401) return { is: 'unknown' };
  const renewed = await renewTokens(services, from, id, session.tokens);
  if (renewed === 'unknown') return { is: 'unknown' };
  if (renewed === null) return { is: 'ended' };
  const second = await askMember(services, from, renewed);
  if (second.ok) return nameMember(second.data, renewed);
  if (second.status !== 401) return { is: 'unknown' };
  await services.sessions.end(id);
  return { is: 'ended' };
}

function nameMember(member: Member, session: SessionRecord): Visitor {
  return { is: 'member', member, accessToken: session.tokens.accessToken, session };
}

async function askMember(
  { settings }: AccountServices,
  from: AskedFor,
  { tokens }: SessionRecord,
): Promise<AccountsAnswer<Member>> {
  const timeout = Math.min(settings.timeout, PATIENCE_MILLISECONDS);
  const { accessToken } = tokens;
  const question: AccountsQuestion = { method: 'GET', path: 'me' };
  return askAccounts({ ...settings, timeout }, { ...from, accessToken }, question);
}

/**
 * Has the CMS renew a session's tokens, once for all requests that find them too old at the same time. Null:
 * the CMS knows the session no longer.
 */
async function renewTokens(
  { settings, sessions }: AccountServices,
  from: AskedFor,
  id: string,
  { accessToken }: SessionTokens,
): Promise<SessionRecord | 'unknown' | null> {
  let isUnknown = false;
  const record = await sessions.change(id, async ({ tokens }) => {
    // Another request was first.
    if (tokens.accessToken !== accessToken) return {};
    const { refreshToken } = tokens;
    const answer = await askAccounts<SessionTokens>(settings, from, {
      method: 'POST',
      path: 'refresh',
      body: { refreshToken },
    });
    if (answer.ok) return { tokens: pickTokens(answer.data) };
    isUnknown = answer.status !== 401;
    return isUnknown ? {} : null;
  });
  return isUnknown ? 'unknown' : record;
}

/** Of what the CMS answers to a log-in or a renewal, what is stored. */
export function pickTokens({ accessToken, refreshToken }: SessionTokens): SessionTokens {
  return { accessToken, refreshToken };
}
