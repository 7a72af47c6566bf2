import type { EventDetails } from 'graphql-client/site';
import type { EventRegistration } from '#shared/accounts';

/**
 * What the page of an event shows of its registration: for a member their place and those that are left,
 * for others that members can register (`visitor`); `unknown` when the CMS does not tell; null when there
 * is nothing to register for. `isAhead`: it is neither over nor cancelled.
 */
export async function useEventRegistration(
  { documentId, registrationEnabled }: Pick<EventDetails, 'documentId' | 'registrationEnabled'>,
  isAhead: boolean,
): Promise<EventRegistration | 'visitor' | 'unknown' | null> {
  if (!registrationEnabled || !isAhead) return null;
  if (!useMember()) return 'visitor';
  const answer = await useAccounts().ask<EventRegistration>('GET', `registrations/${documentId}`);
  if (!answer.ok) return 'unknown';
  return answer.data.reason === 'alreadyOver' ? null : answer.data;
}
