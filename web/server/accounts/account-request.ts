import type { H3Event } from 'h3';
import type { Language } from 'languages';
import type { Accounts, CheckedToken } from '../../shared/accounts';
import { splitLanguage } from '../../shared/site-addresses';
import type { AccountServices } from './account-services';
import { findClientAddress, findClientNetwork } from 'client-address';
import { type AccountsQuestion, type AskedFor, askAccounts } from './cms-accounts';
import { readSessionId } from './session-cookie';
import { identifyVisitor, type Visitor } from './visitor';
import { nameDevice } from './visitor-device';

/** A request, and who asks. */
export interface AccountRequest {
  event: H3Event;
  services: AccountServices;
  /** What the browser says is its session's. */
  sessionId: string | undefined;
  visitor: Visitor;
  from: AskedFor;
  /** The visitor's address as limits count it. */
  network: string;
  language: Language;
  /** Without the language's prefix. */
  path: string;
}

/** Finds out who asks, and from where. */
export async function readAccountRequest(
  event: H3Event,
  services: AccountServices,
): Promise<AccountRequest> {
  const { headers, socket } = event.node.req;
  const address = findClientAddress(
    {
      // What the server asks itself has no connection.
      socketAddress: (socket as typeof socket | undefined)?.remoteAddress,
      forwardedFor: headers['x-forwarded-for']?.toString(),
    },
    services.settings.trustedProxies,
  );
  const from = { address, device: nameDevice(headers['user-agent']) };
  const sessionId = readSessionId(event, services.cookie);
  const visitor = await identifyVisitor(services, from, sessionId);
  const [pathname = '/'] = event.path.split('?');
  return {
    event,
    services,
    sessionId,
    visitor,
    from: { ...from, ...(visitor.is === 'member' && { accessToken: visitor.accessToken }) },
    network: findClientNetwork(address),
    ...splitLanguage(pathname),
  };
}

/** Gives pages the CMS's accounts, asked for who has sent a request. */
export function offerAccounts({ services, from, network }: AccountRequest): Accounts {
  const ask = async <Data>(question: AccountsQuestion) =>
    askAccounts<Data>(services.settings, from, question);
  return {
    ask: async (method, path, body) => ask({ method, path, ...(body && { body }) }),
    checkToken: async (token) => {
      const minutes = await services.limits.take('tokenFromAddress', network);
      if (minutes !== null) {
        return { ok: false, status: 429, error: { code: 'tooMany', minutes } };
      }
      return ask<CheckedToken>({ method: 'POST', path: 'check-token', body: { token } });
    },
  };
}
