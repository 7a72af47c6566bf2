import type { CheckedToken } from '#shared/accounts';
import type { FormState } from './useForm';

/** What a link that came by mail leads to. */
export type MailedLink<Purpose> =
  | ({ state: 'valid'; token: string; purpose: Purpose } & Pick<CheckedToken, 'name' | 'email'>)
  /** Used, replaced by a newer one, or over. */
  | { state: 'over' }
  /** It cannot be told now; `code` says why. */
  | { state: 'unknown'; code: string; minutes?: number };

/**
 * Reads the token of this page's address, or of its form that was posted, and what it is for. A link that
 * does not work is answered with the status that says so (410, 429, 503).
 */
export async function useMailedLink<Purpose extends CheckedToken['purpose']>(
  { values }: FormState,
  purposes: readonly Purpose[],
): Promise<MailedLink<Purpose>> {
  const accounts = useAccounts();
  const request = useRequestEvent();
  const { query } = useRoute();
  const token = values.token ?? (typeof query.token === 'string' ? query.token : '');

  const answer = await accounts.checkToken(token);
  const purpose = answer.ok && purposes.find((one) => one === answer.data.purpose);
  if (answer.ok && purpose) {
    const { name, email } = answer.data;
    return { state: 'valid', token, purpose, name, email };
  }
  const status = answer.ok ? 410 : answer.status;
  if (request) setResponseStatus(request, status);
  return answer.ok || status === 410 ? { state: 'over' } : { state: 'unknown', ...answer.error };
}
